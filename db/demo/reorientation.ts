import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { daysFromNow } from './moments.ts'
import { noorsPlan } from './plan.ts'

/** Noor began to look back, and has not finished. */
export async function addDemoReorientation(tx: Tx): Promise<void> {
  await tx
    .insertInto('plans.reorientation')
    .values({ plan_id: noorsPlan, id: demoId('looking back'), begun_at: daysFromNow(-2) })
    .execute()
}
