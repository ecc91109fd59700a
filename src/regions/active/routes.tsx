import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { regionOf } from '../in-region.ts'
import { introductions } from './introductions/routes.tsx'
import { readActive, readWorks } from './queries.ts'
import { ActivePage } from './views.tsx'

/** Which organisations have a door in the region, for everybody; who works somewhere asks to meet one. */
export const active = new Hono<Env>()

active.get('/regio/:region/wie-is-hier-actief', async (c) => {
  const viewer = c.get('viewer')
  const region = await regionOf(c)
  const chosen = c.req.query('gemeente') ?? ''
  const municipality = /^GM\d{4}$/.test(chosen) ? chosen : ''
  const [found, works] = await asPerson(c.get('db'), viewer, async (tx) => [
    await readActive(tx, region.id, municipality),
    viewer ? await readWorks(tx, viewer.personId) : [],
  ])
  const sent = c.req.query('verstuurd') !== undefined
  return c.render(<ActivePage {...{ viewer, region, municipality, found, works, sent }} />)
})

active.route('/', introductions)
