import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { DB } from '../schema.ts'

/** The mail that waits longest and that no other worker has in hands. */
export function nextMail(tx: Tx) {
  return tx
    .selectFrom('platform.outbox')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('not_before', '<=', sql<string>`now()`)
    .orderBy('not_before')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type WaitingMail = NonNullable<Awaited<ReturnType<typeof nextMail>>>

/** Sent (the mail server has it) or dropped: text and address are not kept any longer. */
export async function finish(
  tx: Tx,
  { id, to_email }: WaitingMail,
  how: 'sent_at' | 'dropped_at',
): Promise<void> {
  await tx
    .updateTable('platform.outbox')
    .set({
      [how]: sql`now()`,
      subject: '',
      body: '',
      to_email: to_email && '',
      about: null,
      calendar: null,
    })
    .where('id', '=', id)
    .execute()
}

/** After one minute, four, nine …: a mail server that is down for an evening is not asked all evening. */
export async function postpone(tx: Tx, { id, attempts }: WaitingMail): Promise<void> {
  await tx
    .updateTable('platform.outbox')
    .set({
      attempts: attempts + 1,
      not_before: sql`now() + make_interval(mins => ${(attempts + 1) ** 2}::int)`,
    })
    .where('id', '=', id)
    .execute()
}

export async function forgetOldMail(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('platform.outbox')
    .where(sql<boolean>`coalesce(sent_at, dropped_at) < now() - interval '30 days'`)
    .execute()
}

/** Mail that waits for a plan that is erased. */
export async function forgetMailAbout(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.deleteFrom('platform.outbox').where('about', 'in', keys).execute()
}

/** All mail to somebody whose account is erased. */
export async function forgetMailTo(tx: Tx, person: string, email: string | null): Promise<void> {
  await tx
    .deleteFrom('platform.outbox')
    .where((eb) => eb.or([eb('to_person', '=', person), eb('to_email', '=', email)]))
    .execute()
}

/** For the owner of the plan it is about: the mail server did not take this mail yet. */
export function stillWaits(mail: string) {
  return expressionBuilder<DB>().exists((eb) =>
    eb
      .selectFrom('platform.outbox as o')
      .where('o.id', '=', sql.ref<string>(mail))
      .where('o.sent_at', 'is', null)
      .where('o.dropped_at', 'is', null)
      .where('o.attempts', '>', 0)
      .select('o.id'),
  )
}
