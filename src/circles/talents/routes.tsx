import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { readTalents, tellTalents } from './queries.ts'
import { talentsForm } from './talent.ts'
import { MyTalentsPage, TalentsPage } from './views.tsx'

/** What people like and can do: told before anything is asked. */
export const talents = new Hono<Env>()

const at = '/cirkels/:circle/talenten'

talents.get(at, async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', readTalents)
  return c.render(<TalentsPage frame={frame} {...page} />)
})

talents.get(`${at}/van-mij`, (c) => showMine(c))

talents.post(`${at}/van-mij`, async (c) => {
  const form = await readForm(c, talentsForm)
  if (form.problems) return showMine(c, form)
  const { frame } = await inCircle(c, 'neighbours', async () => {})
  const { member } = frame.access
  await inCircle(c, 'neighbours', (tx, circle) => tellTalents(tx, circle, member ?? '', form.input))
  return c.redirect(circleUrl(frame.circle, 'talenten'), 303)
})

async function showMine(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'neighbours', readTalents)
  c.status(form ? 422 : 200)
  return c.render(<MyTalentsPage frame={frame} talents={page.talents} form={form} />)
}
