import { type Context, Hono } from 'hono'
import { countTry } from '#src/people/limits.ts'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor, deskUrl } from '../as-editor.ts'
import { editorForm, editorsUrl, type Role, roles } from './editor.ts'
import { appointKeeper, dismissKeeper, readDesk } from './queries.ts'
import { AppointPage, DeskPage, KeepersPage } from './views.tsx'

/** The desk of who keeps the library, and who may sit at it. */
export const editors = new Hono<Env>()

editors.get(deskUrl, async (c) => {
  await asEditor(c, readDesk)
  const readIn = /^\d{1,6}$/.exec(c.req.query('ingelezen') ?? '')?.[0]
  return c.render(<DeskPage viewer={viewerOf(c)} readIn={readIn} />)
})

editors.get(editorsUrl, async (c) => {
  const desk = await asEditor(c, readDesk)
  const asked = c.req.query('gevraagd') !== undefined
  return c.render(<KeepersPage viewer={viewerOf(c)} desk={desk} asked={asked} />)
})

editors.get(`${editorsUrl}/nieuw`, (c) => showForm(c))

editors.post(editorsUrl, async (c) => {
  const form = await readForm(c, editorForm)
  if (form.problems) return showForm(c, form)
  await allowed(c, form.input.role)
  await countTry(c, 'asked-by-address', viewerOf(c).personId)
  await appointKeeper(c.get('db'), { ...form.input, by: viewerOf(c).personId })
  return c.redirect(`${editorsUrl}?gevraagd`, 303)
})

editors.post(`${editorsUrl}/:keeper/:role{${roles.join('|')}}/weg`, async (c) => {
  const role = param(c, 'role') as Role
  await allowed(c, role)
  const id = param(c, 'keeper')
  await asEditor(c, (tx) => (isId(id) ? dismissKeeper(tx, id, role) : Promise.resolve()))
  return c.redirect(editorsUrl, 303)
})

/** @throws Forbidden: who keeps the library is for who administers the platform */
async function allowed(c: Context<Env>, role: Role): Promise<void> {
  const { asPlatform } = await asEditor(c, readDesk)
  if (role === 'editor' && !asPlatform) throw new Forbidden()
}

async function showForm(c: Context<Env>, form?: FormState) {
  const { asPlatform } = await asEditor(c, readDesk)
  c.status(form ? 422 : 200)
  return c.render(<AppointPage viewer={viewerOf(c)} {...{ asPlatform, form }} />)
}
