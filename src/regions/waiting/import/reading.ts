import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import { missingIn, recognise } from './columns.ts'
import { keyOf } from './keys.ts'
import {
  askForColumns,
  chunksOf,
  dropStaged,
  municipalityCodes,
  recordHead,
  recordProgress,
  recordRead,
  type Waiting,
} from './reading-queries.ts'
import { readRow } from './row.ts'
import { countStaged, type StagedRow, settle, stage } from './store-queries.ts'
import { headOf, isHint } from './table/beginning.ts'
import { type FileRow, recordsIn } from './table/records.ts'
import { rowsOfSheet } from './table/sheet.ts'

/** Why a file cannot be read at all, in words for who brought it. */
export class Unreadable extends Error {}
/** Somebody stopped it meanwhile. */
export class Stopped extends Error {}

/** A small transaction beside the large one, seen at once by who looks. */
type Aside = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

const atOnce = 5000

/**
 * Lays all rows of the file ready, and asks a person: which columns, what these texts mean, is this right.
 * @throws Unreadable
 * @throws Stopped
 */
export async function readFile(tx: Tx, file: Waiting, aside: Aside): Promise<void> {
  const progress = async (read: number, expected: number) => {
    const goesOn = await aside((other) => recordProgress(other, file.id, { read, expected }))
    if (!goesOn) throw new Stopped()
  }
  await progress(0, 0)
  await dropStaged(tx, file.id)
  const opened = file.kind === 'xlsx' ? await openSheet(tx, file, aside) : openTable(tx, file)
  if (!opened) return
  const { mapping, rows } = opened
  const around = {
    known: await municipalityCodes(tx),
    hand: file.reading,
    today: dayOf(new Date()),
  }
  let head = true
  let read = 0
  let ready: StagedRow[] = []
  /** The database writes what is ready while the next rows are read. */
  let laying = Promise.resolve()
  const layDown = async (expected: number) => {
    await laying
    laying = stage(tx, file.id, ready)
    laying.catch(() => {}) // told when it is waited for
    ready = []
    await progress(read, Math.max(read, expected))
  }
  for await (const { some, share } of rows) {
    for (const row of some) {
      if ('cells' in row && isHint(row)) continue
      // the names of the columns
      if (head) {
        head = false
        continue
      }
      read++
      ready.push(staged(row, mapping, around))
      if (ready.length >= atOnce) await layDown(Math.round(read / share))
    }
  }
  await layDown(read)
  await laying
  if (read === 0) throw new Unreadable('In dit bestand staan geen regels.')
  await settle(tx, file.id)
  await recordRead(tx, file.id, { rows_read: read, counts: await countStaged(tx, file.id) })
}

function staged(
  row: FileRow,
  mapping: Waiting['mapping'],
  around: Parameters<typeof readRow>[2],
): StagedRow {
  const { number } = row
  if ('problem' in row) return row
  const said = readRow(row.cells, mapping, around)
  if (!('row' in said)) return { number, ...said }
  return { number, key: keyOf(said.row), ...said.row }
}

/** Some rows, and how much of the file has been read with them. */
type Rows = AsyncIterable<{ some: readonly FileRow[]; share: number }>
type Opened = { mapping: Waiting['mapping']; rows: Rows }

function openTable(tx: Tx, file: Waiting): Opened {
  let bytes = 0
  async function* counted() {
    for await (const chunk of chunksOf(tx, file.id)) {
      bytes += chunk.length
      yield chunk
    }
  }
  async function* rows() {
    for await (const some of recordsIn(counted(), file)) {
      yield { some, share: bytes / Number(file.bytes) }
    }
  }
  return { mapping: file.mapping, rows: rows() }
}

/** null: a person has to name the columns first. */
async function openSheet(tx: Tx, file: Waiting, aside: Aside): Promise<Opened | null> {
  const chunks: Buffer[] = []
  for await (const chunk of chunksOf(tx, file.id)) chunks.push(chunk)
  const sheet = await rowsOfSheet(Buffer.concat(chunks))
  if (!sheet) throw new Unreadable('We kunnen dit Excel-bestand niet lezen. Bewaar het als CSV.')
  const head = headOf(sheet)
  const named = Object.keys(file.mapping).length > 0
  const mapping = named ? file.mapping : recognise(head.columns)
  await aside((other) => recordHead(other, file.id, { ...head, mapping }))
  if (missingIn(mapping).length > 0) {
    await askForColumns(tx, file.id)
    return null
  }
  return { mapping, rows: inParts(sheet) }
}

async function* inParts(sheet: readonly FileRow[]) {
  for (let from = 0; from < sheet.length; from += atOnce) {
    const some = sheet.slice(from, from + atOnce)
    yield { some, share: (from + some.length) / sheet.length }
  }
}
