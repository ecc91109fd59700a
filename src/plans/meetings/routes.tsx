import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { type MeetingInput, meetingForm } from './meeting.ts'
import { eraseMeeting, readMeeting, readMeetings, saveMeeting } from './queries.ts'
import { EraseMeetingPage, MeetingFormPage, MeetingsPage } from './views.tsx'

export const meetings = new Hono<Env>()

const parts = ['meetings'] as const

meetings.get('/plan/:plan/bijeenkomst', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readMeetings)
  return c.render(<MeetingsPage frame={frame} {...page} />)
})

meetings.get('/plan/:plan/bijeenkomst/nieuw', (c) => showNewMeeting(c))

meetings.post('/plan/:plan/bijeenkomst', async (c) => {
  const form = await readForm(c, meetingForm)
  if (form.problems) return showNewMeeting(c, form)
  return save(c, form.input, form.values)
})

meetings.get('/plan/:plan/bijeenkomst/:meeting', (c) => showMeeting(c, param(c, 'meeting')))

meetings.post('/plan/:plan/bijeenkomst/:meeting', async (c) => {
  const id = param(c, 'meeting')
  const form = await readForm(c, meetingForm)
  if (form.problems) return showMeeting(c, id, form)
  return save(c, { ...form.input, id }, form.values)
})

meetings.get('/plan/:plan/bijeenkomst/:meeting/wissen', async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readMeeting(tx, plan, param(c, 'meeting')),
  )
  return c.render(<EraseMeetingPage frame={frame} meeting={found(page.meeting)} />)
})

meetings.post('/plan/:plan/bijeenkomst/:meeting/wissen', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseMeeting(tx, plan, param(c, 'meeting')),
  )
  return c.redirect(planUrl(frame.plan, 'bijeenkomst'), 303)
})

async function save(c: Context<Env>, input: MeetingInput, values: Values) {
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    saveMeeting(tx, plan, person, input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'bijeenkomst'), 303)
    : showMeeting(c, input.id, { values, overtaken: true })
}

async function showNewMeeting(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readMeeting(tx, plan),
  )
  c.status(form ? 422 : 200)
  return c.render(<MeetingFormPage frame={frame} form={form} {...page} />)
}

async function showMeeting(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readMeeting(tx, plan, id),
  )
  found(page.meeting)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<MeetingFormPage frame={frame} form={form} {...page} />)
}
