import { Hono } from 'hono'
import { readMyCircles } from '#src/circles/doors/queries.ts'
import { readInbox } from '#src/consent/inbox/queries.ts'
import { readMyPlans } from '#src/groups/my-plans/queries.ts'
import { readMyTeams } from '#src/neighbourhood/outreach/visits/queries.ts'
import { readKeptCount } from '#src/neighbourhood/places/keeping/queries.ts'
import { countDrafts } from '#src/people/drafts/queries.ts'
import { readAdministered } from '#src/people/organisations/queries.ts'
import { readOwnPlan } from '#src/plans/beginning/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { countAsked } from '#src/practices/adoptions/queries.ts'
import { keepsARegion } from '#src/regions/accelerators/queries.ts'
import { HomePage, WelcomePage } from './views.tsx'

export const home = new Hono<Env>()

home.get('/', async (c) => {
  const viewer = c.get('viewer')
  const { demo } = c.get('config')
  if (!viewer) return c.render(<WelcomePage demo={demo} />)
  const mine = await asPerson(c.get('db'), viewer, (tx) => readMine(tx, viewer.personId))
  return c.render(<HomePage viewer={viewer} demo={demo} {...mine} />)
})

/** Everything of mine, asked at once. */
async function readMine(tx: Tx, person: string) {
  const [plan, others, drafts, waiting, administers, kept, circles, { teams }, adopted, regions] =
    await Promise.all([
      readOwnPlan(tx, person),
      readMyPlans(tx, person),
      countDrafts(tx, person),
      readInbox(tx, person),
      readAdministered(tx, person),
      readKeptCount(tx, person),
      readMyCircles(tx, person),
      readMyTeams(tx, person),
      countAsked(tx),
      keepsARegion(tx, person),
    ])
  const visiting = teams.some(({ visits, asked }) => visits || asked)
  return { plan, others, drafts, waiting, administers, kept, circles, visiting, adopted, regions }
}
