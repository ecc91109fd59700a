import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'

/** Somebody's one plan, if it was begun. */
export async function readOwnPlan(tx: Tx, person: string): Promise<string | undefined> {
  const own = await tx
    .selectFrom('plans.own_plan')
    .where('person_id', '=', person)
    .select('plan_id')
    .executeTakeFirst()
  return own?.plan_id
}

/** One statement, so that of two at once one makes the plan and the other finds it. */
export async function beginPlan(tx: Tx, person: string, ownerName: string): Promise<void> {
  await tx
    .with('own', (db) =>
      db
        .insertInto('plans.own_plan')
        .values({ person_id: person, plan_id: newRandomId() })
        .onConflict((clash) => clash.column('person_id').doNothing())
        .returning(['person_id', 'plan_id']),
    )
    .insertInto('plans.plan')
    .columns(['plan_id', 'owner_id', 'owner_name'])
    .expression((eb) =>
      eb
        .selectFrom('own')
        .select((eb) => ['own.plan_id', 'own.person_id', eb.val(ownerName).as('owner_name')]),
    )
    .execute()
}
