import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'

/** What somebody does for a region, at which tables they sit, and whom their organisation wanted to meet by their words. */
export function exportRegions(tx: Tx, person: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('regions.appointment as a')
          .innerJoin('regions.region as r', 'r.id', 'a.region_id')
          .where('a.person_id', '=', person)
          .select(['r.name as region', 'a.role', 'a.shown_name', 'a.appointed_at'])
          .orderBy('a.appointed_at'),
      ).as('region_work'),
      jsonArrayFrom(
        eb
          .selectFrom('regions.seat as s')
          .innerJoin('regions.taskforce as t', 't.id', 's.taskforce_id')
          .innerJoin('regions.region as r', 'r.id', 't.region_id')
          .where('s.person_id', '=', person)
          .select(['r.name as region', 't.kind', 's.role', 's.organisation', 's.shown_name'])
          .select('s.taken_at')
          .orderBy('s.taken_at'),
      ).as('taskforce_seats'),
      jsonArrayFrom(
        eb
          .selectFrom('regions.introduction as i')
          .innerJoin('people.organisation as o', 'o.id', 'i.to_organisation_id')
          .where('i.sent_by', '=', person)
          .select(['o.name as organisation', 'i.signed', 'i.reach', 'i.wording', 'i.sent_at'])
          .orderBy('i.sent_at'),
      ).as('introductions'),
    ])
    .executeTakeFirstOrThrow()
}
