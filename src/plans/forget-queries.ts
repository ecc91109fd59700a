import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { deleteRows, planTables, replaceId } from '#src/platform/plan-tables.ts'

const schemas = ['plans']

/** Somebody's own plan, when they began one. */
export async function planOf(tx: Tx, person: string): Promise<string | undefined> {
  const own = await tx
    .selectFrom('plans.plan')
    .where('owner_id', '=', person)
    .select('plan_id')
    .executeTakeFirst()
  return own?.plan_id
}

/** Until this is committed the owner does not come back. */
export async function holdEnds(tx: Tx, plan: string): Promise<void> {
  await tx
    .selectFrom('plans.plan_end')
    .where('plan_id', '=', plan)
    .select('id')
    .forUpdate()
    .execute()
}

/** The content. Locks the plan first: who is writing in it finishes, who begins later finds no plan. */
export async function forgetPlan(tx: Tx, plan: string): Promise<void> {
  await tx
    .selectFrom('plans.plan')
    .where('plan_id', '=', plan)
    .select('plan_id')
    .forUpdate()
    .execute()
  await deleteRows(tx, await planTables(tx, schemas), sql`plan_id = ${plan}`)
}

/** The condition on plan_id for what is still there of a plan that is gone. */
export const ofNoPlan: RawBuilder<unknown> = sql`plan_id not in (select p.plan_id from plans.plan p)`

/** What somebody wrote in the plan of another is that plan's record: who pressed the button becomes `nobody`. */
export async function forgetMember(
  tx: Tx,
  one: { plan: string; person: string; nobody: string },
): Promise<void> {
  await replaceId(tx, await planTables(tx, schemas), one)
}
