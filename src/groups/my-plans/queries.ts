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
