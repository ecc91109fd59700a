import type { MiddlewareHandler } from 'hono'
import { loggedPath } from './log.ts'
import type { Env } from './request.ts'

/** One line a request: id, method, address without secrets, status, milliseconds. Never who, never what was typed. */
export const accessLog: MiddlewareHandler<Env> = async (c, next) => {
  const begun = performance.now()
  await next()
  c.get('log').info(
    {
      request: c.get('requestId'),
      method: c.req.method,
      path: loggedPath(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - begun),
    },
    'request',
  )
}
