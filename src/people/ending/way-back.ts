import type { MiddlewareHandler } from 'hono'
import type { Env } from '#src/platform/request.ts'

const stillThere = ['/kom-terug', '/afmelden']

/** An account that is closed has one page left: that says so, and leads back when that is possible. */
export const onlyTheWayBack: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('viewer')?.closed || stillThere.includes(c.req.path)) return next()
  return c.redirect('/kom-terug', 303)
}
