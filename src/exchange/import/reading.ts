import { CsvError } from 'csv-parse/sync'
import { fetchFeed } from './fetching/feed.ts'
import { FetchRefused, openBudget } from './fetching/fetch.ts'
import type { ReadProblem } from './import.ts'
import { type RawRecord, recordsIn } from './records.ts'
import { isTabular, rowsIn, servicesOf, type Tables, tableName, tablesIn } from './tables.ts'

export type Sent = { address: string; files: readonly File[] }

type Read = { records: RawRecord[] } | { problem: ReadProblem }

/** The records of the files that were sent along, else of the address. */
export async function readRecords(
  { address, files }: Sent,
  hosts: readonly string[],
): Promise<Read> {
  const field = files.length > 0 ? 'files' : 'address'
  try {
    const records =
      files.length > 0
        ? await inFiles(files)
        : inDocument(await fetchFeed(address, openBudget(hosts)))
    return records.length > 0 ? { records } : { problem: { field, why: 'nothing' } }
  } catch (error) {
    if (error instanceof FetchRefused) return { problem: { field, why: error.refusal } }
    if (error instanceof SyntaxError || error instanceof CsvError) {
      return { problem: { field, why: 'broken' } }
    }
    throw error
  }
}

/** Tables come as many files that belong together; anything else is read by itself. */
async function inFiles(files: readonly File[]): Promise<RawRecord[]> {
  const tables: Tables = {}
  const records: RawRecord[] = []
  for (const file of files) {
    const text = (await file.text()).replace(/^\uFEFF/, '')
    if (/\.csv$/i.test(file.name)) tables[tableName(file.name)] = rowsIn(text)
    else records.push(...inDocument(JSON.parse(text)))
  }
  return [...recordsIn(servicesOf(tables)), ...records]
}

const inDocument = (document: unknown): RawRecord[] =>
  recordsIn(isTabular(document) ? servicesOf(tablesIn(document)) : document)
