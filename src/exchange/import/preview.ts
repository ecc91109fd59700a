import type { ListedPlace } from '#src/neighbourhood/places/import-queries.ts'
import { type PlaceKind, placeKinds } from '#src/neighbourhood/places/kind.ts'
import { type Difference, differences } from './differences.ts'
import { type Incoming, judge } from './incoming.ts'
import type { RawRecord } from './records.ts'
import { type Lies, liesIn, type Whereabouts } from './whereabouts.ts'

export const outcomes = ['new', 'changed', 'same', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** What would be written: a place of the list, and when it was last checked there. */
export type ToldPlace = ListedPlace & { checked_on: string }

export type ImportRecord = {
  number: number
  source_id: string
  name: string
  outcome: Outcome
  place: ToldPlace | null
  changes: Difference[]
  reason: string
}

export type Judged = { number: number; name: string; place: Incoming | { refused: string } }

/** What each record of the list says, in order; the second with the same id is refused. */
export function judgeAll(records: readonly RawRecord[], today: string): Judged[] {
  const seen = new Map<string, number>()
  return records.map((record, i) => {
    const number = i + 1
    const place = judge(record, today)
    const name = nameOf(record)
    if ('refused' in place) return { number, name, place }
    const first = seen.get(place.source_id)
    if (first)
      return { number, name, place: { refused: `Deze plek staat er al, als nummer ${first}.` } }
    seen.set(place.source_id, number)
    return { number, name, place }
  })
}

const nameOf = ({ service }: RawRecord): string => {
  const name =
    typeof service === 'object' && service !== null && 'name' in service ? service.name : ''
  return typeof name === 'string' ? name.replaceAll('\0', '').slice(0, 100).toWellFormed() : ''
}

export type Known = {
  where: Whereabouts
  /** What stands here of this list, by its id there. */
  here: ReadonlyMap<string, ToldPlace>
  /** What the places of this list are, when it does not say. */
  kind: PlaceKind
  today: string
}

/** What reading in this record would do. */
export function previewOf({ number, name, place }: Judged, known: Known): ImportRecord {
  const refused = (reason: string): ImportRecord => ({
    ...{ number, name, reason, source_id: '', outcome: 'refused', place: null, changes: [] },
  })
  if ('refused' in place) return refused(place.refused)
  const lies = liesIn(place, known.where)
  if ('refused' in lies) return refused(lies.refused)
  const here = known.here.get(place.source_id)
  const there = toldPlace(place, lies, here?.kind ?? known.kind)
  const changes = here ? differences(here, there) : []
  const outcome = !here ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { number, name, source_id: place.source_id, outcome, place: there, changes, reason: '' }
}

function toldPlace(place: Incoming, lies: Lies, kind: PlaceKind): ToldPlace {
  const { town: _, area: __, ...told } = place
  return { ...told, ...lies, kind: placeKinds.find((one) => one === place.kind) ?? kind }
}
