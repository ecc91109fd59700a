import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor } from '../as-editor.ts'
import { editorUrl, hidingForm } from './adoption.ts'
import { AllAdoptionsPage, HidingPage } from './hiding-views.tsx'
import { hideAdoption, readAdoption, readAllAdoptions, showAdoption } from './queries.ts'

/** What was told under the examples, for who keeps the library: hidden with a reason, and shown again. */
export const adoptionHiding = new Hono<Env>()

adoptionHiding.get(editorUrl(), async (c) => {
  const all = await asEditor(c, readAllAdoptions)
  return c.render(<AllAdoptionsPage viewer={viewerOf(c)} all={all} />)
})

adoptionHiding.get(editorUrl(':adoption'), (c) => showHiding(c))

adoptionHiding.post(editorUrl(':adoption', '/verberg'), async (c) => {
  const form = await readForm(c, hidingForm)
  if (form.problems) return showHiding(c, form)
  const { id } = await adoptionOf(c)
  await asEditor(c, (tx) => hideAdoption(tx, id, form.input.why, viewerOf(c).personId))
  return c.redirect(editorUrl(), 303)
})

adoptionHiding.post(editorUrl(':adoption', '/toon'), async (c) => {
  const { id } = await adoptionOf(c)
  await asEditor(c, (tx) => showAdoption(tx, id))
  return c.redirect(editorUrl(), 303)
})

async function adoptionOf(c: Context<Env>) {
  const id = param(c, 'adoption')
  return found(
    await asEditor(c, (tx) => (isId(id) ? readAdoption(tx, id) : Promise.resolve(undefined))),
  )
}

async function showHiding(c: Context<Env>, form?: FormState) {
  const adoption = await adoptionOf(c)
  c.status(form ? 422 : 200)
  return c.render(<HidingPage viewer={viewerOf(c)} {...{ adoption, form }} />)
}
