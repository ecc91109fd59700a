import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { activitiesUrl, activityQuery } from '#src/neighbourhood/search/search.ts'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { occasionCalendar, seriesCalendar } from './calendar.ts'
import { findOccasions, readPlaceCalendar } from './queries.ts'

/** What there is to do, for a calendar of somebody's own. For everybody; it says nothing of who asks. */
export const calendars = new Hono<Env>()

calendars.get('/buurt/plek/:place/agenda.ics', async (c) => {
  const place = param(c, 'place')
  const page = found(await asPerson(c.get('db'), null, (tx) => readPlaceCalendar(tx, place)))
  return answer(c, seriesCalendar(page.name, page.series, c.get('config').origin))
})

calendars.get(`${activitiesUrl}.ics`, async (c) => {
  const query = v.parse(activityQuery, c.req.query())
  const today = dayOf(new Date())
  const activities = await asPerson(c.get('db'), null, (tx) => findOccasions(tx, query, today))
  const name = `Te doen: ${query.waar}`
  return answer(c, occasionCalendar(name, found(activities), c.get('config').origin))
})

function answer(c: Context<Env>, calendar: string) {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="agenda.ics"')
  c.header('cache-control', 'public, max-age=900')
  return c.body(calendar)
}
