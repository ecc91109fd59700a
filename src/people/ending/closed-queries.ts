import { sql } from 'kysely'
import { knownDeaths } from '../death/queries.ts'
import { openEnds } from './queries.ts'

/** For a query of people: whether this account is closed, and how. `person` is that query's id column. */
export function closedOf(person: string) {
  const died = knownDeaths().where('x.person_id', '=', sql.ref<string>(person)).select('x.id')
  const ended = openEnds().where('e.person_id', '=', sql.ref<string>(person)).select('e.id')
  return sql<'ended' | 'died' | null>`case when exists (${died}) then 'died'
    when exists (${ended}) then 'ended' end`
}
