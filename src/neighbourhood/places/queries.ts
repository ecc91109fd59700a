import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { prepared } from '#src/platform/prepared.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Exception, WeekHours } from './hours/hours.ts'
import type { PlaceKind } from './kind.ts'
import { type Room, sinksAfter } from './place.ts'

const eb = expressionBuilder<DB>()

/** Of the place `p` of a query: what came weekly, and what is otherwise from today on. */
export const hoursOfPlace = (place = sql.ref<string>('p.id')) =>
  jsonArrayFrom(
    eb
      .selectFrom('neighbourhood.place_hours as h')
      .where('h.place_id', '=', place)
      .select('h.weekday')
      .select([clock('h.opens').as('opens'), clock('h.closes').as('closes'), 'h.is_quiet'])
      .orderBy('h.weekday')
      .orderBy('h.opens'),
  ).$castTo<WeekHours[]>()

export const exceptionsOfPlace = (place = sql.ref<string>('p.id')) =>
  jsonArrayFrom(
    eb
      .selectFrom('neighbourhood.place_exception as x')
      .where('x.place_id', '=', place)
      .where('x.day', '>=', sql<string>`(now() at time zone 'Europe/Amsterdam')::date`)
      .select(['x.day', 'x.why'])
      .select([clock('x.opens').as('opens'), clock('x.closes').as('closes')])
      .orderBy('x.day'),
  ).$castTo<Exception[]>()

const clock = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'HH24:MI')`

/** Every list of open doors: what nobody looked at for long comes last. */
export const sinks = sql<boolean>`p.checked_at < now() - make_interval(days => ${sql.lit(sinksAfter)})`

/** What there is to do at the place `p` of a query, this week and the next. */
const doneThere = jsonArrayFrom(
  eb
    .selectFrom('neighbourhood.activity_time as t')
    .innerJoin('neighbourhood.activity as d', 'd.id', 't.activity_id')
    .where('d.place_id', '=', sql.ref<string>('p.id'))
    .where('d.ended_at', 'is', null)
    .where('t.ends_at', '>', sql<string>`now()`)
    .where('t.starts_at', '<', sql<string>`now() + interval '14 days'`)
    .select(['d.id', 'd.title', 't.day', 't.starts_at', 'd.is_quiet'])
    .orderBy('t.starts_at')
    .limit(20),
).as('activities')

const readPlaces = prepared((tx, place: string) =>
  tx
    .selectFrom('neighbourhood.place as p')
    .innerJoin('geography.municipality as m', 'm.code', 'p.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'p.area_code')
    .leftJoin('people.organisation as o', 'o.id', 'p.organisation_id')
    .where('p.id', '=', place)
    .select(['p.id', 'p.name', 'p.about', 'p.welcomed_by', 'p.welcomed_as'])
    .select(['p.address', 'p.postcode', 'p.access', 'p.languages', 'p.is_free', 'p.cost'])
    .select(['p.no_indication', 'p.is_safe_harbour', 'p.is_bridge', 'p.full_until'])
    .select(['p.phone', 'p.mail', 'p.web', 'p.checked_at', 'p.checked_by', 'p.closed_at'])
    .select(['p.on_holidays', 'p.area_code', 'p.municipality_code', 'p.lat', 'p.lon'])
    .select([
      'p.organisation_id',
      'o.name as organisation',
      'a.name as area',
      'm.shown_name as municipality',
    ])
    .select((eb) => [
      eb.ref('p.kind').$castTo<PlaceKind>().as('kind'),
      eb.ref('p.room').$castTo<Room>().as('room'),
      hoursOfPlace().as('hours'),
      exceptionsOfPlace().as('exceptions'),
      doneThere,
      sql<boolean>`neighbourhood.keeps(p.id)`.as('mine'),
    ]),
)

/** Everything that the page of a place shows, in one query; undefined when there is none to see. */
export async function readPlace(tx: Tx, place: string) {
  const [page] = await readPlaces(tx, place)
  return page
}

export type PlacePage = NonNullable<Awaited<ReturnType<typeof readPlace>>>
