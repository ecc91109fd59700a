import * as v from 'valibot'
import { type PracticeRecord, practiceRecord } from '../practice.ts'

export const licence = {
  license: 'CC-BY-4.0',
  license_url: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
} as const

/** What stands wrong in one of the records, and which: for who reads it in. */
export type Broken = { number: number; id: string; problem: string }
export type FileRead = {
  practices: PracticeRecord[]
  broken: Broken[]
  /** It is no file of good examples at all. */
  unreadable?: true
}

const most = 20_000

/** Reads a file of open data, record by record: one that is broken never stops the rest. */
export function readFile(text: string): FileRead {
  const records = recordsIn(text)
  if (!records) return { practices: [], broken: [], unreadable: true }
  const practices = new Map<string, PracticeRecord>()
  const broken: Broken[] = []
  for (const [index, record] of records.slice(0, most).entries()) {
    const read = v.safeParse(practiceRecord, record)
    const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : ''
    const refuse = (problem: string) =>
      broken.push({ number: index + 1, id: String(id).slice(0, 80), problem })
    if (!read.success) refuse(problemOf(read.issues[0]))
    else if (practices.has(read.output.id)) refuse('Dit id staat er al eerder in.')
    else practices.set(read.output.id, read.output)
  }
  return { practices: [...practices.values()], broken }
}

function recordsIn(text: string): unknown[] | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('practices' in file)) return null
    return Array.isArray(file.practices) ? file.practices : null
  } catch {
    return null
  }
}

/** Where in the record it is wrong; the words after it are the field's own. */
function problemOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)
  if (!field) return 'Dit is geen goed voorbeeld.'
  return issue.received === 'undefined' ? `«${field}» ontbreekt.` : `«${field}» klopt niet.`
}
