import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'

/** What somebody does for the library of good examples: kept, reviewed, brought in, taken over, visited. */
export function exportPractices(tx: Tx, person: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('practices.submission')
          .where('person_id', '=', person)
          .select(['content', 'sender_name', 'sender_email', 'sender_organisation', 'sent_at'])
          .orderBy('begun_at'),
      ).as('examples'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.adoption as a')
          .innerJoin('practices.practice as p', 'p.id', 'a.practice_id')
          .where('a.person_id', '=', person)
          .select(['p.title', 'a.shown_name', 'a.since', 'a.changes', 'a.why'])
          .select(
            sql<string[]>`array(select concat_ws(' ', nullif(s.result, ''), nullif(s.lesson, ''))
              from practices.adoption_stage s where s.adoption_id = a.id order by s.recorded_at)`.as(
              'results',
            ),
          )
          .orderBy('a.made_at'),
      ).as('adoptions'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.visit_sign_up as s')
          .innerJoin('practices.visit as v', 'v.id', 's.visit_id')
          .where('s.person_id', '=', person)
          .select(['v.host', 'v.starts_at', 's.name', 's.email', 's.question'])
          .orderBy('v.starts_at'),
      ).as('visits'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.visit as v')
          .innerJoin('practices.practice as p', 'p.id', 'v.practice_id')
          .where('v.organised_by', '=', person)
          .select(['p.title', 'v.host', 'v.starts_at', 'v.place', 'v.wording', 'v.recap'])
          .orderBy('v.starts_at'),
      ).as('visits_held'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.review')
          .where('person_id', '=', person)
          .select(['conflict', 'criteria', 'level', 'remarks', 'done_at'])
          .orderBy('begun_at'),
      ).as('reviews'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.contact as c')
          .innerJoin('practices.practice as p', 'p.id', 'c.practice_id')
          .where('c.person_id', '=', person)
          .select(['p.title', 'c.name', 'c.email'])
          .orderBy('p.title'),
      ).as('answers_for'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.editor')
          .where('person_id', '=', person)
          .select(['shown_name', 'made_at']),
      ).as('library_kept'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.reviewer')
          .where('person_id', '=', person)
          .select(['shown_name', 'by_experience', 'made_at']),
      ).as('library_reviewed'),
    ])
    .executeTakeFirstOrThrow()
}
