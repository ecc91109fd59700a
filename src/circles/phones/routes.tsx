import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { phoneForm, seenBy } from './phone.ts'
import { givePhone, readPhones, takePhoneBack } from './queries.ts'
import { PhonesPage } from './views.tsx'

/** Numbers, each for those whom its owner chose. */
export const phones = new Hono<Env>()

const at = '/cirkels/:circle/telefoon'

phones.get(at, (c) => showPhones(c))

phones.post(at, async (c) => {
  const form = await readForm(c, phoneForm)
  if (form.problems) return showPhones(c, form)
  await inCircle(c, 'all in it', async (tx, circle) => {
    const { members } = await readPhones(tx, circle)
    const { number } = form.input
    await givePhone(tx, circle, { number, seen_by: seenBy(form.input, members) })
  })
  return c.redirect(circleUrl(param(c, 'circle'), 'telefoon'), 303)
})

phones.post(`${at}/weg`, async (c) => {
  await inCircle(c, 'all in it', takePhoneBack)
  return c.redirect(circleUrl(param(c, 'circle'), 'telefoon'), 303)
})

async function showPhones(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'all in it', readPhones)
  c.status(form ? 422 : 200)
  return c.render(<PhonesPage {...{ frame, form }} {...page} />)
}
