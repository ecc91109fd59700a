import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { ActivityKind } from '../activities/kind.ts'
import type { Around } from './around.ts'
import { centreOf, nearest, saysIt } from './near-queries.ts'
import { type ActivityQuery, activitiesCalled, pageSize } from './search.ts'

export type FoundActivity = {
  id: string
  title: string
  kind: ActivityKind
  /** Where it is: the name of the place, or where one meets. */
  at: string
  day: string
  starts_at: string
  ends_at: string
  is_free: boolean
  is_quiet: boolean
  walk_in_with: boolean
  /** Null: room enough. */
  seats: number | null
  coming: number
  lat: number | null
  lon: number | null
}

export type ActivitiesFound = { activities: FoundActivity[]; total: number }

/** What there is to do around there from the first to the last of these days, in one statement. */
export async function searchActivities(
  tx: Tx,
  around: Around,
  query: ActivityQuery,
  [first, last]: readonly [string, string],
) {
  const { tekst, wat, gratis, rustig, bladzijde } = query
  const asked = sql`n.title, n.kind, n.is_free, n.is_quiet,
    n.search @@ (select q.words from asked q) or n.kind = any(${activitiesCalled(tekst)}::text[])
      or ${tekst}::text = '' as exact`
  const filter = sql`(${wat}::text is null or n.kind = ${wat}) and (n.is_free or not ${gratis}::boolean)
    and (n.is_quiet or not ${rustig}::boolean)`
  const words = sql<string>`(select w.title || ' ' || w.about from neighbourhood.activity w where w.id = n.id)`
  const { rows } = await sql<ActivitiesFound>`
    with centre as (${centreOf(around)}),
    asked as (select websearch_to_tsquery('dutch', ${tekst}::text) as words),
    ${nearest('activity', around, asked, filter)},
    timed as (
      select n.*, t.day, t.starts_at as begins, t.ends_at as ends
      from said n join neighbourhood.activity_time t on t.activity_id = n.id
        and t.day between ${first}::date and ${last}::date and t.ends_at > now()
      where ${saysIt(tekst, words)}
    ),
    page as (
      select t.*, row_number() over (order by t.begins, t.metres, t.title, t.id) as rank
      from timed t order by rank limit ${pageSize} offset ${(bladzijde - 1) * pageSize}
    )
    select (select count(*)::int from timed) as total,
      array(select json_build_object('id', t.id, 'title', t.title, 'kind', t.kind,
          'at', coalesce(nullif(t.meeting_point, ''), p.name, ''), 'day', g.day,
          'starts_at', g.begins, 'ends_at', g.ends, 'is_free', t.is_free, 'is_quiet', t.is_quiet,
          'walk_in_with', t.walk_in_with, 'seats', t.seats, 'lat', t.lat, 'lon', t.lon,
          'coming', (select count(*)::int from neighbourhood.sign_up s
            where s.activity_id = t.id and s.day = g.day))
        from page g join neighbourhood.activity t on t.id = g.id
          left join neighbourhood.place p on p.id = t.place_id order by g.rank) as activities`.execute(
    tx,
  )
  return rows[0] as ActivitiesFound
}
