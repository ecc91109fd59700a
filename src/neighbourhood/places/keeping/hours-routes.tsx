import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keepingUrl } from '../place.ts'
import { exceptionForm, hoursForm } from './hours-form.ts'
import { HoursPage } from './hours-views.tsx'
import { keptPlace } from './kept-place.ts'
import { addException, dropException, rewriteHours } from './writing-queries.ts'

export const keptHours = new Hono<Env>()

const at = `${keepingUrl}/:place`

keptHours.get(`${at}/tijden`, (c) => showHours(c))

keptHours.post(`${at}/tijden`, async (c) => {
  const { id } = await keptPlace(c)
  const form = await readForm(c, hoursForm)
  if (form.problems) return showHours(c, { form })
  await asPerson(c.get('db'), viewerOf(c), (tx) => rewriteHours(tx, viewerOf(c), id, form.input))
  return c.redirect(`${keepingUrl}/${id}?bewaard`, 303)
})

keptHours.post(`${at}/uitzonderingen`, async (c) => {
  const { id } = await keptPlace(c)
  const exception = await readForm(c, exceptionForm)
  if (exception.problems) return showHours(c, { exception })
  await asPerson(c.get('db'), viewerOf(c), (tx) => addException(tx, id, exception.input))
  return c.redirect(`${keepingUrl}/${id}/tijden`, 303)
})

keptHours.post(`${at}/uitzonderingen/:day/weg`, async (c) => {
  const { id } = await keptPlace(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropException(tx, id, param(c, 'day')))
  return c.redirect(`${keepingUrl}/${id}/tijden`, 303)
})

type Refused = { form?: FormState; exception?: FormState }

async function showHours(c: Context<Env>, refused: Refused = {}) {
  const place = await keptPlace(c)
  c.status(refused.form || refused.exception ? 422 : 200)
  return c.render(<HoursPage viewer={viewerOf(c)} place={place} {...refused} />)
}
