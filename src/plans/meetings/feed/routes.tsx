import { Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import { countTry, uncountTry } from '#src/people/limits.ts'
import { calendarFeed } from '#src/platform/calendar.ts'
import { found } from '#src/platform/errors.ts'
import { newToken } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { appointmentOf } from '../calendar/appointment.ts'
import { dropFeed, feedMadeAt, feedOf, makeFeed, readFeed } from './queries.ts'
import { FeedPage, NewFeedPage } from './views.tsx'

export const feed = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst/eigen-agenda'
const parts = ['meetings'] as const

/** Who holds the address gets what its maker sees now: the rights are asked anew each time. */
feed.get('/agenda/:token', async (c) => {
  await countTry(c, 'calendar-from-place')
  const [, token = ''] = /^(.+)\.ics$/.exec(param(c, 'token')) ?? []
  const { plan_id: plan, person_id: personId } = found(await feedOf(c.get('db'), token))
  // the address was made by whoever had shown the second step
  const viewer = { personId, name: '', secondStep: true }
  const entry = { plan, parts, about: 'meetings' } as const
  const [meetings] = await asViewer(c.get('db'), viewer, entry, (tx) => readFeed(tx, plan))
  await uncountTry(c, 'calendar-from-place')
  const { origin } = c.get('config')
  c.header('content-type', 'text/calendar; charset=utf-8')
  return c.body(calendarFeed(meetings.map((meeting) => appointmentOf(plan, meeting, origin))))
})

feed.get(address, async (c) => {
  const { page: madeAt, frame } = await inPlan(c, { parts }, feedMadeAt)
  return c.render(<FeedPage frame={frame} madeAt={madeAt} />)
})

feed.post(address, async (c) => {
  requireFresh(c)
  const token = newToken()
  const { frame } = await inPlan(c, { parts }, (tx, plan, person) =>
    makeFeed(tx, plan, person, token),
  )
  return c.render(
    <NewFeedPage frame={frame} link={`${c.get('config').origin}/agenda/${token}.ics`} />,
  )
})

feed.post(`${address}/weg`, async (c) => {
  const { frame } = await inPlan(c, { parts }, dropFeed)
  return c.redirect(planUrl(frame.plan, 'bijeenkomst', 'eigen-agenda'), 303)
})
