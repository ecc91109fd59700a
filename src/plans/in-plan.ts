import type { Context } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { type Access, asViewer, type Entry, type Viewer } from '#src/platform/viewer.ts'
import { eyesOf, throughEyes } from './preview/preview.ts'

/** What every page of a plan is drawn in: which plan, who looks, and what they may. */
export type Frame = {
  /** As the page's links name it: through a member's eyes they stay there. */
  plan: string
  viewer: Viewer
  access: Access
  /** The owner looks through a member's eyes at this plan of their own. */
  preview?: { plan: string }
}

/** A request on the plan that its address names: one unit of work as the viewer, and the frame for the page. */
export async function inPlan<T>(
  c: Context<Env>,
  entry: Omit<Entry, 'plan' | 'asMember'>,
  work: (tx: Tx, plan: string, person: string) => Promise<T>,
): Promise<{ page: T; frame: Frame }> {
  const viewer = viewerOf(c)
  const plan = param(c, 'plan')
  const asMember = eyesOf(c)
  const [page, access] = await asViewer(
    c.get('db'),
    viewer,
    { plan, ...entry, ...(asMember && { asMember }) },
    (tx) => work(tx, plan, viewer.personId),
  )
  if (!asMember) return { page, frame: { plan, viewer, access } }
  return { page, frame: { plan: throughEyes(plan, asMember), viewer, access, preview: { plan } } }
}
