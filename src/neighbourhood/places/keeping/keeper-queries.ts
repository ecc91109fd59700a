import { sql } from 'kysely'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { keeperMail } from './mails.ts'

/** Who keeps a place by name, as far as the viewer may see: all for who works there, else whom they asked. */
export function readKeepers(tx: Tx, place: string) {
  return tx
    .selectFrom('neighbourhood.place_keeper')
    .where('place_id', '=', place)
    .select(['person_id', 'shown_name', 'made_by'])
    .orderBy('made_at')
    .execute()
}

type NewKeeper = {
  place: string
  organisation: string | null
  shown_name: string
  email: string
  by: string
  origin: string
}

/** Whoever has this address keeps the place. The same statements, and no answer, when nobody has it. */
export function nameKeeper(
  db: Database,
  { place, organisation, shown_name, email, by, origin }: NewKeeper,
): Promise<void> {
  return holding(db, email, by, async (tx) => {
    await tx
      .insertInto('neighbourhood.place_keeper')
      .columns(['place_id', 'person_id', 'organisation_id', 'shown_name', 'made_by'])
      .expression((eb) =>
        eb
          .selectFrom('people.person_email as e')
          .where('e.email', '=', email)
          .select([
            sql<string>`${place}::uuid`.as('place_id'),
            'e.person_id',
            sql<string | null>`${organisation}::uuid`.as('organisation_id'),
            sql<string>`${shown_name}::text`.as('shown_name'),
            sql<string>`${by}::uuid`.as('made_by'),
          ]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
    await putInOutbox(tx, keeperMail(email, origin))
  })
}

export async function dropKeeper(tx: Tx, place: string, person: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.place_keeper')
    .where('place_id', '=', place)
    .where('person_id', '=', person)
    .execute()
}

/** For the worker: this address has an account that keeps a place. */
export async function isKeeper(tx: Tx, email: string): Promise<boolean> {
  const found = await tx
    .selectFrom('people.person_email as e')
    .innerJoin('neighbourhood.place_keeper as k', 'k.person_id', 'e.person_id')
    .where('e.email', '=', email)
    .select('k.person_id')
    .executeTakeFirst()
  return found !== undefined
}
