import type { WebAuthnCredential } from '@simplewebauthn/server'
import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database, Tx } from '#src/platform/database.ts'
import { hold, holding } from '../accounts/queries.ts'
import type { Passkey, Standing } from './passkey.ts'
import { openRecoveryOf } from './recovery-queries.ts'

/** Whose passkeys these are, and whether they were said to be lost. */
export function readStanding(tx: Tx, person: string): Promise<Omit<Standing, 'secondStep'>> {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('people.passkey as p')
          .where('p.person_id', '=', person)
          .select(['p.credential_id', 'p.device', 'p.made_at', 'p.used_at'])
          .orderBy('p.made_at'),
      )
        .$castTo<Passkey[]>()
        .as('passkeys'),
      jsonObjectFrom(openRecoveryOf(sql.val(person))).as('recovery'),
    ])
    .executeTakeFirstOrThrow()
}

type Made = { person: string; device: string; credential: WebAuthnCredential }

/** @returns false when there is such a passkey already, of somebody else. */
export async function addPasskey(tx: Tx, { person, device, credential }: Made): Promise<boolean> {
  await tx
    .insertInto('people.passkey')
    .values({
      credential_id: credential.id,
      person_id: person,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      device,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const mine = await tx
    .selectFrom('people.passkey')
    .where('credential_id', '=', credential.id)
    .where('person_id', '=', person)
    .select('credential_id')
    .executeTakeFirst()
  return mine !== undefined
}

export async function removePasskey(tx: Tx, person: string, passkey: string): Promise<void> {
  await tx
    .deleteFrom('people.passkey')
    .where('person_id', '=', person)
    .where('credential_id', '=', passkey)
    .execute()
}

/** Finds the passkey by its id, judges what it showed, and notes its new count. @returns whose it is */
export function usePasskey(
  db: Database,
  id: string,
  judge: (credential: WebAuthnCredential) => Promise<number | null>,
): Promise<string | null> {
  return holding(db, id, null, async (tx) => {
    const passkey = await tx
      .selectFrom('people.passkey')
      .where('credential_id', '=', id)
      .select(['person_id', 'public_key', 'counter'])
      .executeTakeFirst()
    if (!passkey) return null
    const publicKey = new Uint8Array(passkey.public_key)
    const counter = await judge({ id, publicKey, counter: Number(passkey.counter) })
    if (counter === null) return null
    await hold(tx, id, passkey.person_id)
    await tx
      .updateTable('people.passkey')
      .set({ counter, used_at: sql`now()` })
      .where('credential_id', '=', id)
      .execute()
    return passkey.person_id
  })
}
