import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

/** Where this person is signed in now, the device that asks first. */
export function liveSessions(tx: Tx, person: string, tokenHash: string) {
  return tx
    .selectFrom('people.session')
    .where('person_id', '=', person)
    .where(sql<boolean>`people.session_lives(session)`)
    .select(['id', 'device', 'helper', 'begun_at', 'used_at'])
    .select((eb) => eb('token_hash', '=', tokenHash).as('here'))
    .orderBy('here', 'desc')
    .orderBy('used_at', 'desc')
    .execute()
}

export type Device = Awaited<ReturnType<typeof liveSessions>>[number]
