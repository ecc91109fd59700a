import { Hono } from 'hono'
import { recordLook } from '#src/consent/view-log/queries.ts'
import type { Env } from '#src/platform/request.ts'
import { parts } from '#src/platform/viewer.ts'
import { inPlan } from '../in-plan.ts'
import { readWholePlan } from './queries.ts'
import { WholePlanPage } from './views.tsx'

export const printing = new Hono<Env>()

printing.get('/plan/:plan/afdrukken', async (c) => {
  const { page, frame } = await inPlan(c, { parts: [], owner: true }, async (tx, plan) => {
    await recordLook(tx, plan, 'print', parts)
    return readWholePlan(tx, plan)
  })
  const large = c.req.query('letters') === 'groot'
  return c.render(<WholePlanPage frame={frame} whole={page} large={large} />)
})
