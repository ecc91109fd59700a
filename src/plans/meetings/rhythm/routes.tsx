import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { readRhythm, saveRhythm } from './queries.ts'
import { rhythmForm } from './rhythm.ts'
import { RhythmPage } from './views.tsx'

export const rhythm = new Hono<Env>()

const entry = { parts: ['meetings'], owner: true } as const

rhythm.get('/plan/:plan/bijeenkomst/ritme', (c) => showRhythm(c))

rhythm.post('/plan/:plan/bijeenkomst/ritme', async (c) => {
  const form = await readForm(c, rhythmForm)
  if (form.problems) return showRhythm(c, form)
  const { frame } = await inPlan(c, entry, (tx, plan) => saveRhythm(tx, plan, form.input))
  return c.redirect(planUrl(frame.plan, 'bijeenkomst'), 303)
})

async function showRhythm(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, entry, readRhythm)
  c.status(form ? 422 : 200)
  return c.render(<RhythmPage frame={frame} rhythm={found(page.rhythm)} form={form} />)
}
