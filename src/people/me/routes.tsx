import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { nameForm } from '../accounts/account.ts'
import { readMe, rename } from './queries.ts'
import { MePage, NamePage } from './views.tsx'

export const me = new Hono<Env>()

me.get('/ik', async (c) => {
  const viewer = viewerOf(c)
  const found = await asPerson(c.get('db'), viewer, (tx) => readMe(tx, viewer.personId))
  return c.render(<MePage viewer={viewer} me={found} />)
})

me.get('/ik/naam', (c) => showName(c, { values: { name: viewerOf(c).name } }))

me.post('/ik/naam', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, nameForm)
  if (form.problems) return showName(c, form)
  await asPerson(c.get('db'), viewer, (tx) => rename(tx, viewer.personId, form.input.name))
  return c.redirect('/ik', 303)
})

function showName(c: Context<Env>, form: FormState) {
  c.status(form.problems ? 422 : 200)
  return c.render(<NamePage viewer={viewerOf(c)} form={form} />)
}
