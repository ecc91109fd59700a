import { sql } from 'kysely'
import type { Database, Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { hold, holding } from '../accounts/queries.ts'
import { type Press, useUp } from '../sign-in/queries.ts'
import { confirmMail } from './mails.ts'

/** Mails a link that puts this address with the account. Says nothing about whose address it is. */
export function askAddress(
  db: Database,
  personId: string,
  { email, token, link }: { email: string; token: string; link: string },
): Promise<void> {
  return asPerson(db, { personId }, async (tx) => {
    await tx
      .insertInto('people.sign_in_link')
      .values({ token_hash: hashOf(token), email, person_id: personId })
      .execute()
    await putInOutbox(tx, confirmMail(email, link, hashOf(token)))
  })
}

/** The address that this link confirms for this person; null when it is not theirs or works no more. */
export function addressOf(db: Database, personId: string, token: string): Promise<string | null> {
  return holding(db, hashOf(token), personId, async (tx) => {
    const link = await tx
      .selectFrom('people.sign_in_link')
      .select('email')
      .where('token_hash', '=', hashOf(token))
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .where(sql<boolean>`made_at > now() - interval '15 minutes'`)
      .executeTakeFirst()
    return link?.email ?? null
  })
}

export type Confirmed = 'confirmed' | 'somebody-elses' | 'dead-link'

/** Uses the link up; the address takes the place of the one before. */
export function confirmAddress(db: Database, personId: string, press: Press): Promise<Confirmed> {
  return holding(db, hashOf(press.token), personId, async (tx) => {
    const link = await useUp(tx, press).where('person_id', '=', personId).executeTakeFirst()
    if (!link) return 'dead-link'
    await hold(tx, link.email, personId)
    return (await replaceAddress(tx, personId, link.email)) ? 'confirmed' : 'somebody-elses'
  })
}

async function replaceAddress(tx: Tx, personId: string, email: string): Promise<boolean> {
  const holder = await tx
    .selectFrom('people.person_email')
    .select('person_id')
    .where('email', '=', email)
    .executeTakeFirst()
  if (holder) return holder.person_id === personId
  await tx.deleteFrom('people.person_email').where('person_id', '=', personId).execute()
  await tx.insertInto('people.person_email').values({ email, person_id: personId }).execute()
  return true
}

/** Only who has another way in can do without an address. @returns whether it is gone */
export async function removeAddress(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('people.person_email')
    .where('person_id', '=', personId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('people.paper_code as c').where('c.person_id', '=', personId)),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** For the worker: where this person gets mail; null when nowhere. */
export async function addressOfPerson(tx: Tx, person: string): Promise<string | null> {
  const found = await tx
    .selectFrom('people.person_email')
    .select('email')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return found?.email ?? null
}
