import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { circleUrl } from '../circle.ts'
import { readMyCircles } from '../doors/queries.ts'
import { inCircle } from '../in-circle.ts'
import { changeStep, eraseStep, noteStep, readSteps } from './queries.ts'
import { type Change, stepForm } from './step.ts'
import { StepsPage, WhichCirclePage } from './views.tsx'

/** Small steps of one's own: private unless shared. */
export const steps = new Hono<Env>()

const at = '/cirkels/:circle/stappen'

/** Where a link from elsewhere arrives: it knows of no circle. */
steps.get('/cirkels/stap', async (c) => {
  const viewer = viewerOf(c)
  const mine = await asPerson(c.get('db'), viewer, (tx) => readMyCircles(tx, viewer.personId))
  const circles = mine.filter(({ role }) => role === 'member' || role === 'volunteer')
  const [only] = circles
  if (only && circles.length === 1) return c.redirect(circleUrl(only.circle_id, 'stappen'), 303)
  return c.render(<WhichCirclePage viewer={viewer} circles={circles} />)
})

steps.get(at, (c) => show(c))

steps.post(at, async (c) => {
  const form = await readForm(c, stepForm)
  if (form.problems) return show(c, form)
  const { frame } = await inCircle(c, 'neighbours', async () => {})
  const { member } = frame.access
  await inCircle(c, 'neighbours', (tx, circle) => noteStep(tx, circle, member ?? '', form.input))
  return c.redirect(circleUrl(frame.circle, 'stappen'), 303)
})

steps.post(`${at}/:step/:change{delen|voor-mezelf|gelukt|nog-niet}`, async (c) => {
  const change = param(c, 'change') as Change
  await inCircle(c, 'neighbours', (tx, circle) => changeStep(tx, circle, param(c, 'step'), change))
  return c.redirect(circleUrl(param(c, 'circle'), 'stappen'), 303)
})

steps.post(`${at}/:step/weg`, async (c) => {
  await inCircle(c, 'neighbours', (tx, circle) => eraseStep(tx, circle, param(c, 'step')))
  return c.redirect(circleUrl(param(c, 'circle'), 'stappen'), 303)
})

async function show(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'neighbours', readSteps)
  c.status(form ? 422 : 200)
  return c.render(<StepsPage {...{ frame, form }} id={form?.values.id || newId()} {...page} />)
}
