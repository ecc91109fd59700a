import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { deleteRows, planTables, replaceId } from '#src/platform/plan-tables.ts'

const schemas = ['consent']

/** Who saw what of a plan, and who looked. `which`: the condition on plan_id. */
export async function forgetPlans(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  await deleteRows(tx, await planTables(tx, schemas), which)
}

/** In somebody else's plan the log keeps the name as it was on that day, of `nobody`. */
export async function forgetMember(
  tx: Tx,
  one: { plan: string; person: string; nobody: string },
): Promise<void> {
  await replaceId(tx, await planTables(tx, schemas), one)
}

/** Until whoever is looking at this moment has been written down. */
export async function awaitLooks(tx: Tx): Promise<void> {
  await sql`lock table consent.view_log in share row exclusive mode`.execute(tx)
}

/** Looks longer ago than this are nobody's business any more. */
export async function forgetOldLooks(tx: Tx, years: number): Promise<void> {
  await tx
    .deleteFrom('consent.view_log')
    .where('seen_at', '<', sql<string>`now() - make_interval(years => ${years}::int)`)
    .execute()
}
