import type { Tx } from '#src/platform/database.ts'

/** Two windows do not make a team a member twice: the second waits here. @returns what the owner is called */
export async function oneAtATime(tx: Tx, plan: string): Promise<string> {
  const { owner_name } = await tx
    .selectFrom('plans.plan')
    .where('plan_id', '=', plan)
    .select('owner_name')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return owner_name
}
