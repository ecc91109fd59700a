import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { endWork, readWork, sayWork } from './queries.ts'
import { EndWorkPage, WorkPage } from './views.tsx'
import { workForm } from './work.ts'

export const work = new Hono<Env>()

work.get('/ik/werk', (c) => showWork(c))

work.post('/ik/werk', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, workForm)
  if (form.problems) return showWork(c, form)
  await asPerson(c.get('db'), viewer, (tx) => sayWork(tx, viewer.personId, form.input))
  return c.redirect('/ik/werk', 303)
})

work.get('/ik/werk/:work/einde', async (c) => {
  const viewer = viewerOf(c)
  const { work } = await asPerson(c.get('db'), viewer, (tx) => readWork(tx, viewer.personId))
  const { organisation } = found(work.find(({ id }) => id === param(c, 'work')))
  const title = `Werk je niet meer bij ${organisation}?`
  return c.render(<EndWorkPage viewer={viewer} title={title} action={c.req.path} back="/ik/werk" />)
})

work.post('/ik/werk/:work/einde', async (c) => {
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => endWork(tx, viewer.personId, param(c, 'work')))
  return c.redirect('/ik/werk', 303)
})

async function showWork(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => readWork(tx, viewer.personId))
  c.status(form ? 422 : 200)
  const id = form?.values.id ?? newId()
  return c.render(<WorkPage viewer={viewer} id={id} form={form} {...page} />)
}
