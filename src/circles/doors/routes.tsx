import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readGuidingWorks } from '../beginning/queries.ts'
import { readPlace } from '../place-queries.ts'
import { readDoors, readMyCircles, readSomeDoors } from './queries.ts'
import { DoorsPage } from './views.tsx'

/** Where there is a circle, for everybody; never who is in it. */
export const doors = new Hono<Env>()

doors.get('/cirkels', async (c) => {
  const viewer = c.get('viewer')
  const page = await asPerson(c.get('db'), viewer, async (tx) => {
    const mine = viewer ? await readMyCircles(tx, viewer.personId) : []
    const works = viewer ? await readGuidingWorks(tx, viewer.personId) : []
    const choice = await readPlace(tx, c.req.query())
    const { place } = choice
    const circles = place
      ? await readDoors(tx, { municipality: place.municipality.code, areas: place.areas })
      : await readSomeDoors(tx)
    return { mine, choice, circles, guides: works.length > 0 }
  })
  return c.render(<DoorsPage viewer={viewer} {...page} />)
})
