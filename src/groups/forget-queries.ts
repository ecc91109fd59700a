import type { RawBuilder } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { deleteRows, planTables, replaceId } from '#src/platform/plan-tables.ts'

const schemas = ['groups']

/** Who stood around somebody. `which`: the condition on plan_id. */
export async function forgetPlans(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  await deleteRows(tx, await planTables(tx, schemas), which)
}

/** The plans of others in which this person takes or took part. */
export async function plansWith(tx: Tx, person: string): Promise<string[]> {
  const plans = await tx
    .selectFrom('groups.acceptance')
    .where('person_id', '=', person)
    .select('plan_id')
    .distinct()
    .execute()
  return plans.map(({ plan_id }) => plan_id)
}

type Leaver = { plan: string; person: string; nobody: string }

/** In somebody else's plan: gone from the group; what was agreed stays under the shown name, of `nobody`. */
export async function forgetMember(tx: Tx, { plan, person, nobody }: Leaver): Promise<void> {
  const mine = await tx
    .updateTable('groups.acceptance')
    .set({ person_id: nobody, work_id: null })
    .where('plan_id', '=', plan)
    .where('person_id', '=', person)
    .returning('member_id')
    .execute()
  for (const { member_id } of mine) {
    if (await isService(tx, plan, member_id)) continue
    await depart(tx, plan, member_id)
  }
  await tx
    .deleteFrom('groups.my_plan')
    .where('plan_id', '=', plan)
    .where('person_id', '=', person)
    .execute()
  await replaceId(tx, await planTables(tx, schemas), { plan, person, nobody })
}

/** A service stays when one of its workers goes. */
async function isService(tx: Tx, plan: string, member: string): Promise<boolean> {
  const service = await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .where('id', '=', member)
    .where('organisation_id', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return service !== undefined
}

async function depart(tx: Tx, plan_id: string, member_id: string): Promise<void> {
  const left = await tx
    .insertInto('groups.departure')
    .values({ plan_id, member_id })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (!left.numInsertedOrUpdatedRows) return
  await tx
    .insertInto('groups.departure_reason')
    .values({ plan_id, member_id, because: 'left' })
    .execute()
}

/** By these a mail with an invitation says what it is about. */
export async function keysOfInvitations(tx: Tx, plan: string): Promise<string[]> {
  const invitations = await tx
    .selectFrom('groups.invitation')
    .where('plan_id', '=', plan)
    .select('code_hash')
    .execute()
  return invitations.map(({ code_hash }) => code_hash)
}
