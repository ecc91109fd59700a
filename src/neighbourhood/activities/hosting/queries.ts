import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { keptBy } from '../../places/keeping/queries.ts'
import { coming } from '../queries.ts'
import type { Comer, Hosted, HostedDay } from './hosted.ts'

/** The open doors that this person keeps, and what there is to do that is theirs to keep right. */
export function readHosting(tx: Tx, person: string) {
  const kept = keptBy(person).where('p.closed_at', 'is', null)
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(kept.select(['p.id', 'p.name']).orderBy('p.name')).as('places'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity as a')
          .leftJoin('neighbourhood.place as w', 'w.id', 'a.place_id')
          .where('a.ended_at', 'is', null)
          .where((of) =>
            of.or([of('a.host_id', '=', person), of('a.place_id', 'in', kept.select('p.id'))]),
          )
          .select(['a.id', 'a.title', 'a.rule', 'a.seats', 'w.name as place'])
          .select(next.as('next'))
          .orderBy(sql`${next}->>'starts_at' nulls last`)
          .orderBy('a.title'),
      ).as('activities'),
    ])
    .executeTakeFirstOrThrow()
}
export type Hosting = Awaited<ReturnType<typeof readHosting>>

const next = sql<{ starts_at: string; coming: number } | null>`(
  select jsonb_build_object('starts_at', t.starts_at, 'coming', ${coming.expression})
  from neighbourhood.activity_time t
  where t.activity_id = a.id and t.ends_at > now() order by t.day limit 1)`

/** An activity as its host sees it, with who comes on one day. */
export function readHosted(tx: Tx, activity: string, day: string | null) {
  return tx
    .selectFrom('neighbourhood.activity as a')
    .where('a.id', '=', activity)
    .select([
      ...(['a.id', 'a.title', 'a.about', 'a.meeting_point', 'a.starts_on', 'a.minutes'] as const),
      ...(['a.rule', 'a.ends_on', 'a.seats', 'a.cost', 'a.is_quiet', 'a.walk_in_with'] as const),
      ...(['a.host_name', 'a.ended_at'] as const),
      sql<Hosted['kind']>`a.kind`.as('kind'),
      sql<string>`to_char(a.starts_at, 'HH24:MI')`.as('starts_at'),
      sql<boolean>`neighbourhood.hosts(a.id)`.as('mine'),
      sql<boolean>`a.host_id is not distinct from app.me()`.as('own'),
      shown(day).as('shown'),
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('neighbourhood.place as p')
          .whereRef('p.id', '=', 'a.place_id')
          .select(['p.id', 'p.name']),
      ).as('place'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity_time as t')
          .leftJoin('neighbourhood.attendance as n', (join) =>
            join.onRef('n.activity_id', '=', 't.activity_id').onRef('n.day', '=', 't.day'),
          )
          .whereRef('t.activity_id', '=', 'a.id')
          .select(['t.day', 't.starts_at', 't.ends_at', 'n.came', coming])
          .orderBy('t.day'),
      )
        .$castTo<HostedDay[]>()
        .as('days'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity_exception as e')
          .whereRef('e.activity_id', '=', 'a.id')
          .where('e.day', '>=', today)
          .select(['e.day', 'e.moved_to', 'e.why'])
          .orderBy('e.day'),
      ).as('off'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.sign_up as s')
          .leftJoin('neighbourhood.ticket as k', 'k.sign_up_id', 's.id')
          .whereRef('s.activity_id', '=', 'a.id')
          .where('s.day', '=', shown(day))
          .select(['s.id'])
          .select(sql<string>`coalesce(k.name, '')`.as('name'))
          .select(sql<string>`coalesce(k.phone, '')`.as('phone'))
          .orderBy('s.number'),
      )
        .$castTo<Comer[]>()
        .as('comers'),
    ])
    .executeTakeFirst()
}

const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`

/** The day that was asked for, else today or the next one, else the last. */
const shown = (day: string | null) => sql<string>`coalesce(${day}::date, (
  select t.day from neighbourhood.activity_time t where t.activity_id = a.id
  order by t.day < ${today}, abs(t.day - ${today}) limit 1))`
