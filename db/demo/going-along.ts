import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

/** For her walks Noor drinks coffee on the way, and Karim walks along. */
export async function addDemoGoingAlong(tx: Tx): Promise<void> {
  const place_id = demoId('place inloop')
  const { name } = await tx
    .selectFrom('neighbourhood.place')
    .where('id', '=', place_id)
    .select('name')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plans.going_along')
    .values({
      plan_id: noorsPlan,
      id: demoId('going along inloop'),
      goal_id: demoId('goal walk'),
      place_id,
      title: name,
      walks_along: demoId('member karim'),
      recorded_by: demoId('noor'),
    })
    .execute()
}
