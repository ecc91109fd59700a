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
  const { rows } = await sql<ActivitiesFound>`
    with centre as (${centreOf(around)}),
    asked as (select websearch_to_tsquery('dutch', ${tekst}::text) as words),
    said as (
      select n.*, n.search @@ (select q.words from asked q)
        or n.kind = any(${activitiesCalled(tekst)}::text[]) as exact
      from (${nearest('activity', around)}) n
      where (${wat}::text is null or n.kind = ${wat}) and (n.is_free or not ${gratis}::boolean)
        and (n.is_quiet or not ${rustig}::boolean)
    ),
    timed as (
      select n.*, t.day, t.starts_at as begins, t.ends_at as ends
      from said n join neighbourhood.activity_time t on t.activity_id = n.id
        and t.day between ${first}::date and ${last}::date and t.ends_at > now()
      where ${saysIt(tekst, sql`n.title || ' ' || n.about`)}
    ),
    page as (
      select t.*, row_number() over (order by t.begins, t.metres, t.title, t.id) as rank
      from timed t order by rank limit ${pageSize} offset ${(bladzijde - 1) * pageSize}
    )
    select (select count(*)::int from timed) as total,
      array(select json_build_object('id', t.id, 'title', t.title, 'kind', t.kind,
          'at', coalesce(nullif(t.meeting_point, ''), p.name, ''), 'day', t.day,
          'starts_at', t.begins, 'ends_at', t.ends, 'is_free', t.is_free, 'is_quiet', t.is_quiet,
          'walk_in_with', t.walk_in_with, 'seats', t.seats, 'lat', t.lat, 'lon', t.lon,
          'coming', (select count(*)::int from neighbourhood.sign_up s
            where s.activity_id = t.id and s.day = t.day))
        from page t left join neighbourhood.place p on p.id = t.place_id order by t.rank) as activities`.execute(
    tx,
  )
  return rows[0] as ActivitiesFound
}
