import { type Context, Hono } from 'hono'
import { recordLook } from '#src/consent/view-log/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { eyesOf } from '../../preview/preview.ts'
import { namesIn } from '../names.ts'
import { readMeetingPage } from '../page-queries.ts'
import { MeetingPage } from '../page-views.tsx'
import { pointForm } from './point.ts'
import { handInPoint, takeBackPoint } from './queries.ts'
import { AgendaPrintPage } from './views.tsx'

export const agenda = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst/:meeting'
const parts = ['meetings', 'group', 'goals', 'agreements'] as const
const reading = { parts, about: 'meetings' } as const

agenda.get(address, (c) => showMeeting(c))

agenda.post(`${address}/punten`, async (c) => {
  const form = await readForm(c, pointForm)
  if (form.problems) return showMeeting(c, form)
  await inPlan(c, { parts: ['meetings'] }, (tx, plan, person) =>
    handInPoint(tx, plan, param(c, 'meeting'), person, form.input),
  )
  return toMeeting(c)
})

agenda.post(`${address}/punten/:point/weg`, async (c) => {
  await inPlan(c, { parts: ['meetings'] }, (tx, plan) =>
    takeBackPoint(tx, plan, param(c, 'meeting'), param(c, 'point')),
  )
  return toMeeting(c)
})

agenda.get(`${address}/print`, async (c) => {
  const { page, frame } = await inPlan(c, reading, async (tx, plan) => {
    if (!eyesOf(c)) await recordLook(tx, plan, 'print', parts)
    return readMeetingPage(tx, plan, param(c, 'meeting'))
  })
  const meeting = found(page.meeting)
  return c.render(
    <AgendaPrintPage frame={frame} meeting={meeting} page={page} nameOf={namesIn(frame, page)} />,
  )
})

const toMeeting = (c: Context<Env>) =>
  c.redirect(planUrl(param(c, 'plan'), 'bijeenkomst', param(c, 'meeting')), 303)

async function showMeeting(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, reading, (tx, plan) =>
    readMeetingPage(tx, plan, param(c, 'meeting')),
  )
  const meeting = found(page.meeting)
  c.status(form ? 422 : 200)
  return c.render(<MeetingPage frame={frame} meeting={meeting} page={page} form={form} />)
}
