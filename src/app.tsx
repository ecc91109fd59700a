import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { readSession } from './people/session.ts'
import { agreements } from './plans/agreements/routes.tsx'
import { goals } from './plans/goals/routes.tsx'
import { story } from './plans/story/routes.tsx'
import { accessLog } from './platform/access-log.ts'
import { formSize, formsOnly, formToken, headers, noStore, sameOrigin } from './platform/guard.ts'
import { health } from './platform/health.ts'
import type { Env, Ground } from './platform/request.ts'
import { answerError, answerNotAllowed, answerNotFound } from './trouble.tsx'
import { leave } from './ui/leave.ts'
import { renderer } from './ui/renderer.tsx'
import { staticFiles } from './ui/static.ts'

/** The one place that knows everything: what every request passes, in order, then one line per feature. */
export function createApp(ground: Ground): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(answerError)
  app.notFound(answerNotFound)

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(ground)) c.set(name as keyof Ground, value)
    c.set('viewer', null)
    await next()
  })
  app.use(requestId({ headerName: '' }), accessLog, headers, compress(), noStore, renderer)
  app.route('/', health)
  app.route('/', staticFiles)
  app.route('/', leave)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerNotAllowed }))
  app.use(formsOnly, formSize, readSession, sameOrigin, formToken)

  app.route('/', goals)
  app.route('/', agreements)
  app.route('/', story)
  return app
}
