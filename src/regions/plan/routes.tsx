import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { editing } from './editing-routes.tsx'
import { planOf, showTelling } from './in-plan.tsx'
import { planData } from './open-data/routes.tsx'
import { PlanSheet } from './print-view.tsx'
import { PlanPage } from './views.tsx'

/** What a region does about waiting, for everybody. */
export const plans = new Hono<Env>()

plans.get('/regio/:region/plan', async (c) =>
  c.render(<PlanPage viewer={c.get('viewer')} plan={await planOf(c)} />),
)

plans.get('/regio/:region/plan/print', async (c) => {
  const plan = await planOf(c)
  return c.render(<PlanSheet plan={plan} origin={c.get('config').origin} />)
})

plans.route('/', planData)
plans.route('/', editing)

plans.get('/regio/:region/plan/acties/:action', async (c) => showTelling(c, await planOf(c)))
