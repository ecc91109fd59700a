import { type Context, Hono } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { hideFromCalendar, showInCalendar } from './calendar-queries.ts'
import { MeetingFormPage, RhythmPage } from './form-views.tsx'
import { bringForm, countForm, type Meeting, meetingForm, rhythmForm } from './meeting.ts'
import { MeetingPage } from './one-views.tsx'
import { readMeeting, readMeetings } from './queries.ts'
import { MeetingsPage } from './views.tsx'
import * as writing from './writing-queries.ts'

/** When the circle meets, where, who comes and who brings what. */
export const circleMeetings = new Hono<Env>()

const at = '/cirkels/:circle/samen'

circleMeetings.get(at, async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', readMeetings)
  return c.render(<MeetingsPage frame={frame} {...page} />)
})

circleMeetings.get(`${at}/wanneer`, (c) => showRhythm(c))

circleMeetings.post(`${at}/wanneer`, async (c) => {
  const form = await readForm(c, rhythmForm)
  if (form.problems) return showRhythm(c, form)
  const { origin } = c.get('config')
  await inCircle(c, 'all in it', (tx, circle) => writing.setRhythm(tx, circle, form.input, origin))
  return c.redirect(circleUrl(param(c, 'circle'), 'samen'), 303)
})

circleMeetings.post(`${at}/wanneer/weg`, async (c) => {
  const { origin } = c.get('config')
  await inCircle(c, 'all in it', (tx, circle) => writing.setRhythm(tx, circle, null, origin))
  return c.redirect(circleUrl(param(c, 'circle'), 'samen'), 303)
})

circleMeetings.post(`${at}/buurtagenda`, async (c) => {
  await inCircle(c, 'neighbours', async (tx, circle) => {
    const { rhythm } = await readMeetings(tx, circle)
    const { meets_from, starts_at, every_weeks, place } = found(rhythm)
    if (!meets_from || !starts_at) return
    await showInCalendar(tx, circle, { meets_from, starts_at, every_weeks, place })
  })
  return c.redirect(circleUrl(param(c, 'circle'), 'samen'), 303)
})

circleMeetings.post(`${at}/buurtagenda/weg`, async (c) => {
  const { origin } = c.get('config')
  await inCircle(c, 'neighbours', (tx, circle) => hideFromCalendar(tx, circle, origin))
  return c.redirect(circleUrl(param(c, 'circle'), 'samen'), 303)
})

circleMeetings.get(`${at}/nieuw`, (c) => showNew(c))

circleMeetings.post(at, async (c) => {
  const form = await readForm(c, meetingForm)
  if (form.problems) return showNew(c, form)
  await inCircle(c, 'all in it', (tx, circle) => writing.addMeeting(tx, circle, form.input))
  return c.redirect(circleUrl(param(c, 'circle'), 'samen', form.input.id), 303)
})

circleMeetings.get(`${at}/:meeting`, (c) => showMeeting(c))
circleMeetings.get(`${at}/:meeting/wijzigen`, (c) => showEdit(c))

circleMeetings.post(`${at}/:meeting/wijzigen`, async (c) => {
  const form = await readForm(c, meetingForm)
  if (form.problems) return showEdit(c, form)
  const { origin } = c.get('config')
  const written = await onMeeting(c, (tx, circle, meeting) =>
    writing.rewriteMeeting(tx, circle, meeting, form.input, origin),
  )
  return written ? back(c) : showEdit(c, { values: form.values, overtaken: true })
})

circleMeetings.post(`${at}/:meeting/:stand{gaat-niet-door|gaat-toch-door}`, async (c) => {
  const skipped = param(c, 'stand') === 'gaat-niet-door'
  const { origin } = c.get('config')
  await onMeeting(c, (tx, circle, meeting) =>
    writing.skipMeeting(tx, circle, meeting, skipped, origin),
  )
  return back(c)
})

circleMeetings.post(`${at}/:meeting/komst/:answer{ja|nee}`, async (c) => {
  const comes = param(c, 'answer') === 'ja'
  await onMeeting(c, (tx, circle, { id: meeting_id }, member_id) =>
    writing.sayComing(tx, circle, { meeting_id, member_id, comes }),
  )
  return back(c)
})

circleMeetings.post(`${at}/:meeting/hoeveel`, async (c) => {
  const form = await readForm(c, countForm)
  if (form.problems) return showMeeting(c, form)
  await onMeeting(c, (tx, circle, { id }) => writing.countMeeting(tx, circle, id, form.input.came))
  return back(c)
})

circleMeetings.post(`${at}/:meeting/meenemen`, async (c) => {
  const form = await readForm(c, bringForm)
  if (form.problems) return showMeeting(c, form)
  await onMeeting(c, (tx, circle, { id }, me) => writing.addBring(tx, circle, id, form.input, me))
  return back(c)
})

circleMeetings.post(`${at}/:meeting/meenemen/:bring/:what{ik|niet|weg}`, async (c) => {
  const bring = param(c, 'bring')
  const what = param(c, 'what')
  await onMeeting(c, (tx, circle, _, me) =>
    what === 'weg'
      ? writing.eraseBring(tx, circle, bring)
      : writing.takeBring(tx, circle, bring, what === 'ik' ? me : null),
  )
  return back(c)
})

const back = (c: Context<Env>) =>
  c.redirect(circleUrl(param(c, 'circle'), 'samen', param(c, 'meeting')), 303)

async function readOne(c: Context<Env>) {
  const { page, frame } = await inCircle(c, 'all in it', (tx, circle) =>
    readMeeting(tx, circle, param(c, 'meeting')),
  )
  return { ...page, meeting: found(page.meeting), frame }
}

/** A change around one meeting by anybody in the circle. */
async function onMeeting<T>(
  c: Context<Env>,
  work: (tx: Tx, circle: string, meeting: Meeting, me: string) => Promise<T>,
): Promise<T> {
  const { meeting, frame } = await readOne(c)
  const me = frame.access.member ?? ''
  return (await inCircle(c, 'all in it', (tx, circle) => work(tx, circle, meeting, me))).page
}

async function showMeeting(c: Context<Env>, form?: FormState) {
  const page = await readOne(c)
  c.status(form ? 422 : 200)
  return c.render(<MeetingPage {...page} id={form?.values.id || newId()} form={form} />)
}

async function showEdit(c: Context<Env>, form?: FormState) {
  const { meeting, frame } = await readOne(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<MeetingFormPage {...{ frame, meeting, form }} id={meeting.id} />)
}

async function showNew(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'all in it', readMeetings)
  const usual = { place: page.rhythm?.place ?? '', time: page.rhythm?.starts_at ?? '' }
  c.status(form ? 422 : 200)
  const state = form ?? { values: usual }
  return c.render(<MeetingFormPage frame={frame} id={form?.values.id || newId()} form={state} />)
}

async function showRhythm(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'all in it', readMeetings)
  c.status(form ? 422 : 200)
  return c.render(<RhythmPage frame={frame} rhythm={page.rhythm} form={form} />)
}
