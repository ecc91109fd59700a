import { sql } from 'kysely'
import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'

export type NewAccount = {
  id: string
  name: string
  /** Confirmed: it came from a link that was mailed there. */
  email?: string
  code?: string
}

/** A transaction of somebody who holds a key (a hash, an address) and may be a person too. */
export async function holding<T>(
  db: Database,
  key: string,
  person: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const opening = { text: 'select app.hold($1, $2) as answer', values: [key, person] }
  const [result] = await transaction(db, opening, () => {}, work)
  return result
}

/** Goes on in this transaction with another key. */
export async function hold(tx: Tx, key: string, person: string | null): Promise<void> {
  await sql`select app.hold(${key}, ${person})`.execute(tx)
}

export const addAccount = (db: Database, account: NewAccount): Promise<void> =>
  holding(db, account.email ?? '', account.id, (tx) => insertAccount(tx, account))

/** For who is already known to hold the address. The same account twice is one account. */
export async function insertAccount(tx: Tx, { id, name, email, code }: NewAccount): Promise<void> {
  await tx
    .insertInto('people.person')
    .values({ id, name, adult_at: sql`now()` })
    .onConflict((clash) => clash.column('id').doNothing())
    .execute()
  if (email) await tx.insertInto('people.person_email').values({ email, person_id: id }).execute()
  if (code) {
    await tx
      .insertInto('people.paper_code')
      .values({ code_hash: hashOf(code), person_id: id })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }
}

/** Whose code this is. */
export function personOfCode(db: Database, code: string): Promise<string | null> {
  return holding(db, hashOf(code), null, async (tx) => {
    const found = await tx
      .selectFrom('people.paper_code')
      .select('person_id')
      .where('code_hash', '=', hashOf(code))
      .executeTakeFirst()
    return found?.person_id ?? null
  })
}
