import { Hono } from 'hono'
import type { Env } from './request.ts'

/** For whoever keeps the server running: /healthz says the process lives, /readyz that its database answers. */
export const health = new Hono<Env>()

health.get('/healthz', (c) => c.text('ok'))

health.get('/readyz', async (c) => {
  try {
    await c.get('db').pool.query('select 1')
    return c.text('ok')
  } catch {
    return c.text('the database does not answer', 503)
  }
})
