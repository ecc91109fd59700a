import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { DB } from '#src/platform/schema.ts'
import { waitingMail } from '../waiting-mail.ts'

// a week to make the new one; then it is as if it was never asked
const stillOpen = sql<boolean>`r.stopped_at is null and r.asked_at > now() - interval '8 days'`
const ripe = sql<boolean>`r.asked_at < now() - interval '24 hours'`

/** That somebody said to have lost the passkeys of this account, and nobody stopped it. */
export function openRecoveryOf(person: Expression<string>) {
  return expressionBuilder<DB>()
    .selectFrom('people.passkey_recovery as r')
    .where('r.person_id', '=', person)
    .where(stillOpen)
    .select(['r.asked_at', sql<string>`r.asked_at + interval '24 hours'`.as('from')])
    .select(ripe.as('ripe'))
    .orderBy('r.asked_at')
    .limit(1)
}

/** Asked twice is asked once: the 24 hours do not begin anew. Told to all devices, and by mail. */
export async function askRecovery(tx: Tx, person: string): Promise<void> {
  await tx.selectFrom('people.person').select('id').where('id', '=', person).forUpdate().execute()
  const open = await openRecoveryOf(sql.val(person)).$call((query) =>
    tx.selectNoFrom((eb) => eb.exists(query).as('there')).executeTakeFirstOrThrow(),
  )
  if (open.there) return
  const id = newId()
  await tx.insertInto('people.passkey_recovery').values({ person_id: person, id }).execute()
  await putInOutbox(tx, waitingMail({ id, kind: 'passkey-recovery', about: id, person }))
}

/** For the worker: what was stopped is not told any more. */
export async function recoveryStillOpen(tx: Tx, id: string): Promise<boolean> {
  const open = await tx
    .selectFrom('people.passkey_recovery as r')
    .where('r.id', '=', id)
    .where(stillOpen)
    .select('r.id')
    .executeTakeFirst()
  return open !== undefined
}

/** By any device of theirs, or because a new passkey was made. */
export async function endRecovery(tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('people.passkey_recovery')
    .set({ stopped_at: sql`now()` })
    .where('person_id', '=', person)
    .where('stopped_at', 'is', null)
    .execute()
}
