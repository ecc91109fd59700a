import { expressionBuilder, sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Rhythm, RhythmInput } from './rhythm.ts'

const eb = expressionBuilder<DB>()

/** What the owner chose; for the owner alone. */
export function rhythmOf(plan: string) {
  const chosen = eb.selectFrom('plans.meeting_rhythm as r').where('r.plan_id', '=', plan)
  const psychiatrists = presentMembers(plan).where('m.role', '=', 'psychiatrist')
  return sql<Rhythm | null>`case when app.owns() then ${jsonBuildObject({
    weeks: sql<number>`coalesce(${chosen.select('r.weeks')}, 13)`,
    psychiatrist_hint: sql<boolean>`coalesce(${chosen.select('r.psychiatrist_hint')}, true)`,
    has_psychiatrist: eb.exists(psychiatrists.select('m.id')),
    psychiatrist_comes: eb.exists(
      psychiatrists
        .innerJoin('plans.meeting_guest as g', (join) =>
          join.on('g.plan_id', '=', plan).onRef('g.member_id', '=', 'm.id'),
        )
        .innerJoin('plans.meeting as b', (join) =>
          join.on('b.plan_id', '=', plan).onRef('b.id', '=', 'g.meeting_id'),
        )
        .where('b.cancelled_at', 'is', null)
        .where('b.starts_at', '>', sql<string>`now() - interval '1 year'`)
        .select('m.id'),
    ),
  })} end`
}

/** The last time is longer ago than the rhythm says, and nothing is planned or being asked. */
export function isTimeToMeet(plan: string) {
  const weeks = eb.selectFrom('plans.meeting_rhythm as r').where('r.plan_id', '=', plan)
  return eb
    .selectFrom('plans.meeting as b')
    .where('b.plan_id', '=', plan)
    .where('b.cancelled_at', 'is', null)
    .select(
      sql<boolean>`coalesce(max(b.starts_at) < now() - make_interval(weeks => nullif(coalesce(${weeks.select('r.weeks')}, 13), 0))
        and not bool_or(b.starts_at is null), false)`.as('due'),
    )
    .$asScalar()
    .$notNull()
}

export function readRhythm(tx: Tx, plan: string) {
  return tx.selectNoFrom([rhythmOf(plan).as('rhythm')]).executeTakeFirstOrThrow()
}

export async function saveRhythm(tx: Tx, plan: string, rhythm: RhythmInput): Promise<void> {
  await tx
    .insertInto('plans.meeting_rhythm')
    .values({ plan_id: plan, ...rhythm })
    .onConflict((clash) => clash.column('plan_id').doUpdateSet({ ...rhythm, set_at: sql`now()` }))
    .execute()
}
