import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { dayOf } from '#src/ui/dates.ts'
import { asEditor, deskUrl } from '../as-editor.ts'
import { readPractice } from '../library/queries.ts'
import { publish } from '../queries.ts'
import { readUpkeep, saveContact, setArchived } from './queries.ts'
import { contactForm, upkeepUrl } from './upkeep.ts'
import { UpkeepPage } from './views.tsx'

/** One example, for who keeps the library. */
export const upkeep = new Hono<Env>()

const at = `${deskUrl}/voorbeeld/:practice`

upkeep.get(at, (c) => showUpkeep(c))

upkeep.post(`${at}/contact`, async (c) => {
  const form = await readForm(c, contactForm)
  if (form.problems) return showUpkeep(c, form)
  const { id } = await upkeepOf(c)
  await asEditor(c, (tx) => saveContact(tx, id, form.input))
  return back(c)
})

upkeep.post(`${at}/nagekeken`, async (c) => {
  const checked_on = dayOf(new Date())
  await asEditor(c, async (tx) => {
    const { content } = found(await readPractice(tx, param(c, 'practice')))
    await publish(tx, [{ ...content, checked_on }], viewerOf(c).personId)
  })
  return back(c)
})

upkeep.post(`${at}/archief`, async (c) => {
  await upkeepOf(c)
  await asEditor(c, (tx) => setArchived(tx, param(c, 'practice'), true))
  return back(c)
})

upkeep.post(`${at}/archief/einde`, async (c) => {
  await upkeepOf(c)
  await asEditor(c, (tx) => setArchived(tx, param(c, 'practice'), false))
  return back(c)
})

const back = (c: Context<Env>) => c.redirect(upkeepUrl(param(c, 'practice')), 303)

const upkeepOf = async (c: Context<Env>) =>
  found(await asEditor(c, (tx) => readUpkeep(tx, param(c, 'practice'))))

async function showUpkeep(c: Context<Env>, form?: FormState) {
  const practice = await upkeepOf(c)
  c.status(form ? 422 : 200)
  return c.render(<UpkeepPage viewer={viewerOf(c)} {...{ practice, form }} />)
}
