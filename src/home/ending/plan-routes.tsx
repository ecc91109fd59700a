import { type Context, Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import { endPlan, returnToPlan } from '#src/plans/ending/queries.ts'
import { inPlan } from '#src/plans/in-plan.ts'
import { planUrl } from '#src/plans/plan.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import { endForm } from './ending.ts'
import { EndPlanPage, ReturnToPlanPage, SurePlanPage } from './plan-views.tsx'

export const planEnding = new Hono<Env>()

const mine = { parts: [], owner: true } as const
const wayBack = { parts: [], owner: true, evenEnded: true } as const

planEnding.get('/plan/:plan/einde', async (c) => {
  const { frame } = await inPlan(c, mine, async () => {})
  return c.render(<EndPlanPage frame={frame} />)
})

planEnding.get('/plan/:plan/einde/zeker', (c) => showSure(c))

planEnding.post('/plan/:plan/einde/zeker', async (c) => {
  requireFresh(c)
  const form = await readForm(c, endForm)
  if (form.problems) return showSure(c, form)
  const { frame } = await inPlan(c, mine, (tx, plan) => endPlan(tx, plan, form.input.id))
  return c.redirect(planUrl(frame.plan, 'kom-terug'), 303)
})

planEnding.get('/plan/:plan/kom-terug', async (c) => {
  const { frame } = await inPlan(c, wayBack, async () => {})
  const { ended } = frame.access
  if (!ended) return c.redirect(planUrl(frame.plan), 303)
  return c.render(<ReturnToPlanPage frame={frame} since={ended} />)
})

planEnding.post('/plan/:plan/kom-terug', async (c) => {
  const { frame } = await inPlan(c, wayBack, (tx, plan) => returnToPlan(tx, plan))
  return c.redirect(planUrl(frame.plan), 303)
})

async function showSure(c: Context<Env>, form?: FormState) {
  requireFresh(c)
  const { frame } = await inPlan(c, mine, async () => {})
  c.status(form ? 422 : 200)
  return c.render(<SurePlanPage frame={frame} id={form?.values.id ?? newId()} form={form} />)
}
