import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { Before } from '../earlier.tsx'
import { goingFor } from '../going-along/queries.ts'
import { isPressedTwice } from '../pressed-twice.ts'
import { proposalFor, takeOver } from '../proposals/queries.ts'
import {
  earlierOf,
  eraseWordings,
  keepWording,
  writtenDown,
  writtenDownBy,
} from '../wordings/queries.ts'
import type { Goal, GoalFactKind, GoalInput } from './goal.ts'

/** The page of goals, and who else reads it (for the owner). */
export function readGoals(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'goals').as('readers'),
      jsonArrayFrom(goalsOf(tx, plan)).$castTo<Goal[]>().as('goals'),
    ])
    .executeTakeFirstOrThrow()
}

/** What the form of a new goal starts from: perhaps what a member proposed. */
export function readNewGoal(tx: Tx, plan: string, proposal: string | null) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'goals').as('readers'),
      proposalFor(plan, 'goals', proposal).as('proposal'),
    ])
    .executeTakeFirstOrThrow()
}

/** One goal, with its earlier wordings when it is the owner who looks. */
export function readGoal(tx: Tx, plan: string, goal: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'goals').as('readers'),
      jsonObjectFrom(
        goalsOf(tx, plan)
          .where('g.id', '=', goal)
          .select(earlierOf(plan, 'g.id').as('earlier'))
          .select(writtenDownBy('g')),
      )
        .$castTo<(Goal & Before) | null>()
        .as('goal'),
    ])
    .executeTakeFirstOrThrow()
}

export function goalsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.goal as g')
    .where('g.plan_id', '=', plan)
    .select(['g.id', 'g.wording', 'g.why', 'g.term', 'g.life_area', 'g.recovery', 'g.version'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('plans.goal_fact as f')
          .where('f.plan_id', '=', plan)
          .whereRef('f.goal_id', '=', 'g.id')
          .select(['f.kind', 'f.recorded_at'])
          .orderBy('f.recorded_at')
          .orderBy('f.id'),
      ).as('facts'),
    )
    .select(goingFor(plan, 'goal_id', 'g.id').as('going'))
    .orderBy('g.id')
}

/**
 * The same form sent twice makes one goal. What is taken over from a proposal stays that member's words.
 * @returns false when other words stand there by now: then nothing is written.
 */
export async function addGoal(
  tx: Tx,
  plan: string,
  person: string,
  goal: GoalInput,
): Promise<boolean> {
  const { version: _, proposal, ...columns } = goal
  const written_by = await takeOver(tx, plan, proposal, goal.id)
  const added = await tx
    .insertInto('plans.goal')
    .values({ plan_id: plan, written_by, recorded_by: person, ...columns })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) {
    await recordGoalFact(tx, plan, person, goal.id, 'set')
    return true
  }
  const present = await tx
    .selectFrom('plans.goal')
    .where('plan_id', '=', plan)
    .where('id', '=', goal.id)
    .select(['id', 'wording', 'why', 'term', 'life_area', 'recovery'])
    .executeTakeFirst()
  return present !== undefined && isPressedTwice(present, columns)
}

/**
 * Rewords a goal that the person saw at `version`.
 * @returns false when it was changed in the meantime: then nothing is written.
 */
export async function rewordGoal(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, proposal: _, ...columns }: GoalInput,
): Promise<boolean> {
  const before = await tx
    .selectFrom('plans.goal')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .select(['wording', 'recorded_at', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (before?.version !== version) return false
  const { folded } = await keepWording(tx, plan, 'goals', { item_id: id, ...before })
  await tx
    .updateTable('plans.goal')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, recorded_by: person, version: version + 1, ...writtenDown })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  if (!folded) await recordGoalFact(tx, plan, person, id, 'adjusted')
  return true
}

export async function recordGoalFact(
  tx: Tx,
  plan: string,
  person: string,
  goal: string,
  kind: GoalFactKind,
): Promise<void> {
  await tx
    .insertInto('plans.goal_fact')
    .columns(['plan_id', 'id', 'goal_id', 'kind', 'written_by', 'recorded_by'])
    .expression((eb) =>
      eb
        .selectFrom('plans.goal as g')
        .where('g.plan_id', '=', plan)
        .where('g.id', '=', goal)
        .select([
          'g.plan_id',
          sql.val(newId()).$castTo<string>().as('id'),
          'g.id as goal_id',
          sql.val(kind).as('kind'),
          'g.written_by',
          sql.val(person).as('recorded_by'),
        ]),
    )
    .execute()
}

/** Really gone, with what became of it and every earlier wording. */
export async function eraseGoal(tx: Tx, plan: string, goal: string): Promise<void> {
  await tx
    .updateTable('plans.agreement')
    .where('plan_id', '=', plan)
    .where('goal_id', '=', goal)
    .set({ goal_id: null })
    .execute()
  await tx
    .updateTable('plans.support')
    .where('plan_id', '=', plan)
    .where('goal_id', '=', goal)
    .set({ goal_id: null })
    .execute()
  await tx
    .deleteFrom('plans.reorientation_answer')
    .where('plan_id', '=', plan)
    .where('about_id', '=', goal)
    .execute()
  await tx.deleteFrom('plans.goal').where('plan_id', '=', plan).where('id', '=', goal).execute()
  await eraseWordings(tx, plan, goal)
}
