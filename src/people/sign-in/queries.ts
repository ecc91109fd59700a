import { sql } from 'kysely'
import type { Database, Tx } from '#src/platform/database.ts'
import { hashOf, newRandomId } from '#src/platform/ids.ts'
import { type Mail, putInOutbox } from '#src/platform/outbox.ts'
import { hold, holding, insertAccount } from '../accounts/queries.ts'
import type { Link } from './link.ts'

/** A link's token, and the page whose button was pressed. */
export type Press = { token: string; press: string }

type Asked = { email: string; tokenHash: string; goesTo: string }

/** Mails a link for signing in. Runs the same statements whether or not somebody has this address. */
export function askLink(
  db: Database,
  { email, tokenHash, goesTo }: Asked,
  mail: (works: boolean) => Mail,
) {
  return holding(db, email, null, async (tx) => {
    const { works } = await accountOf(tx, email)
    await tx
      .insertInto('people.sign_in_link')
      .values({ token_hash: tokenHash, email, goes_to: goesTo })
      .execute()
    await putInOutbox(tx, mail(works))
  })
}

/** Who has this address, and whether a link may sign them in. This transaction then goes on as that person. */
async function accountOf(
  tx: Tx,
  email: string,
): Promise<{ account: string | null; works: boolean }> {
  await hold(tx, email, null)
  const found = await tx
    .selectFrom('people.person_email')
    .select('person_id')
    .where('email', '=', email)
    .executeTakeFirst()
  await hold(tx, email, found?.person_id ?? newRandomId())
  const person = await tx
    .selectFrom('people.person')
    .select('mail_sign_in')
    .where('id', '=', sql<string>`app.me()`)
    .executeTakeFirst()
  return { account: found?.person_id ?? null, works: person?.mail_sign_in ?? true }
}

const fresh = sql<boolean>`made_at > now() - interval '15 minutes'`

/** What the link is good for; null when it is unknown, used or too old, or when its owner wants no such links. */
export function readLink(db: Database, token: string): Promise<Link | null> {
  return holding(db, hashOf(token), null, async (tx) => {
    const link = await tx
      .selectFrom('people.sign_in_link')
      .select(['email', 'goes_to'])
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('person_id', 'is', null)
      .where(fresh)
      .executeTakeFirst()
    return link ? withAccount(tx, link) : null
  })
}

/** Uses the link up and says whose it was; with a name, whoever was not known gets an account. */
export function useLink(
  db: Database,
  { token, press, newcomer }: Press & { newcomer?: { id: string; name: string } | undefined },
): Promise<Link | null> {
  return holding(db, hashOf(token), null, async (tx) => {
    const used = await useUp(tx, { token, press }).where('person_id', 'is', null).executeTakeFirst()
    const link = used ? await withAccount(tx, used) : null
    if (!link || link.account || !newcomer) return link
    await hold(tx, link.email, newcomer.id)
    await insertAccount(tx, { ...newcomer, email: link.email })
    return { ...link, account: newcomer.id }
  })
}

/** Single use; the same page's button pressed twice, as people do, counts as once. */
export function useUp(tx: Tx, { token, press }: Press) {
  return tx
    .updateTable('people.sign_in_link')
    .set({ used_at: sql`now()`, used_by: hashOf(press) })
    .where('token_hash', '=', hashOf(token))
    .where(fresh)
    .where((eb) =>
      eb.or([
        eb('used_at', 'is', null),
        eb.and([
          eb('used_by', '=', hashOf(press)),
          eb('used_at', '>', sql<string>`now() - interval '1 minute'`),
        ]),
      ]),
    )
    .returning(['email', 'goes_to'])
}

async function withAccount(tx: Tx, link: Omit<Link, 'account'>): Promise<Link | null> {
  const { account, works } = await accountOf(tx, link.email)
  return works ? { ...link, account } : null
}

/** For the worker: a link that no longer works is not mailed. */
export async function linkStillWorks(tx: Tx, tokenHash: string): Promise<boolean> {
  const link = await tx
    .selectFrom('people.sign_in_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where(fresh)
    .executeTakeFirst()
  return link !== undefined
}
