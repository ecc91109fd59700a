import type { Appointment } from './calendar.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'

export type Mail = {
  /** Of a mail that is written once: the id of what it tells. */
  id?: string
  /** By this the worker asks again, at sending, whether the mail may go (src/worker.ts). */
  kind: string
  /** An address, or somebody with an account; who has no address then gets no mail. */
  to: { email: string } | { person: string }
  subject: string
  /** Plain text. Names nobody but the reader, and says no more than needed. */
  body: string
  /** What the worker looks up when it asks again. */
  about?: string
  /** Goes along as an iCalendar file. */
  calendar?: Appointment
  /** The plan whose owner may know whether this mail still waits. */
  forPlan?: string
}

/** Writes a mail in the transaction of what it tells. The worker sends it. */
export async function putInOutbox(
  tx: Tx,
  { id, kind, to, subject, body, about, calendar, forPlan }: Mail,
): Promise<void> {
  const address = 'email' in to ? { to_email: to.email } : { to_person: to.person }
  await tx
    .insertInto('platform.outbox')
    .values({
      ...{ id: id ?? newId(), kind, subject, body, about: about ?? null, ...address },
      ...(calendar && { calendar: JSON.stringify(calendar) }),
      ...(forPlan && { for_plan: forPlan }),
    })
    .execute()
}
