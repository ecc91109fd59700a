import * as v from 'valibot'
import { mustTick, text } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'
import { readWeeks } from '../weeks.ts'
import { type Field, fieldNames, fields, type Mapping, missingIn, needed } from './columns.ts'
import type { FileProblem } from './table/beginning.ts'

export const waitingUrl = '/beheer/wachttijden'
export const importUrl = `${waitingUrl}/inlezen`

const mb = 1024 * 1024
/** A table is read as it arrives; a workbook is unpacked whole. */
export const largest = { csv: 250 * mb, xlsx: 20 * mb } as const
/** The form around the file is small. */
export const arrivalSize = largest.csv + mb

export const states = [
  'arriving',
  'columns',
  'received',
  'reading',
  'asks',
  'applying',
  'done',
  'stopped',
  'failed',
] as const
export type State = (typeof states)[number]

/** Until it is taken over, somebody may stop it. */
export const mayStop = (state: State): boolean =>
  ['columns', 'received', 'reading', 'asks', 'failed'].includes(state)

export const fileProblems: Record<FileProblem, string> = {
  empty: 'Dit bestand is leeg.',
  'no-table':
    'Dit is geen tabel die we kunnen lezen. Kies een bestand in CSV of een Excel-bestand (xlsx).',
  'few-columns': `Dit bestand heeft te weinig kolommen. Nodig zijn: ${needed.map((field) => fields[field].label.toLowerCase()).join(', ')}.`,
  'old-excel': 'Dit is een oud Excel-bestand. Bewaar het als xlsx of CSV, en kies dat.',
  'no-rows': 'In dit bestand staan geen regels onder de namen van de kolommen.',
  'too-large': 'Dit bestand is te groot. Er past 250 MB in CSV, en 20 MB in Excel.',
}

export const columnField = (field: Field) => `kolom_${field}`

/** What was chosen for each field, or what is wrong with it. */
export function chosenColumns(
  values: Readonly<Record<string, string>>,
  columns: readonly string[],
): { mapping: Mapping; problems: Record<string, string> } {
  const mapping: Mapping = {}
  const problems: Record<string, string> = {}
  const taken = new Map<number, Field>()
  for (const field of fieldNames) {
    const typed = values[columnField(field)] ?? ''
    if (typed === '') continue
    const index = Number(typed)
    const other = taken.get(index)
    if (!/^\d{1,4}$/.test(typed) || columns[index] === undefined) {
      problems[columnField(field)] = 'Kies een van de kolommen.'
    } else if (other) {
      problems[columnField(field)] = `Deze kolom koos je al bij «${fields[other].label}».`
    } else {
      taken.set(index, field)
      mapping[field] = index
    }
  }
  for (const field of missingIn(mapping))
    problems[columnField(field)] ??= 'Kies de kolom waar dit in staat.'
  return { mapping, problems }
}

/** «niet bekend», «3» or «3-4 weken»; left open it is asked again. */
export function weeksMeant(typed: string): { weeks: number | null } | { problem: string } | null {
  if (typed.trim() === '') return null
  const weeks = /^-?\d+([.,]\d+)?$/.test(typed.trim())
    ? Number(typed.trim().replace(',', '.'))
    : readWeeks(typed)
  if (weeks === undefined || (weeks !== null && (weeks < 0 || weeks > 260)))
    return { problem: 'Schrijf een aantal weken van 0 tot 260, of «niet bekend».' }
  return { weeks }
}

export const agreementForm = v.object({
  month: v.pipe(
    text({ max: 7, missing: 'Kies een maand.' }),
    v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Schrijf de maand als 2026-03.'),
    v.check((month) => month <= dayOf(new Date()).slice(0, 7), 'Die maand komt nog.'),
  ),
  source: text({ max: 200, missing: 'Schrijf op van wie deze cijfers zijn.' }),
  sure: mustTick('Kijk of de eerste regels kloppen, en zet dan hier een vinkje.'),
})
