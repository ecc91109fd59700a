import { beginEmergencyReading } from '#src/consent/emergency/queries.ts'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { putInOutbox } from '#src/platform/outbox.ts'

/** Begins the hour and tells the owner, both or neither. @returns false when it had begun or may not be. */
export async function readInEmergency(
  tx: Tx,
  plan: string,
  reading: { id: string; reason: string },
): Promise<boolean> {
  if (!(await beginEmergencyReading(tx, plan, reading))) return false
  const owner = await tx
    .selectFrom('plans.plan')
    .where('plan_id', '=', plan)
    .select('owner_id')
    .executeTakeFirst()
  const person = found(owner).owner_id
  await putInOutbox(tx, waitingMail({ id: reading.id, kind: 'emergency-reading', person }))
  return true
}
