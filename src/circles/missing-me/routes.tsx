import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { missingForm } from './missing-me.ts'
import { askToBeMissed, readMissingMe, stopBeingMissed } from './queries.ts'
import { MissingMePage } from './views.tsx'

/** Mis je me? Switched on by somebody for themselves. */
export const missingMe = new Hono<Env>()

const at = '/cirkels/:circle/mis-je-me'

missingMe.get(at, (c) => showMissing(c))

missingMe.post(at, async (c) => {
  const form = await readForm(c, missingForm)
  if (form.problems) return showMissing(c, form)
  const { after } = form.input
  await inCircle(c, 'neighbours', (tx, circle) =>
    after === 'no' ? stopBeingMissed(tx, circle) : askToBeMissed(tx, circle, Number(after)),
  )
  return c.redirect(circleUrl(param(c, 'circle'), 'mis-je-me'), 303)
})

async function showMissing(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'neighbours', readMissingMe)
  c.status(form ? 422 : 200)
  return c.render(<MissingMePage {...{ frame, form }} meetings={page?.meetings} />)
}
