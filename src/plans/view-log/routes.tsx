import { Hono } from 'hono'
import { foldLooks } from '#src/consent/view-log/look.ts'
import { readLog, recordLook } from '#src/consent/view-log/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { readQuery } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { logFilter, noFilter } from './log-filter.ts'
import { LogPage } from './views.tsx'

export const viewLog = new Hono<Env>()

viewLog.get('/plan/:plan/wie-heeft-gekeken', async (c) => {
  requireFresh(c)
  const query = readQuery(c, logFilter)
  const { values, problems } = query
  const { page, frame } = await inPlan(c, { parts: [], owner: true }, async (tx, plan) => {
    const log = await readLog(tx, plan, query.problems ? noFilter : query.input)
    await recordLook(tx, plan, 'log', [])
    return log
  })
  c.status(problems ? 422 : 200)
  const { looks, lookers, older } = page
  return c.render(
    <LogPage frame={frame} days={foldLooks(looks)} {...{ lookers, older, values, problems }} />,
  )
})
