import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { agenda } from './agenda/routes.tsx'
import { tellCancelled, tellGuests } from './calendar/queries.ts'
import { feed } from './feed/routes.tsx'
import { CancelMeetingPage, EraseMeetingPage, MeetingFormPage } from './form-views.tsx'
import { meetingGoals } from './goals/routes.tsx'
import { guests } from './guests/routes.tsx'
import { type MeetingInput, meetingForm } from './meeting.ts'
import {
  cancelMeeting,
  canLead,
  eraseMeeting,
  readMeeting,
  readMeetings,
  saveMeeting,
} from './queries.ts'
import { report } from './report/routes.tsx'
import { rhythm } from './rhythm/routes.tsx'
import { times } from './times/routes.tsx'
import { MeetingsPage } from './views.tsx'

export const meetings = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst'
const parts = ['meetings'] as const
const owner = { parts, owner: true } as const

meetings.get(address, async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readMeetings)
  return c.render(<MeetingsPage frame={frame} {...page} />)
})

meetings.get(`${address}/nieuw`, (c) => showNewMeeting(c))

meetings.post(address, async (c) => {
  const form = await readForm(c, meetingForm)
  if (form.problems) return showNewMeeting(c, form)
  return save(c, form.input, form.values)
})

meetings.route('/', rhythm)
meetings.route('/', feed)
meetings.route('/', times)

meetings.get(`${address}/:meeting/wijzigen`, (c) => showMeeting(c, param(c, 'meeting')))

meetings.post(`${address}/:meeting`, async (c) => {
  const id = param(c, 'meeting')
  const form = await readForm(c, meetingForm)
  if (form.problems) return showMeeting(c, id, form)
  return save(c, { ...form.input, id }, form.values)
})

meetings.get(`${address}/:meeting/afgelast`, async (c) => {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    readMeeting(tx, plan, param(c, 'meeting')),
  )
  return c.render(<CancelMeetingPage frame={frame} meeting={found(page.meeting)} />)
})

meetings.post(`${address}/:meeting/afgelast`, async (c) => {
  const { frame } = await inPlan(c, owner, async (tx, plan) => {
    const cancelled = await cancelMeeting(tx, plan, param(c, 'meeting'))
    if (cancelled) await tellCancelled(tx, plan, param(c, 'meeting'), c.get('config').origin)
  })
  return c.redirect(planUrl(frame.plan, 'bijeenkomst'), 303)
})

meetings.get(`${address}/:meeting/wissen`, async (c) => {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    readMeeting(tx, plan, param(c, 'meeting')),
  )
  return c.render(<EraseMeetingPage frame={frame} meeting={found(page.meeting)} />)
})

meetings.post(`${address}/:meeting/wissen`, async (c) => {
  const { frame } = await inPlan(c, owner, async (tx, plan) => {
    const cancelled = await cancelMeeting(tx, plan, param(c, 'meeting'))
    if (cancelled) await tellCancelled(tx, plan, param(c, 'meeting'), c.get('config').origin)
    await eraseMeeting(tx, plan, param(c, 'meeting'))
  })
  return c.redirect(planUrl(frame.plan, 'bijeenkomst'), 303)
})

meetings.route('/', guests)
meetings.route('/', agenda)
meetings.route('/', meetingGoals)
meetings.route('/', report)

async function save(c: Context<Env>, input: MeetingInput, values: Values) {
  const { page: saved, frame } = await inPlan(c, owner, async (tx, plan, person) => {
    if (!(await canLead(tx, plan, input.chair_id))) return 'no-chair'
    const { written, moved } = await saveMeeting(tx, plan, person, input)
    if (moved) await tellGuests(tx, plan, input.id, c.get('config').origin)
    return written ? 'written' : 'overtaken'
  })
  if (saved === 'written') return c.redirect(planUrl(frame.plan, 'bijeenkomst', input.id), 303)
  if (saved === 'overtaken') return showMeeting(c, input.id, { values, overtaken: true })
  const form = { values, problems: { chair_id: 'Diegene doet niet meer mee. Kies opnieuw.' } }
  return input.version === 0 ? showNewMeeting(c, form) : showMeeting(c, input.id, form)
}

async function showNewMeeting(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) => readMeeting(tx, plan))
  c.status(form ? 422 : 200)
  return c.render(<MeetingFormPage frame={frame} form={form} {...page} />)
}

async function showMeeting(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) => readMeeting(tx, plan, id))
  found(page.meeting)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<MeetingFormPage frame={frame} form={form} {...page} />)
}
