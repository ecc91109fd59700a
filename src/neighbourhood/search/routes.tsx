import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { labelOf } from '#src/geography/found.ts'
import { viewOf } from '#src/geography/map-view.ts'
import { meantBy } from '#src/geography/meant.ts'
import type { Point } from '#src/geography/municipality.ts'
import { readBorders, searchGeography } from '#src/geography/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dayAfter, dayAndClock } from '../places/hours/hours.ts'
import { searchActivities } from './activity-queries.ts'
import { ActivitiesPage } from './activity-views.tsx'
import { type Around, aroundOf } from './around.ts'
import type { Drawn } from './map-card.tsx'
import { readBusiest, searchPlaces } from './queries.ts'
import * as of from './search.ts'
import { PlacesPage } from './views.tsx'

/** For everyone, signed in or not. Nothing is kept of what somebody looks for. */
export const search = new Hono<Env>()

search.get(of.searchUrl, async (c) => {
  const { values, input } = asked(c, of.placeQuery)
  const [today, clock] = dayAndClock(new Date())
  const day = input.dag ?? today
  const when = { day, clock: day === today ? clock : null }
  const list = await lookAround(c, input, async (tx, around) => {
    const result = await searchPlaces(tx, around, input, when)
    return { result, shown: result.places }
  })
  return c.render(<PlacesPage viewer={c.get('viewer')} {...{ values, day }} {...list} />)
})

search.get(of.activitiesUrl, async (c) => {
  const { values, input } = asked(c, of.activityQuery)
  const [today] = dayAndClock(new Date())
  const days = input.dag
    ? ([input.dag, input.dag] as const)
    : ([today, dayAfter(today, 6)] as const)
  const list = await lookAround(c, input, async (tx, around) => {
    const result = await searchActivities(tx, around, input, days)
    return { result, shown: result.activities }
  })
  return c.render(<ActivitiesPage viewer={c.get('viewer')} values={values} {...list} />)
})

/** Every choice falls back on none, so that no address is refused. */
function asked<S extends v.GenericSchema>(c: Context<Env>, schema: S) {
  return { values: c.req.query(), input: v.parse(schema, c.req.query()) }
}

type Query = of.PlaceQuery | of.ActivityQuery
type Shown = readonly { lat: number | null; lon: number | null }[]
type Look<Result> = (tx: Tx, around: Around) => Promise<{ result: Result; shown: Shown }>

/** Finds out where, then looks there: nothing is looked for as long as it may be more than one place. */
function lookAround<Result>(c: Context<Env>, query: Query, look: Look<Result>) {
  const { waar, code, kaart, bladzijde: page } = query
  const nothing = { page, narrowed: of.isNarrowed(query), where: null, result: null, drawn: null }
  return asPerson(c.get('db'), c.get('viewer'), async (tx) => {
    if (!waar) return { ...nothing, places: null, busiest: await readBusiest(tx) }
    const places = await searchGeography(tx, waar)
    const place = meantBy(places, waar, code)
    if (!place) return { ...nothing, places, busiest: [] }
    const { result, shown } = await look(tx, aroundOf(place))
    const drawn = kaart ? await draw(tx, shown, (page - 1) * of.pageSize) : null
    return { ...nothing, places, busiest: [], where: labelOf(place), result, drawn }
  })
}

/** What has a known point, under its number in the list. */
async function draw(tx: Tx, shown: Shown, before: number): Promise<Drawn | null> {
  const dots = shown.flatMap(({ lat, lon }, index) =>
    lat === null || lon === null
      ? []
      : [{ number: before + index + 1, point: { lat, lon } as Point }],
  )
  if (dots.length === 0) return null
  const view = viewOf(dots.map(({ point }) => point))
  return { view, dots, borders: await readBorders(tx, view) }
}
