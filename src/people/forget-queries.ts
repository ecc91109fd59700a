import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'

/** What is kept: that something was erased on this day. */
export async function noteGone(tx: Tx, kind: 'account' | 'plan'): Promise<void> {
  await tx
    .insertInto('people.gone')
    .values({ id: newRandomId(), gone_on: sql`current_date`, kind })
    .execute()
}

/**
 * Erases the account and all that hangs under it. What this person decided for others stays decided, by a
 * nobody.
 */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  const nobody = newRandomId()
  await tx
    .deleteFrom('people.sign_in_link')
    .where('email', 'in', (eb) =>
      eb.selectFrom('people.person_email').where('person_id', '=', person).select('email'),
    )
    .execute()
  await tx
    .updateTable('people.organisation_administrator')
    .set({ made_by: nobody })
    .where('made_by', '=', person)
    .execute()
  await tx
    .updateTable('people.work_confirmation')
    .set({ confirmed_by: nobody })
    .where('confirmed_by', '=', person)
    .execute()
  await tx
    .updateTable('people.work_end')
    .set({ ended_by: nobody })
    .where('ended_by', '=', person)
    .execute()
  await tx
    .updateTable('people.death')
    .set({ recorded_by: nobody })
    .where('recorded_by', '=', person)
    .execute()
  await tx
    .updateTable('people.death_undone')
    .set({ undone_by: nobody })
    .where('undone_by', '=', person)
    .execute()
  await tx.deleteFrom('people.person').where('id', '=', person).execute()
}

/** Until this is committed nobody comes back from what ended, or undoes a death. */
export async function holdEnds(tx: Tx, person: string): Promise<void> {
  for (const table of ['people.person_end', 'people.death'] as const) {
    await tx.selectFrom(table).where('person_id', '=', person).select('id').forUpdate().execute()
  }
}
