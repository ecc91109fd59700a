import { Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import { countTry, uncountTry } from '#src/people/limits.ts'
import { type Appointment, calendarFeed } from '#src/platform/calendar.ts'
import { newToken } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../../circle.ts'
import { inCircle } from '../../in-circle.ts'
import { usualMinutes } from '../meeting.ts'
import { dropFeed, type Fed, feedMadeAt, makeFeed, readFeed } from './queries.ts'
import { FeedPage, NewFeedPage } from './views.tsx'

export const circleFeed = new Hono<Env>()

const address = '/cirkels/:circle/samen/eigen-agenda'

/** Who holds the address gets what its maker sees now. */
circleFeed.get('/cirkelagenda/:token', async (c) => {
  await countTry(c, 'calendar-from-place')
  const [, token = ''] = /^(.+)\.ics$/.exec(param(c, 'token')) ?? []
  const [meetings, { circle }] = await readFeed(c.get('db'), token)
  await uncountTry(c, 'calendar-from-place')
  const { origin } = c.get('config')
  c.header('content-type', 'text/calendar; charset=utf-8')
  return c.body(calendarFeed(meetings.map((meeting) => appointmentOf(circle, meeting, origin))))
})

circleFeed.get(address, async (c) => {
  const { page: madeAt, frame } = await inCircle(c, 'all in it', feedMadeAt)
  return c.render(<FeedPage frame={frame} madeAt={madeAt} />)
})

circleFeed.post(address, async (c) => {
  requireFresh(c)
  const token = newToken()
  const { frame } = await inCircle(c, 'all in it', async () => {})
  await inCircle(c, 'all in it', (tx, circle) =>
    makeFeed(tx, circle, frame.access.member ?? '', token),
  )
  const link = `${c.get('config').origin}/cirkelagenda/${token}.ics`
  return c.render(<NewFeedPage frame={frame} link={link} />)
})

circleFeed.post(`${address}/weg`, async (c) => {
  await inCircle(c, 'all in it', dropFeed)
  return c.redirect(circleUrl(param(c, 'circle'), 'samen', 'eigen-agenda'), 303)
})

/** No more than when: whoever else sees that calendar learns nothing. */
const appointmentOf = (circle: string, meeting: Fed, origin: string): Appointment => ({
  uid: `${meeting.id}@${new URL(origin).hostname}`,
  sequence: meeting.version,
  starts_at: new Date(meeting.starts_at).toISOString(),
  minutes: usualMinutes,
  link: `${origin}${circleUrl(circle, 'samen', meeting.id)}`,
  ...(meeting.called_off_at && { cancelled: true }),
})
