import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

/** What was written under this mail address, and who answers by it. What is of the person itself goes with them. */
export async function forgetAddress(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('practices.message').where('email', '=', email).execute()
  await tx.deleteFrom('practices.contact').where('email', '=', email).execute()
  await tx.deleteFrom('practices.submission').where('sender_email', '=', email).execute()
  await freeSeats(tx, sql`u.email = ${email}`)
}

/**
 * A seat that was theirs is for whoever waits, and nobody asks them anything any more, under whatever address. Before
 * the person goes: then nobody knows which of these were theirs.
 */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('practices.contact').where('person_id', '=', person).execute()
  await freeSeats(tx, sql`u.person_id = ${person}`)
}

async function freeSeats(tx: Tx, whose: RawBuilder<unknown>): Promise<void> {
  await sql`
    delete from practices.visit_seat s using practices.visit_sign_up u
     where u.id = s.sign_up_id and ${whose}`.execute(tx)
}
