import { type Context, Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { planOf } from '../in-plan.tsx'
import { planCsv, planRecord } from './record.ts'
import { OpenDataPage } from './views.tsx'

/** The plan of a region for other systems, under CC BY 4.0. */
export const planData = new Hono<Env>()

planData.get('/regio/:region/plan.json', async (c) => {
  const plan = await planOf(c)
  opened(c)
  return c.json(planRecord(plan, c.get('config').origin))
})

planData.get('/regio/:region/plan.csv', async (c) => {
  const plan = await planOf(c)
  opened(c)
  c.header('content-disposition', `attachment; filename="plan-${plan.slug}.csv"`)
  const type = { 'content-type': 'text/csv; charset=utf-8' }
  return c.body(planCsv(plan, c.get('config').origin), 200, type)
})

planData.get('/regio/:region/plan/open-data', async (c) => {
  const plan = await planOf(c)
  const { origin } = c.get('config')
  return c.render(<OpenDataPage viewer={c.get('viewer')} {...{ plan, origin }} />)
})

/** Anybody may keep it, and fetch it from a page of their own. */
function opened(c: Context<Env>): void {
  c.header('cache-control', 'public, max-age=300')
  c.header('access-control-allow-origin', '*')
  c.header('cross-origin-resource-policy', 'cross-origin')
}
