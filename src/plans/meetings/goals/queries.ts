import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { openGoals } from '../../overview/queries.ts'
import { meetingsOf } from '../queries.ts'
import type { GoalTalk, GoalTalkInput } from './goal-talk.ts'

const eb = expressionBuilder<DB>()

/** The goals that a meeting goes through, one after another. */
export function readTalkGoals(tx: Tx, plan: string, meeting: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(meetingsOf(tx, plan).where('m.id', '=', meeting)).as('meeting'),
      goalsOf(plan).as('goals'),
    ])
    .executeTakeFirstOrThrow()
}

/** One of them: what was written now, and the time before. */
export function readGoalTalk(tx: Tx, plan: string, meeting: string, goal: string) {
  const talks = eb
    .selectFrom('plans.meeting_goal as t')
    .where('t.plan_id', '=', plan)
    .where('t.goal_id', '=', goal)
    .select(['t.how_it_goes', 't.score', 't.decision'])
  return tx
    .selectNoFrom([
      jsonObjectFrom(meetingsOf(tx, plan).where('m.id', '=', meeting)).as('meeting'),
      goalsOf(plan).as('goals'),
      jsonObjectFrom(talks.where('t.meeting_id', '=', meeting).select('t.version'))
        .$castTo<(GoalTalk & { version: number }) | null>()
        .as('talk'),
      jsonObjectFrom(
        talks
          .innerJoin('plans.meeting as b', (join) =>
            join.on('b.plan_id', '=', plan).onRef('b.id', '=', 't.meeting_id'),
          )
          .where('t.meeting_id', '<>', meeting)
          .select('b.starts_at')
          .orderBy('b.starts_at', 'desc')
          .limit(1),
      )
        .$castTo<(GoalTalk & { starts_at: string }) | null>()
        .as('before'),
    ])
    .executeTakeFirstOrThrow()
}

const goalsOf = (plan: string) =>
  jsonArrayFrom(openGoals(plan).select(['g.id', 'g.wording']).orderBy('g.id'))

/** @returns false when something else stands there by now: then nothing is written. */
export async function saveGoalTalk(
  tx: Tx,
  plan: string,
  meeting: string,
  goal: string,
  { version, ...talk }: GoalTalkInput,
): Promise<boolean> {
  const saved = await tx
    .insertInto('plans.meeting_goal')
    .values({ plan_id: plan, meeting_id: meeting, goal_id: goal, ...talk })
    .onConflict((clash) =>
      clash
        .columns(['plan_id', 'meeting_id', 'goal_id'])
        .doUpdateSet({ ...talk, version: version + 1, recorded_at: sql`now()` })
        .where('plans.meeting_goal.version', '=', version),
    )
    .executeTakeFirst()
  return Boolean(saved.numInsertedOrUpdatedRows)
}
