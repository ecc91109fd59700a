import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import * as v from 'valibot'
import type { Found } from '#src/geography/found.ts'
import type { Help } from '#src/geography/independent-help/help.ts'
import { helpIn } from '#src/geography/independent-help/queries.ts'
import { openOffersAmong } from '#src/neighbourhood/offers/queries.ts'
import { doorsAmong } from '#src/neighbourhood/places/among-queries.ts'
import { dayAfter, dayAndClock } from '#src/neighbourhood/places/hours/hours.ts'

import { searchActivities } from '#src/neighbourhood/search/activity-queries.ts'
import { aroundOf } from '#src/neighbourhood/search/around.ts'
import { searchPlaces } from '#src/neighbourhood/search/queries.ts'
import { activityQuery, placeQuery } from '#src/neighbourhood/search/search.ts'
import type { Tx } from '#src/platform/database.ts'
import { insideOf } from '../waiting/inside-queries.ts'

/** What is near without any indication: doors of today, what there is to do this week, room, who thinks along. */
export async function readNear(tx: Tx, place: Found) {
  const around = aroundOf(place)
  const [day, clock] = dayAndClock(new Date())
  const doors = v.parse(placeQuery, { zonder: 'ja' })
  const week = [day, dayAfter(day, 6)] as const
  const { places, offers } = await searchPlaces(tx, around, doors, { day, clock })
  const { activities } = await searchActivities(tx, around, v.parse(activityQuery, {}), week)
  const { helps } = await tx
    .selectNoFrom(
      jsonArrayFrom(helpIn(sql<string>`${place.municipality.code}`))
        .$castTo<Help[]>()
        .as('helps'),
    )
    .executeTakeFirstOrThrow()
  return {
    ...{ day, places, offers, activities },
    helps: helps.filter(({ kind }) => kind === 'client-support'),
  }
}
export type Near = Awaited<ReturnType<typeof readNear>>

/** What there is for who waits in a region: for its page, beside the waits. */
export const whileWaitingIn = (region: Expression<string>) => sql<WhileWaiting>`(
  select json_build_object('doors', ${doorsAmong(inside(region))},
    'offers', to_json(${openOffersAmong(inside(region))})))`
export type WhileWaiting = { doors: number; offers: Near['offers'] }

const inside = (region: Expression<string>) =>
  sql`select inside.code from (${insideOf(region)}) inside`
