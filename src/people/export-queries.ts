import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'

/** Everything that an account holds of its person, but what opens it. */
export function exportAccount(tx: Tx, person: string) {
  return tx
    .selectFrom('people.person as p')
    .where('p.id', '=', person)
    .select(['p.name', 'p.mail_sign_in', 'p.adult_at', 'p.begun_at'])
    .select((eb) => [
      eb
        .selectFrom('people.person_email')
        .where('person_id', '=', person)
        .select('email')
        .as('email'),
      eb
        .selectFrom('people.paper_code')
        .where('person_id', '=', person)
        .select('made_at')
        .as('paper_code_made_at'),
      eb
        .selectFrom('people.wish')
        .where('person_id', '=', person)
        .select('after_death')
        .as('after_death'),
      jsonArrayFrom(
        eb
          .selectFrom('people.session')
          .where('person_id', '=', person)
          .select(['device', 'begun_at', 'used_at', 'revoked_at'])
          .orderBy('begun_at'),
      ).as('devices'),
      jsonArrayFrom(
        eb
          .selectFrom('people.passkey')
          .where('person_id', '=', person)
          .select(['device', 'made_at', 'used_at'])
          .orderBy('made_at'),
      ).as('passkeys'),
      jsonArrayFrom(
        eb
          .selectFrom('people.work as w')
          .innerJoin('people.organisation as o', 'o.id', 'w.organisation_id')
          .leftJoin('people.work_confirmation as y', 'y.work_id', 'w.id')
          .leftJoin('people.work_end as e', 'e.work_id', 'w.id')
          .where('w.person_id', '=', person)
          .select(['o.name as organisation', 'w.shown_name', 'w.function', 'w.said_at'])
          .select(['y.confirmed_at', 'e.ended_at'])
          .orderBy('w.said_at'),
      ).as('work'),
      jsonArrayFrom(
        eb
          .selectFrom('people.draft')
          .where('person_id', '=', person)
          .select(['path', 'fields', 'kept_at'])
          .orderBy('kept_at'),
      ).as('drafts'),
    ])
    .executeTakeFirstOrThrow()
}

export type ExportedAccount = Awaited<ReturnType<typeof exportAccount>>
