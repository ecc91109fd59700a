import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { administeredBy } from '../organisations/queries.ts'

/** What somebody can find and change about their own account. */
export function readMe(tx: Tx, person: string) {
  return tx
    .selectFrom('people.person as p')
    .where('p.id', '=', person)
    .select((eb) => [
      'p.name',
      'p.mail_sign_in',
      eb
        .selectFrom('people.person_email as e')
        .where('e.person_id', '=', person)
        .select('e.email')
        .as('email'),
      eb
        .selectFrom('people.paper_code as c')
        .where('c.person_id', '=', person)
        .select('c.made_at')
        .as('code_made_at'),
      eb
        .selectFrom('people.passkey as k')
        .where('k.person_id', '=', person)
        .select(sql<number>`count(*)::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('passkeys'),
      eb
        .exists(
          eb.selectFrom('people.platform_administrator as a').where('a.person_id', '=', person),
        )
        .as('administers_platform'),
      jsonArrayFrom(administeredBy(person)).as('administers'),
    ])
    .executeTakeFirstOrThrow()
}

export type Me = Awaited<ReturnType<typeof readMe>>

export async function rename(tx: Tx, person: string, name: string): Promise<void> {
  await tx.updateTable('people.person').set({ name }).where('id', '=', person).execute()
}

/** Mail may be refused as a way in only by who has another one. @returns whether it is so now */
export async function setMailSignIn(tx: Tx, person: string, wanted: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.person')
    .set({ mail_sign_in: wanted })
    .where('id', '=', person)
    .$if(!wanted, (off) =>
      off.where(
        sql<boolean>`exists (select 1 from people.paper_code c where c.person_id = ${person})`,
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
