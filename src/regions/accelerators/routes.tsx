import { Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { NotFound } from '#src/platform/errors.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { acceleratorUrl, courseOf, mostOpenFirst } from './course.ts'
import { readKeptRegions } from './queries.ts'
import { AcceleratorPage } from './views.tsx'

/** For who keeps regions right: what asks for attention in each of theirs. */
export const accelerators = new Hono<Env>()

accelerators.get(acceleratorUrl, async (c) => {
  const viewer = viewerOf(c)
  const kept = await asPerson(c.get('db'), viewer, (tx) => readKeptRegions(tx, viewer.personId))
  if (kept.length === 0) throw new NotFound()
  requireSecondStep(c)
  const today = dayOf(new Date())
  const regions = kept.map((region) => ({ ...region, course: courseOf(region, today) }))
  return c.render(<AcceleratorPage viewer={viewer} regions={mostOpenFirst(regions)} />)
})
