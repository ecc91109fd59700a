import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keptTaskforceOf, taskforceOf } from '../in-taskforce.ts'
import type { Taskforce } from '../queries.ts'
import { taskforceUrl } from '../taskforce.ts'
import { ChangeMeetingPage, PlanPage } from './form-views.tsx'
import { meetingChangeForm, meetingForm, pointForm } from './meeting.ts'
import {
  callOff,
  changeMeeting,
  type PointTurn,
  planMeeting,
  pointTurns,
  turnPoint,
  writePoint,
} from './queries.ts'
import { MeetingPage } from './views.tsx'

/** What a taskforce talks about, decides and does. */
export const taskforceMeetings = new Hono<Env>()

const at = '/regio/:region/taskforce/:taskforce'

taskforceMeetings.get(`${at}/bijeenkomsten/nieuw`, (c) => showPlan(c))

taskforceMeetings.post(`${at}/bijeenkomsten`, async (c) => {
  const form = await readForm(c, meetingForm)
  if (form.problems) return showPlan(c, form)
  const taskforce = await keptTaskforceOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => planMeeting(tx, taskforce.id, form.input))
  return c.redirect(urlOf(taskforce, form.input.id), 303)
})

taskforceMeetings.get(`${at}/bijeenkomsten/:meeting`, async (c) =>
  showMeeting(c, await taskforceOf(c)),
)

taskforceMeetings.get(`${at}/bijeenkomsten/:meeting/wijzigen`, (c) => showChange(c))

taskforceMeetings.post(`${at}/bijeenkomsten/:meeting/wijzigen`, async (c) => {
  const taskforce = await keptTaskforceOf(c)
  const { id } = meetingOf(c, taskforce)
  const form = await readForm(c, meetingChangeForm)
  if (form.problems) return showChange(c, form)
  const changed = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    changeMeeting(tx, taskforce.id, id, form.input),
  )
  return changed
    ? c.redirect(urlOf(taskforce, id), 303)
    : showChange(c, { ...form, overtaken: true })
})

taskforceMeetings.post(`${at}/bijeenkomsten/:meeting/punten`, async (c) => {
  const form = await readForm(c, pointForm)
  const taskforce = await keptTaskforceOf(c)
  if (form.problems) return showMeeting(c, taskforce, form)
  const hints = nameHints(form.input.wording)
  if (hints.length > 0 && !form.input.nameless) return showMeeting(c, taskforce, form, hints)
  const { id } = meetingOf(c, taskforce)
  const { seat_id } = form.input
  if (seat_id) found(taskforce.seats.find((seat) => seat.id === seat_id))
  await asPerson(c.get('db'), viewerOf(c), (tx) => writePoint(tx, taskforce.id, id, form.input))
  return c.redirect(urlOf(taskforce, id), 303)
})

taskforceMeetings.post(`${at}/bijeenkomsten/:meeting/afgelast`, async (c) => {
  const taskforce = await keptTaskforceOf(c)
  const { id } = meetingOf(c, taskforce)
  await asPerson(c.get('db'), viewerOf(c), (tx) => callOff(tx, id, taskforce.id))
  return c.redirect(urlOf(taskforce, id), 303)
})

taskforceMeetings.post(`${at}/punten/:point/:turn{${pointTurns.join('|')}}`, async (c) => {
  const taskforce = await keptTaskforceOf(c)
  const point = found(taskforce.points.find(({ id }) => id === param(c, 'point')))
  const turn = param(c, 'turn') as PointTurn
  await asPerson(c.get('db'), viewerOf(c), (tx) => turnPoint(tx, point.id, turn))
  return c.redirect(urlOf(taskforce, point.meeting_id), 303)
})

const urlOf = ({ slug, kind }: Taskforce, meeting: string) =>
  taskforceUrl(slug, kind, 'bijeenkomsten', meeting)

const meetingOf = (c: Context<Env>, { meetings }: Taskforce) =>
  found(meetings.find(({ id }) => id === param(c, 'meeting')))

async function showPlan(c: Context<Env>, form?: FormState) {
  const taskforce = await keptTaskforceOf(c)
  c.status(form ? 422 : 200)
  return c.render(<PlanPage viewer={viewerOf(c)} {...{ taskforce, form }} />)
}

async function showChange(c: Context<Env>, form?: FormState) {
  const taskforce = await keptTaskforceOf(c)
  const meeting = meetingOf(c, taskforce)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<ChangeMeetingPage viewer={viewerOf(c)} {...{ taskforce, meeting, form }} />)
}

function showMeeting(
  c: Context<Env>,
  taskforce: Taskforce,
  form?: FormState,
  hints: string[] = [],
) {
  const meeting = meetingOf(c, taskforce)
  c.status(form ? 422 : 200)
  return c.render(<MeetingPage viewer={c.get('viewer')} {...{ taskforce, meeting, form, hints }} />)
}
