import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { circles } from './circles/features.ts'
import { demo } from './demo/routes.tsx'
import { exchange } from './exchange/features.ts'
import { hsds } from './exchange/hsds/routes.tsx'
import { importSize, importUrl } from './exchange/import/import.ts'
import { independentHelp } from './geography/independent-help/routes.tsx'
import { invitations } from './groups/invitations/routes.tsx'
import { homePages } from './home/features.ts'
import { neighbourhood } from './neighbourhood/features.ts'
import { dropAcceptedDraft } from './people/drafts/kept.ts'
import { onlyTheWayBack } from './people/ending/way-back.ts'
import { people } from './people/features.ts'
import { readSession } from './people/session.ts'
import { keepTogether } from './people/together/together.ts'
import { plans } from './plans/features.ts'
import { routedPath, throughEyes } from './plans/preview/preview.ts'
import { accessLog } from './platform/access-log.ts'
import { formSize, formsOnly, formToken, headers, noStore, sameOrigin } from './platform/guard.ts'
import { health } from './platform/health.ts'
import type { Env, Ground } from './platform/request.ts'
import { practices } from './practices/features.ts'
import {
  importSize as practicesSize,
  importUrl as practicesUrl,
} from './practices/open-data/import.ts'
import { uploadSize, uploadUrl } from './practices/submissions/submission.ts'
import { regions } from './regions/features.ts'
import {
  arrivalSize as waitingTimesSize,
  importUrl as waitingTimesUrl,
} from './regions/waiting/import/import.ts'
import { answerError, answerNotAllowed, answerNotFound } from './trouble.tsx'
import { leave } from './ui/leave.ts'
import { renderer } from './ui/renderer.tsx'
import { staticFiles } from './ui/static.ts'

/** The one place that knows everything: what every request passes, in order, then one line per context. */
export function createApp(ground: Ground): Hono<Env> {
  const app = new Hono<Env>({ getPath: routedPath })
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
  app.route('/', hsds)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerNotAllowed }))
  app.use(`/plan/${throughEyes(':plan', ':member')}/*`, (c, next) =>
    c.req.method === 'POST' ? answerNotAllowed(c, ['GET', 'HEAD']) : next(),
  )
  app.use(
    formsOnly,
    formSize(
      {
        [importUrl]: importSize,
        [practicesUrl]: practicesSize,
        [`${practicesUrl}/akkoord`]: 3 * practicesSize,
        [uploadUrl]: uploadSize,
      },
      { [waitingTimesUrl]: waitingTimesSize },
    ),
    readSession,
    sameOrigin,
    formToken,
    keepTogether,
  )
  app.use(onlyTheWayBack, dropAcceptedDraft)

  app.route('/', people)
  app.route('/', neighbourhood)
  app.route('/', exchange)
  app.route('/', practices)
  app.route('/', regions)
  app.route('/', independentHelp)
  app.route('/', circles)
  app.route('/', homePages)
  app.route('/', invitations)
  app.route('/', plans)
  if (ground.config.demo) app.route('/', demo)
  return app
}
