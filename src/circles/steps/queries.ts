import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import { type Change, changes, type Step, type StepInput } from './step.ts'

/** The viewer's own steps, and those that others shared. */
export function readSteps(tx: Tx, circle: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.step as s')
          .where('s.circle_id', '=', circle)
          .select(['s.id', 's.member_id', 's.wording', 's.is_shared', 's.done_at'])
          .orderBy(sql`s.done_at is not null`)
          .orderBy('s.recorded_at', 'desc')
          .limit(200),
      )
        .$castTo<Step[]>()
        .as('steps'),
    ])
    .executeTakeFirstOrThrow()
}

export type StepsRead = Awaited<ReturnType<typeof readSteps>>

/** The same form sent twice notes once. */
export async function noteStep(
  tx: Tx,
  circle: string,
  member_id: string,
  input: StepInput,
): Promise<void> {
  await tx
    .insertInto('circles.step')
    .values({ circle_id: circle, member_id, ...input })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** Of somebody else's nothing happens. */
export async function changeStep(tx: Tx, circle: string, id: string, how: Change): Promise<void> {
  const change = changes[how]
  await tx
    .updateTable('circles.step')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set('done' in change ? { done_at: change.done ? sql`now()` : null } : change)
    .execute()
}

export async function eraseStep(tx: Tx, circle: string, id: string): Promise<void> {
  await tx.deleteFrom('circles.step').where('circle_id', '=', circle).where('id', '=', id).execute()
}
