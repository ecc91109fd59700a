import type { Tx } from '#src/platform/database.ts'

export type MyPlan = { plan_id: string; shown_name: string }

/** The plans of others that this person takes part in, for the home page: whose they are and no more. */
export function readMyPlans(tx: Tx, person: string): Promise<MyPlan[]> {
  return tx
    .selectFrom('groups.my_plan')
    .where('person_id', '=', person)
    .select(['plan_id', 'shown_name'])
    .orderBy('kept_at')
    .execute()
}

/** The plan ends: it leaves the home pages of all its members. */
export async function dropFromHomePages(tx: Tx, plan: string): Promise<void> {
  await tx.deleteFrom('groups.my_plan').where('plan_id', '=', plan).execute()
}

/** Its owner came back: whoever is still in the group has it on their home page again. */
export async function putOnHomePages(tx: Tx, plan: string, shownName: string): Promise<void> {
  await tx
    .insertInto('groups.my_plan')
    .columns(['plan_id', 'person_id', 'shown_name'])
    .expression((eb) =>
      eb
        .selectFrom('groups.acceptance as a')
        .leftJoin('groups.departure as d', (join) =>
          join.on('d.plan_id', '=', plan).onRef('d.member_id', '=', 'a.member_id'),
        )
        .where('a.plan_id', '=', plan)
        .where('d.member_id', 'is', null)
        .select((of) => ['a.plan_id', 'a.person_id', of.val(shownName).as('shown_name')]),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}
