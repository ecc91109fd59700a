import { type Context, Hono } from 'hono'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl, isCoach } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { tell } from '../telling-queries.ts'
import { concernForm, stepForm } from './concern.ts'
import { readConcerns, takeStep, tellConcern } from './queries.ts'
import { TellPage } from './tell-view.tsx'
import { ConcernPage, ConcernsPage } from './views.tsx'
import { type KindPath, kindPaths } from './words.ts'

/** A conflict, or a report of abuse: between who tells it and one coach whom it is not about. */
export const concerns = new Hono<Env>()

const at = '/cirkels/:circle/er-is-iets'

concerns.get(at, async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', readConcerns)
  return c.render(<ConcernsPage frame={frame} {...page} />)
})

concerns.get(`${at}/:kind{botsing|grens}`, (c) => showTell(c))

concerns.post(`${at}/:kind{botsing|grens}`, async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', readConcerns)
  const coaches = page.members.filter(isCoach)
  const form = await readForm(c, concernForm(coaches))
  if (form.problems) return showTell(c, form)
  const reader = found(coaches.find(({ id }) => id === form.input.read_by))
  await inCircle(c, 'all in it', async (tx, circle) => {
    const by = frame.access.member ?? ''
    await tellConcern(tx, circle, { kind: kindOf(c), by, input: form.input, reader })
    await tell(tx, circle, [reader.role])
  })
  return c.redirect(circleUrl(frame.circle, 'er-is-iets'), 303)
})

concerns.get(`${at}/:concern`, (c) => showConcern(c))

concerns.post(`${at}/:concern/stappen`, async (c) => {
  const form = await readForm(c, stepForm)
  if (form.problems) return showConcern(c, form)
  const { concern, frame } = await readConcern(c)
  if (concern.told_by === frame.access.member) throw new Forbidden()
  await inCircle(c, 'all in it', (tx, circle) => takeStep(tx, circle, concern.id, form.input))
  return c.redirect(circleUrl(frame.circle, 'er-is-iets', concern.id), 303)
})

const kindOf = (c: Context<Env>) => kindPaths[param(c, 'kind') as KindPath]

async function showTell(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'all in it', readConcerns)
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  const about = c.req.query('over') ?? ''
  return c.render(<TellPage {...{ frame, id, about, form }} path={param(c, 'kind')} {...page} />)
}

async function readConcern(c: Context<Env>) {
  const { page, frame } = await inCircle(c, 'all in it', readConcerns)
  return { concern: found(page.concerns.find(({ id }) => id === param(c, 'concern'))), page, frame }
}

async function showConcern(c: Context<Env>, form?: FormState) {
  const { concern, page, frame } = await readConcern(c)
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  return c.render(<ConcernPage {...{ frame, concern, id, form }} {...page} />)
}
