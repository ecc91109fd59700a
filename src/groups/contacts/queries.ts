import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { ContactInput } from './contact.ts'

const columns = ['c.id', 'c.shown_name', 'c.ring', 'c.relation', 'c.feeling', 'c.version'] as const

/** The people around the owner; nobody else sees them. */
export function contactsOf(plan: string) {
  return expressionBuilder<DB>()
    .selectFrom('groups.contact as c')
    .where('c.plan_id', '=', plan)
    .select(columns)
    .orderBy('c.id')
}

/** The same form sent twice makes one contact; the answer is what stands there afterwards. */
export async function addContact(tx: Tx, plan: string, { version: _, ...contact }: ContactInput) {
  await tx
    .insertInto('groups.contact')
    .values({ plan_id: plan, ...contact })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  return tx
    .selectFrom('groups.contact as c')
    .where('c.plan_id', '=', plan)
    .where('c.id', '=', contact.id)
    .select(columns)
    .executeTakeFirstOrThrow()
}

/** @returns false when the contact was changed, or removed, since the owner saw it at `version`. */
export async function changeContact(
  tx: Tx,
  plan: string,
  { id, version, ...changed }: ContactInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('groups.contact')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('version', '=', version)
    .set({ ...changed, version: version + 1, recorded_at: sql`now()` })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who was nominated from this contact stays nominated, or stays in the group. */
export async function removeContact(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .updateTable('groups.nomination')
    .where('plan_id', '=', plan)
    .where('contact_id', '=', id)
    .set({ contact_id: null })
    .execute()
  await tx.deleteFrom('groups.contact').where('plan_id', '=', plan).where('id', '=', id).execute()
}
