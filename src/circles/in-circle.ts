import type { Context } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { asMemberOfCircle, type CircleReaders } from './as-member.ts'
import type { CircleAccess } from './circle.ts'

/** What every page of a circle is drawn in: which circle, who looks, and as what. */
export type CircleFrame = { circle: string; viewer: Viewer; access: CircleAccess }

/** A request on the circle that its address names: one unit of work as the viewer, and the frame for the page. */
export async function inCircle<T>(
  c: Context<Env>,
  readers: CircleReaders,
  work: (tx: Tx, circle: string, person: string) => Promise<T>,
): Promise<{ page: T; frame: CircleFrame }> {
  const viewer = viewerOf(c)
  const circle = param(c, 'circle')
  const [page, access] = await asMemberOfCircle(c.get('db'), viewer, { circle, readers }, (tx) =>
    work(tx, circle, viewer.personId),
  )
  return { page, frame: { circle, viewer, access } }
}
