import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { helpedBy, joinedBy } from './initiatives/export-queries.ts'
import { teamsJoined } from './outreach/teams/join-queries.ts'

/**
 * The places that this person keeps by name, or said of that they are right; the offers they published; the teams
 * they were asked for; the initiatives they take part in or help.
 */
export function exportPlaces(tx: Tx, person: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.place as p')
          .leftJoin('neighbourhood.place_keeper as k', (join) =>
            join.onRef('k.place_id', '=', 'p.id').on('k.person_id', '=', person),
          )
          .where((eb) =>
            eb.or([eb('k.person_id', '=', person), eb('p.checked_by_id', '=', person)]),
          )
          .select(['p.name', 'k.shown_name', 'k.made_at'])
          .select((eb) =>
            eb
              .case()
              .when('p.checked_by_id', '=', person)
              .then(eb.ref('p.checked_at'))
              .end()
              .as('checked_at'),
          )
          .orderBy('p.name'),
      ).as('places'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.offer as f')
          .where('f.published_by', '=', person)
          .select(['f.title', 'f.about', 'f.published_at', 'f.taken_back_at'])
          .orderBy('f.published_at'),
      ).as('offers'),
      jsonArrayFrom(teamsJoined(person)).as('outreach_teams'),
      jsonArrayFrom(joinedBy(person)).as('initiatives'),
      jsonArrayFrom(helpedBy(person)).as('helped_initiatives'),
    ])
    .executeTakeFirstOrThrow()
}
