import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { AgreementLink } from '../local-agreements/queries.ts'
import { agreementsIn } from '../local-agreements/queries.ts'
import type { Offer } from '../offers/offer.ts'
import { openOffersIn } from '../offers/queries.ts'
import { holidayOn } from '../places/hours/holidays.ts'
import { type Exception, type WeekHours, weekdayOf } from '../places/hours/hours.ts'
import type { PlaceKind } from '../places/kind.ts'
import type { Room } from '../places/place.ts'
import { exceptionsOfPlace, hoursOfPlace, sinks } from '../places/queries.ts'
import type { Around } from './around.ts'
import { centreOf, nearest, saysIt } from './near-queries.ts'
import { type PlaceQuery, pageSize, placesCalled, type Stage } from './search.ts'

export type FoundPlace = {
  id: string
  name: string
  kind: PlaceKind
  address: string
  stage: Stage
  room: Room
  full_until: string | null
  is_free: boolean
  no_indication: boolean
  on_holidays: boolean
  checked_at: string
  lat: number | null
  lon: number | null
  hours: WeekHours[]
  exceptions: Exception[]
}

export type PlacesFound = {
  places: FoundPlace[]
  total: number
  offers: Offer[]
  agreements: AgreementLink[]
}

/** On which day, and after which time (`14:30`) when that day is today. */
export type When = { day: string; clock: string | null }

/** Open doors around there, with what else is open there: the whole list in one statement. */
export async function searchPlaces(tx: Tx, around: Around, query: PlaceQuery, when: When) {
  const { tekst, wat, gratis, zonder, rustig, dag, bladzijde } = query
  const asked = sql`n.name, n.kind, n.is_free, n.no_indication, n.on_holidays, n.checked_at,
    n.search @@ (select q.words from asked q) or n.kind = any(${placesCalled(tekst)}::text[])
      or ${tekst}::text = '' as exact`
  const filter = sql`(${wat}::text is null or n.kind = ${wat}) and (n.is_free or not ${gratis}::boolean)
    and (n.no_indication or not ${zonder}::boolean)`
  const words = sql<string>`(select w.name || ' ' || w.about from neighbourhood.place w where w.id = n.id)`
  const { rows } = await sql<PlacesFound>`
    with centre as (${centreOf(around)}),
    asked as (select websearch_to_tsquery('dutch', ${tekst}::text) as words),
    ${nearest('place', around, asked, filter)},
    staged as (
      select p.*, case when ${sinks} then 4 when o.now then 1 when o.later then 2 else 3 end as stage
      from (select n.* from said n where ${saysIt(tekst, words)}) p,
        lateral (${opening(when)}) o
      where (o.later or o.now or ${dag}::text is null) and (o.quiet or not ${rustig}::boolean)
    ),
    page as (
      select p.*, row_number() over (order by p.stage, p.metres, p.name, p.id) as rank
      from staged p order by rank limit ${pageSize} offset ${(bladzijde - 1) * pageSize}
    )
    select (select count(*)::int from staged) as total,
      array(select json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'address', p.address,
          'stage', (array['now', 'later', 'other', 'stale'])[g.stage], 'room', p.room,
          'full_until', p.full_until, 'is_free', p.is_free, 'no_indication', p.no_indication,
          'on_holidays', p.on_holidays, 'checked_at', p.checked_at, 'lat', p.lat, 'lon', p.lon,
          'hours', ${hoursOfPlace()}, 'exceptions', ${exceptionsOfPlace()})
        from page g join neighbourhood.place p on p.id = g.id order by g.rank) as places,
      ${openOffersIn(around.municipality, around.areas)} as offers,
      ${agreementsIn(around.municipality, around.areas)} as agreements`.execute(tx)
  return rows[0] as PlacesFound
}

/** Of place `p`: open now, at that moment or later on that day, and whether it has quiet hours then or each week. */
function opening({ day, clock }: When) {
  const common = sql`(not ${holidayOn(day) !== null}::boolean or p.on_holidays) and not exists (
    select 1 from neighbourhood.place_exception x where x.place_id = p.id and x.day = ${day}::date)`
  return sql`
    select coalesce(bool_or(s.today and s.opens <= ${clock}::time and s.closes > ${clock}::time), false) as now,
      coalesce(bool_or(s.today and (s.opens > ${clock}::time or ${clock}::time is null)), false) as later,
      coalesce(bool_or(s.is_quiet), false) as quiet
    from (
      select h.opens, h.closes, h.is_quiet, h.weekday = ${weekdayOf(day)}::int and ${common} as today
      from neighbourhood.place_hours h where h.place_id = p.id
      union all
      select x.opens, x.closes, false, true from neighbourhood.place_exception x
      where x.place_id = p.id and x.day = ${day}::date and x.opens is not null) s`
}

export type BusyPlace = { code: string; name: string; municipality: string; doors: number }

/** Where one may begin to look without typing: the neighbourhoods with most open doors. */
export async function readBusiest(tx: Tx) {
  const { rows } = await sql<BusyPlace>`
    select a.code, a.name, m.shown_name as municipality, count(*)::int as doors
    from neighbourhood.place p join geography.area a on a.code = p.area_code
    join geography.municipality m on m.code = a.municipality_code
    where p.closed_at is null and a.valid_until is null
    group by a.code, m.code order by doors desc, a.name limit 5`.execute(tx)
  return rows
}
