import type { Tx } from '#src/platform/database.ts'

/** For the worker: whose plans these are, each owner once. */
export async function ownersOf(tx: Tx, plans: readonly { plan_id: string }[]): Promise<string[]> {
  if (plans.length === 0) return []
  const owners = await tx
    .selectFrom('plans.plan')
    .select('owner_id')
    .distinct()
    .where(
      'plan_id',
      'in',
      plans.map(({ plan_id }) => plan_id),
    )
    .execute()
  return owners.map(({ owner_id }) => owner_id)
}
