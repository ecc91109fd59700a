import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { typed } from './forms.ts'
import type { Env } from './request.ts'

/** What a browser may do with our pages: nothing from elsewhere, nothing inline, no frame, no referrer to others. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // a passkey's question is fetched by the script of its form
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  // not no-referrer: browsers then send Origin: null with our own forms, and old phones have no Sec-Fetch-Site
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
})

/** Pages are personal: no copy stays in a shared computer's cache. Static files say otherwise themselves. */
export const noStore: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Pages are read and forms are posted: other methods 405, other content types 415. */
export const formsOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) throw new HTTPException(405)
  const [type = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  if (c.req.method === 'POST' && !formTypes.includes(type.trim())) throw new HTTPException(415)
  await next()
}

type Sizes = Readonly<Record<string, number>>

/**
 * 256 KB for a form; `larger` names the addresses whose forms carry files, with the bytes that fit; `streamed` those
 * whose route reads the file as it arrives (upload.ts, which then also asks for the token and counts).
 */
export function formSize(larger: Sizes, streamed: Sizes = {}): MiddlewareHandler<Env> {
  const sizes = new Map(Object.entries(larger).map(([path, bytes]) => [path, upTo(bytes)]))
  const usual = upTo(256 * 1024)
  return async (c, next) => {
    const most = streamed[c.req.path]
    if (most === undefined || !/^multipart\//i.test(c.req.header('content-type') ?? '')) {
      return (sizes.get(c.req.path) ?? usual)(c, next)
    }
    if (Number(c.req.header('content-length') ?? 0) > most) throw new HTTPException(413)
    c.set('streams', true)
    await next()
  }
}

const upTo = (maxSize: number): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })

/** A form comes from a page of ours: by the browser's word (Origin, Sec-Fetch-Site) … */
export const sameOrigin = csrf({
  origin: (origin, c: Context<Env>) =>
    origin === c.get('config').origin || origin === new URL(c.req.url).origin,
})

/** … and, once signed in, by the token that only our own forms carry. */
export const formToken: MiddlewareHandler<Env> = async (c, next) => {
  const expected = c.get('formToken')
  if (c.get('streams')) return next()
  if (c.req.method === 'POST' && expected && (await typed(c))._token !== expected) {
    throw new HTTPException(403)
  }
  await next()
}
