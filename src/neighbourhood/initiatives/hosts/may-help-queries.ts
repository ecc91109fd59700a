import { sql } from 'kysely'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import { keptBy } from '../../places/keeping/queries.ts'

/** Has something to help with: work that was confirmed, or a place. */
export const mayHelp = (person: string | null) =>
  person === null
    ? sql<boolean>`false`
    : sql<boolean>`exists (${confirmedWorkOf(person)}) or exists (${openDoorsOf(person)})`

export const openDoorsOf = (person: string) =>
  keptBy(person).where('p.closed_at', 'is', null).select(['p.id', 'p.name'])
