import { sql } from 'kysely'
import { codeHashOf } from '#src/consent/outside/outside.ts'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

/** What Noor took along before, and whom she trusts in an emergency. */
export async function addDemoTakingAlong(tx: Tx): Promise<void> {
  const plan = { plan_id: noorsPlan }
  await tx
    .insertInto('consent.outside_code')
    .values({
      ...plan,
      id: demoId('outside code wmo'),
      code_hash: codeHashOf('WMX4KRT7BNP2'),
      for_whom: 'Wmo-consulent: mevrouw Jansen',
      parts: ['goals', 'support'],
    })
    .execute()
  await tx
    .insertInto('consent.paper_copy')
    .values({
      ...plan,
      id: demoId('paper copy crisis'),
      for_whom: 'Crisisdienst',
      form: 'sheet',
      parts: ['crisis'],
      made_at: sql`now() - interval '9 days'`,
    })
    .execute()
  await tx
    .insertInto('consent.emergency_permission')
    .values({
      ...plan,
      id: demoId('emergency permission karim'),
      member_id: demoId('member karim'),
      parts: ['crisis'],
      given_at: sql`now() - interval '30 days'`,
    })
    .execute()
}
