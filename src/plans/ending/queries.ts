import { expressionBuilder, sql } from 'kysely'
import { dropFromHomePages, putOnHomePages } from '#src/groups/my-plans/queries.ts'
import { timeToReturn } from '#src/people/ending/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'

/** Ends that were not taken back. */
export const openEnds = () =>
  expressionBuilder<DB>()
    .selectFrom('plans.plan_end as e')
    .leftJoin('plans.plan_return as r', (join) =>
      join.onRef('r.plan_id', '=', 'e.plan_id').onRef('r.end_id', '=', 'e.id'),
    )
    .where('r.end_id', 'is', null)

/** From now on members see nothing, and the owner only the way back. */
export async function endPlan(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .insertInto('plans.plan_end')
    .values({ plan_id: plan, id })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await dropFromHomePages(tx, plan)
}

/** The owner comes back: from all ends, or from those alone that came with the end of the account. */
export async function returnToPlan(tx: Tx, plan: string, ends?: readonly string[]): Promise<void> {
  if (ends?.length === 0) return
  const back = await tx
    .insertInto('plans.plan_return')
    .columns(['plan_id', 'end_id'])
    .expression(
      openEnds()
        .where('e.plan_id', '=', plan)
        .$if(ends !== undefined, (some) => some.where('e.id', 'in', [...(ends ?? [])]))
        .select(['e.plan_id', 'e.id']),
    )
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (!back.numInsertedOrUpdatedRows) return
  const { owner_name } = await tx
    .selectFrom('plans.plan')
    .where('plan_id', '=', plan)
    .select('owner_name')
    .executeTakeFirstOrThrow()
  await putOnHomePages(tx, plan, owner_name)
}

/** For the worker: whose thirty days are over. */
export async function plansToErase(tx: Tx): Promise<string[]> {
  const over = await tx
    .selectFrom(openEnds().selectAll('e').as('e'))
    .where('e.asked_at', '<', sql<string>`now() - ${timeToReturn}`)
    .select('e.plan_id')
    .distinct()
    .execute()
  return over.map(({ plan_id }) => plan_id)
}

/** For the worker, at sending: no invitation goes out for a plan that its owner ended. */
export async function invitedPlanStands(tx: Tx, codeHash: string): Promise<boolean> {
  const ended = await tx
    .selectFrom(openEnds().selectAll('e').as('e'))
    .innerJoin('groups.invitation as i', 'i.plan_id', 'e.plan_id')
    .where('i.code_hash', '=', codeHash)
    .select('e.plan_id')
    .executeTakeFirst()
  return ended === undefined
}
