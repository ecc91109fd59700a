import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { Action } from '../plan/plan.ts'
import { actionsOf } from '../plan/queries.ts'
import { breachesIn } from '../waiting/breach-queries.ts'
import type { Before } from './course.ts'

const most = 1_000

/** The regions for which this person works, but as a member: with the waits over their norm and what is done. */
export function readKeptRegions(tx: Tx, person: string) {
  return keptBy(tx, person)
    .innerJoin('regions.division as d', 'd.code', 'r.division_code')
    .select(['r.id', 'r.slug', 'r.name', 'd.name as division'])
    .select((of) => [
      jsonArrayFrom(actionsOf(of.ref('r.id')))
        .$castTo<Action[]>()
        .as('actions'),
      breachesIn(of.ref('r.id'), most).as('breaches'),
      beforeIn(of.ref('r.id')).as('before'),
    ])
    .execute()
}
export type KeptRegion = Awaited<ReturnType<typeof readKeptRegions>>[number]

/** Whether this person keeps a region; the home page asks. */
export async function keepsARegion(tx: Tx, person: string): Promise<boolean> {
  return (await keptBy(tx, person).select('r.id').limit(1).executeTakeFirst()) !== undefined
}

const keptBy = (tx: Tx, person: string) =>
  tx
    .selectFrom('regions.region as r')
    .where((of) =>
      of.exists(
        of
          .selectFrom('regions.appointment as a')
          .whereRef('a.region_id', '=', 'r.id')
          .where('a.person_id', '=', person)
          .where('a.role', '<>', 'member')
          .select('a.id'),
      ),
    )

/** Of each wait over its norm what was measured last before it, by its key. A key is its series and its part. */
const beforeIn = (region: Expression<string>) => sql<Record<string, Before>>`(
  select coalesce(jsonb_object_agg(b.key, jsonb_build_object('weeks', p.weeks, 'on', p.measured_on)), '{}')
  from jsonb_to_recordset(${breachesIn(region, most)}) as b(key text, part text, measured_on date)
  cross join lateral (
    select w.measured_on,
      case b.part when 'intake' then w.intake_weeks when 'treatment' then w.treatment_weeks else w.total_weeks end as weeks
    from regions.waiting_time w
    where w.series = left(b.key, -1 - length(b.part)) and w.is_current
      and w.measured_on < b.measured_on and w.measured_on >= b.measured_on - interval '1 year'
    order by w.measured_on desc limit 1) p
  where p.weeks is not null)`
