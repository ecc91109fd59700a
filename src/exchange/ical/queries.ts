import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import type { Exception } from '#src/neighbourhood/activities/rhythm.ts'
import { dayAfter } from '#src/neighbourhood/places/hours/hours.ts'
import { searchActivities } from '#src/neighbourhood/search/activity-queries.ts'
import { aroundOf } from '#src/neighbourhood/search/around.ts'
import { type ActivityQuery, pageSize } from '#src/neighbourhood/search/search.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Occasion, Series } from './calendar.ts'

/** What is and comes at an open door; undefined when there is none. */
export async function readPlaceCalendar(tx: Tx, place: string) {
  const page = await tx
    .selectFrom('neighbourhood.place as p')
    .where('p.id', '=', place)
    .where('p.closed_at', 'is', null)
    .select('p.name')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.activity as a')
          .whereRef('a.place_id', '=', 'p.id')
          .where('a.ended_at', 'is', null)
          .where(sql<boolean>`coalesce(a.ends_on, case when a.rule is null then a.starts_on end, 'infinity')
            >= current_date - 7`)
          .select(['a.id', 'a.title', 'a.about', 'a.starts_on', 'a.rule', 'a.ends_on', 'a.minutes'])
          .select([
            sql<string>`to_char(a.starts_at, 'HH24:MI')`.as('starts_at'),
            sql<string | null>`to_char((a.ends_on + a.starts_at) at time zone 'Europe/Amsterdam'
              at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')`.as('until'),
            sql<string>`coalesce(nullif(a.meeting_point, ''), concat_ws(', ', p.name, nullif(p.address, '')))`.as(
              'at',
            ),
          ])
          .select((of) =>
            jsonArrayFrom(
              of
                .selectFrom('neighbourhood.activity_exception as e')
                .whereRef('e.activity_id', '=', 'a.id')
                .select(['e.day', 'e.moved_to'])
                .select(sql<string | null>`to_char(e.starts_at, 'HH24:MI')`.as('starts_at'))
                .orderBy('e.day'),
            )
              .$castTo<Exception[]>()
              .as('exceptions'),
          )
          .orderBy('a.starts_on')
          .orderBy('a.id'),
      )
        .$castTo<Series[]>()
        .as('series'),
    )
    .executeTakeFirst()
  return page
}

/** A calendar looks further ahead than the page does, and has no pages. */
const daysAhead = 27
const mostPages = 10

/** What the page of activities would find for these choices; null when it is not clear where to look. */
export async function findOccasions(
  tx: Tx,
  query: ActivityQuery,
  today: string,
): Promise<Occasion[] | null> {
  const places = query.waar ? await searchGeography(tx, query.waar) : []
  const place = meantBy(places, query.waar, query.code)
  if (!place) return null
  const days = [query.dag ?? today, query.dag ?? dayAfter(today, daysAhead)] as const
  const found: Occasion[] = []
  for (let page = 1; page <= mostPages; page++) {
    const { activities } = await searchActivities(
      tx,
      aroundOf(place),
      { ...query, bladzijde: page },
      days,
    )
    found.push(...activities)
    if (activities.length < pageSize) break
  }
  return found
}
