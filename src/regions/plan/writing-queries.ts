import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { ActionInput, FactKind, GoalInput } from './plan.ts'
import { isNews } from './plan.ts'

/** The same form sent twice makes one goal. */
export async function addGoal(tx: Tx, region_id: string, goal: GoalInput): Promise<void> {
  const { id, title, about } = goal
  await tx
    .insertInto('regions.plan_goal')
    .values({ id, region_id, title, about })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** @returns false when it was changed since that version */
export async function rewordGoal(tx: Tx, goal: string, input: GoalInput): Promise<boolean> {
  const { title, about, version } = input
  const { numUpdatedRows } = await tx
    .updateTable('regions.plan_goal')
    .set({ title, about, version: version + 1 })
    .where('id', '=', goal)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A goal for which something is or was done stays. */
export async function dropGoal(tx: Tx, goal: string): Promise<void> {
  await tx
    .deleteFrom('regions.plan_goal as g')
    .where('g.id', '=', goal)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('regions.plan_action as a')
            .whereRef('a.goal_id', '=', 'g.id')
            .select('a.id'),
        ),
      ),
    )
    .execute()
}

/** What an action is about: a wait with how it stands now, or a step. */
export type Subject = { breach: string; breach_words: string; step: number | null }

/** The same form sent twice makes one action. */
export async function addAction(
  tx: Tx,
  region_id: string,
  { version: _, ...action }: ActionInput,
  subject: Subject,
): Promise<void> {
  await tx
    .insertInto('regions.plan_action')
    .values({ ...action, ...subject, region_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** A day that moves is remembered. @returns false when it was changed since that version */
export async function rewordAction(
  tx: Tx,
  action: { id: string; due_on: string },
  { id: _, version, ...input }: ActionInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regions.plan_action')
    .set({ ...input, version: version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', version)
    .executeTakeFirst()
  const written = numUpdatedRows === 1n
  if (written && input.due_on !== action.due_on) {
    const moved = { kind: 'moved', moved_from: action.due_on }
    await tx
      .insertInto('regions.plan_action_fact')
      .values({ id: newId(), action_id: action.id, ...moved })
      .execute()
  }
  return written
}

/** Says what happened, when that is news: pressing twice says it once. */
export async function tellFact(tx: Tx, action: string, kind: FactKind, why = ''): Promise<void> {
  // who presses at the same moment waits here, and then reads what was said
  await sql`select from regions.plan_action where id = ${action} for update`.execute(tx)
  const facts = await tx
    .selectFrom('regions.plan_action_fact')
    .where('action_id', '=', action)
    .select((of) => ['why', of.ref('kind').$castTo<FactKind>().as('kind')])
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  if (!isNews(facts, kind, why)) return
  await tx
    .insertInto('regions.plan_action_fact')
    .values({ id: newId(), action_id: action, kind, why, said_at: sql`clock_timestamp()` })
    .execute()
}

/** With all that was said of it. @returns false when it was public for too long */
export async function eraseAction(tx: Tx, action: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('regions.plan_action')
    .where('id', '=', action)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
