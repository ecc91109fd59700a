import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { parts } from '#src/platform/viewer.ts'
import { inPlan } from '../in-plan.ts'
import { MemberOverviewPage } from './member/views.tsx'
import { OwnerOverviewPage } from './owner/views.tsx'
import { readOverview } from './queries.ts'

export const overview = new Hono<Env>()

overview.get('/plan/:plan', async (c) => {
  const { page, frame } = await inPlan(c, { parts, anyMember: true }, readOverview)
  const OverviewPage = frame.access.owner ? OwnerOverviewPage : MemberOverviewPage
  return c.render(<OverviewPage frame={frame} overview={page} />)
})
