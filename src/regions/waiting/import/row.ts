import { hashOf } from '#src/platform/ids.ts'
import { readWeeks } from '../weeks.ts'
import type { Field, Mapping } from './columns.ts'
import { readDate } from './date.ts'

export type WaitingRow = {
  series: string
  measured_on: string
  provider_key: string
  provider: string
  provider_kind: string
  name: string
  location_key: string
  location: string
  town: string
  /** Null when the file does not say where it is. */
  municipality_code: string | null
  circuit: string
  main_group: string
  care_type: string
  intake_weeks: number | null
  treatment_weeks: number | null
  total_weeks: number | null
  intake_text: string
  treatment_text: string
  is_current: boolean
  intake_stop: boolean
  updated_on: string | null
}

/** What a person read in texts that the rules cannot read: the text to weeks, null for «not known». */
export type HandReading = Readonly<Record<string, number | null>>

export type ReadRow = { row: WaitingRow } | { problem: string } | { ask: string }

const mostWeeks = 260
const longestText = 500
const plainNumber = /^-?\d+(?:[.,]\d+)?$/

/** What lies outside the file. */
export type Around = {
  /** The codes of municipalities of now and of before. */
  known: ReadonlySet<string>
  hand?: HandReading
  today: string
}

/**
 * One line of a file. `problem`: a Dutch sentence why it is refused; `ask`: a text for which a person must say how
 * many weeks it means.
 */
export function readRow(
  cells: readonly string[],
  mapping: Mapping,
  { known, hand = {}, today }: Around,
): ReadRow {
  const cell = (field: Field) => (cells[mapping[field] ?? -1] ?? '').trim()
  const long = cells.find((text) => text.length > longestText)
  if (long) return { problem: `De tekst «${long.slice(0, 40)}…» is veel te lang.` }
  const measured_on = readDate(cell('measured_on'))
  if (!measured_on) return { problem: `De datum «${cell('measured_on')}» is geen dag.` }
  if (measured_on > today) return { problem: `De dag «${cell('measured_on')}» komt nog.` }
  const code = municipalityOf(cell('municipality_code'))
  if (code && !known.has(code))
    return { problem: `De gemeente «${cell('municipality_code')}» bestaat niet.` }
  const provider = cell('provider') || cell('name')
  if (!provider) return { problem: 'Er staat geen aanbieder.' }
  if (!cell('care_type')) return { problem: 'Er staat niet welke soort hulp het is.' }
  const weeks = {
    intake: 0 as number | null,
    treatment: 0 as number | null,
    total: 0 as number | null,
  }
  for (const part of ['intake', 'treatment', 'total'] as const) {
    const text = cell(part)
    const read = Object.hasOwn(hand, text) ? hand[text] : weeksOf(text)
    if (read === undefined) return { ask: text }
    if (read !== null && (read < 0 || read > mostWeeks))
      return { problem: `«${text}» weken kan niet kloppen.` }
    weeks[part] = read
  }
  const { intake, treatment } = weeks
  const both = intake === null || treatment === null ? null : intake + treatment
  const named = {
    provider_key: cell('provider_key') || provider,
    name: cell('name') || provider,
    provider_kind: cell('provider_kind'),
    location_key: cell('location_key') || [cell('location'), cell('town'), code].join('/'),
    circuit: cell('circuit'),
    main_group: cell('main_group'),
    care_type: cell('care_type'),
  }
  return {
    row: {
      ...named,
      series: seriesOf(named),
      measured_on,
      provider,
      location: cell('location'),
      town: cell('town'),
      municipality_code: code,
      intake_weeks: intake,
      treatment_weeks: treatment,
      total_weeks: weeks.total ?? both,
      intake_text: ownText(cell('intake')),
      treatment_text: ownText(cell('treatment')),
      is_current: mapping.is_current === undefined || isYes(cell('is_current')),
      intake_stop: isYes(cell('intake_stop')),
      updated_on: readDate(cell('updated_on')),
    },
  }
}

/** What makes it the same figure in another month. */
export function seriesOf(
  row: Pick<
    WaitingRow,
    | 'provider_key'
    | 'name'
    | 'provider_kind'
    | 'location_key'
    | 'circuit'
    | 'main_group'
    | 'care_type'
  >,
): string {
  const { provider_key, name, provider_kind, location_key, circuit, main_group, care_type } = row
  return hashOf(
    JSON.stringify([
      provider_key,
      name,
      provider_kind,
      location_key,
      circuit,
      main_group,
      care_type,
    ]),
  ).slice(0, 22)
}

const weeksOf = (text: string) =>
  plainNumber.test(text) ? Number(text.replace(',', '.')) : readWeeks(text)

const ownText = (text: string) => (plainNumber.test(text) ? '' : text)

/** «GM0014», «gm14» or «14». */
function municipalityOf(written: string): string | null {
  const digits = /^(?:gm)?\s*(\d{1,4})$/i.exec(written)?.[1]
  return digits ? `GM${digits.padStart(4, '0')}` : written || null
}

const isYes = (text: string) => /^(1|ja|j|true|waar|x)$/i.test(text)
