import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { prepared } from '#src/platform/prepared.ts'
import type { Activity, Day } from './activity.ts'

/** All that the page of an activity shows. */
const readOne = prepared((tx: Tx, activity: string) =>
  activitiesOf(tx).where('a.id', '=', activity),
)

export const readActivity = async (tx: Tx, activity: string): Promise<Activity | undefined> =>
  (await readOne(tx, activity))[0]

function activitiesOf(tx: Tx) {
  return tx
    .selectFrom('neighbourhood.activity as a')
    .select([
      'a.id',
      'a.title',
      'a.about',
      sql<Activity['kind']>`a.kind`.as('kind'),
      'a.meeting_point',
      'a.starts_on',
      sql<string>`to_char(a.starts_at, 'HH24:MI')`.as('starts_at'),
      'a.minutes',
      'a.rule',
      'a.ends_on',
      'a.seats',
      'a.cost',
      'a.is_quiet',
      'a.walk_in_with',
      'a.host_name',
      'a.ended_at',
      sql<boolean>`neighbourhood.hosts(a.id)`.as('mine'),
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('neighbourhood.place as p')
          .whereRef('p.id', '=', 'a.place_id')
          .select(['p.id', 'p.name', 'p.address', 'p.access']),
      ).as('place'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity_time as t')
          .whereRef('t.activity_id', '=', 'a.id')
          .where('t.ends_at', '>', sql<string>`now()`)
          .select(['t.day', 't.starts_at', 't.ends_at', coming])
          .orderBy('t.day')
          .limit(12),
      )
        .$castTo<Day[]>()
        .as('days'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity_exception as e')
          .whereRef('e.activity_id', '=', 'a.id')
          .where('e.day', '>=', sql<string>`current_date`)
          .select(['e.day', 'e.moved_to', 'e.why'])
          .orderBy('e.day')
          .limit(12),
      ).as('exceptions'),
    ])
}

/** How many said that they come on the day of row `t`. */
export const coming = sql<number>`(select count(*)::int from neighbourhood.sign_up s
  where s.activity_id = t.activity_id and s.day = t.day)`.as('coming')
