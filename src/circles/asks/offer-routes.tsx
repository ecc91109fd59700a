import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { offerForm } from './ask.ts'
import { NewOfferPage } from './ask-views.tsx'
import { eraseOffer, offer } from './writing-queries.ts'

/** What somebody offers to the circle, without being asked. */
export const circleOffers = new Hono<Env>()

const at = '/cirkels/:circle/aanbod'

circleOffers.get(`${at}/nieuw`, (c) => showNew(c))

circleOffers.post(at, async (c) => {
  const form = await readForm(c, offerForm)
  if (form.problems) return showNew(c, form)
  const { frame } = await inCircle(c, 'neighbours', async () => {})
  const { member } = frame.access
  await inCircle(c, 'neighbours', (tx, circle) => offer(tx, circle, member ?? '', form.input))
  return c.redirect(circleUrl(frame.circle, 'vragen'), 303)
})

circleOffers.post(`${at}/:offer/weg`, async (c) => {
  await inCircle(c, 'neighbours', (tx, circle) => eraseOffer(tx, circle, param(c, 'offer')))
  return c.redirect(circleUrl(param(c, 'circle'), 'vragen'), 303)
})

async function showNew(c: Context<Env>, form?: FormState) {
  const { frame } = await inCircle(c, 'neighbours', async () => {})
  c.status(form ? 422 : 200)
  return c.render(<NewOfferPage frame={frame} id={form?.values.id || newId()} form={form} />)
}
