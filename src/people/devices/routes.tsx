import { Hono } from 'hono'
import { hashOf } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { endSession, sessionToken } from '../session.ts'
import { endSessions } from '../session-queries.ts'
import { liveSessions } from './queries.ts'
import { DevicesPage } from './views.tsx'

export const devices = new Hono<Env>()

devices.get('/ik/apparaten', async (c) => {
  const viewer = viewerOf(c)
  const found = await asPerson(c.get('db'), viewer, (tx) =>
    liveSessions(tx, viewer.personId, hashOf(sessionToken(c) ?? '')),
  )
  return c.render(<DevicesPage viewer={viewer} devices={found} />)
})

devices.post('/ik/apparaten/:session/afmelden', async (c) => {
  await endSessions(c.get('db'), viewerOf(c), { id: param(c, 'session') })
  return c.redirect('/ik/apparaten', 303)
})

devices.post('/ik/apparaten/afmelden', async (c) => {
  await endSessions(c.get('db'), viewerOf(c), 'all')
  await endSession(c)
  return c.redirect('/inloggen?afgemeld', 303)
})
