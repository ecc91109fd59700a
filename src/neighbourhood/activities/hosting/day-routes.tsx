import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { hostingUrl } from '../activity.ts'
import { cameForm, dropForm, moveForm, offForm } from './activity-form.ts'
import { callOff, countComers, dropSignUp, moveDay, putBack } from './day-queries.ts'
import { DayPage, MovePage, OffPage } from './day-views.tsx'
import { hostedDay, write } from './in-hosting.ts'

/** One day of an activity, for who hosts it. */
export const hostedDays = new Hono<Env>()

const at = '/beheer/activiteiten/:activity/dag/:day'

hostedDays.get(at, (c) => showDay(c))

hostedDays.post(`${at}/opkomst`, async (c) => {
  const { activity, day } = await dayOfAddress(c)
  const form = await readForm(c, cameForm)
  if (form.problems) return showDay(c, form)
  await write(c, (tx) => countComers(tx, { activity, day }, form.input.came))
  return c.redirect(hostingUrl(activity, 'dag', day), 303)
})

hostedDays.post(`${at}/afgemeld`, async (c) => {
  const { activity, day } = await dayOfAddress(c)
  const form = await readForm(c, dropForm)
  if (form.problems) return showDay(c, form)
  await write(c, (tx) => dropSignUp(tx, { activity, day }, form.input.sign_up))
  return c.redirect(hostingUrl(activity, 'dag', day), 303)
})

hostedDays.get(`${at}/afgelast`, (c) => showOff(c))

hostedDays.post(`${at}/afgelast`, async (c) => {
  const { activity, day } = await dayOfAddress(c)
  const form = await readForm(c, offForm)
  if (form.problems) return showOff(c, form)
  const { origin } = c.get('config')
  await write(c, (tx) => callOff(tx, { activity, day }, form.input.why, origin))
  return c.redirect(hostingUrl(activity), 303)
})

hostedDays.get(`${at}/verplaats`, (c) => showMove(c))

hostedDays.post(`${at}/verplaats`, async (c) => {
  const { activity, day } = await dayOfAddress(c)
  const form = await readForm(c, moveForm)
  if (form.problems) return showMove(c, form)
  const { origin } = c.get('config')
  const moved = await write(c, (tx) => moveDay(tx, { activity, day }, form.input, origin))
  if (moved) return c.redirect(hostingUrl(activity), 303)
  const problems = { moved_to: 'Op die dag is het al. Kies een andere dag.' }
  return showMove(c, { values: form.values, problems })
})

hostedDays.post(`${at}/toch`, async (c) => {
  const { activity, day } = await dayOfAddress(c)
  await write(c, (tx) => putBack(tx, { activity, day }, c.get('config').origin))
  return c.redirect(hostingUrl(activity), 303)
})

async function dayOfAddress(c: Context<Env>) {
  const { hosted, day } = await hostedDay(c)
  return { activity: hosted.id, day }
}

async function showDay(c: Context<Env>, form?: FormState) {
  const { hosted, day } = await hostedDay(c)
  c.status(form ? 422 : 200)
  return c.render(<DayPage viewer={viewerOf(c)} {...{ hosted, day, form }} />)
}

async function showOff(c: Context<Env>, form?: FormState) {
  const { hosted, day } = await hostedDay(c)
  c.status(form ? 422 : 200)
  return c.render(<OffPage viewer={viewerOf(c)} {...{ hosted, day, form }} />)
}

async function showMove(c: Context<Env>, form?: FormState) {
  const { hosted, day } = await hostedDay(c)
  c.status(form ? 422 : 200)
  return c.render(<MovePage viewer={viewerOf(c)} {...{ hosted, day, form }} />)
}
