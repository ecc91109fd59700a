import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { RegionsWaitingTime } from '#src/platform/schema.ts'
import { counts, insideOf } from '../inside-queries.ts'
import type { Filter } from './filter.ts'
import { matches } from './queries.ts'

export type Line = Selectable<RegionsWaitingTime>

const batch = 2000

/** The next lines of the open file, the newest month first; `last`: where the batch before ended. */
export async function readLines(
  tx: Tx,
  region: string,
  filter: Filter,
  last: Line | null,
): Promise<Line[]> {
  const after = last ? sql`(w.month, w.key) < (${last.month}::date, ${last.key})` : sql`true`
  const month = filter.maand ? sql`w.month = ${filter.maand}::date` : sql`true`
  const { rows } = await sql<Line>`
    select w.* from (${insideOf(sql`${region}::uuid`)}) inside
      join regions.waiting_time w on w.municipality_code = inside.code
     where ${after} and ${month} and ${counts(sql`w.month`)} and ${matches('w', filter)}
     order by w.month desc, w.key desc limit ${batch}`.execute(tx)
  return rows
}
