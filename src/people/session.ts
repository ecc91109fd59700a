import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hashOf, newId, newToken } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import { addSession, endSessions, sessionOf } from './session-queries.ts'

/** How somebody showed who they are. */
export type Proof = 'mail' | 'code' | 'new' | 'demo' | 'passkey' | 'together'

/** Reads who holds this cookie, for every request. The token itself is stored nowhere. */
export const readSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = sessionToken(c)
  c.set('viewer', token ? await sessionOf(c.get('db'), hashOf(token)) : null)
  // also of a session that ran out: its forms are still ours, what they hold is kept as a draft
  c.set('formToken', token ? hashOf(`form:${token}`) : null)
  await next()
}

/**
 * Signs this browser in as `personId`. A new token each time: one from before sign-in is worth nothing.
 * `helper`: samen invullen, whose device it is; closing the browser then ends it too.
 */
export async function beginSession(
  c: Context<Env>,
  personId: string,
  proof: Proof,
  helper = '',
): Promise<void> {
  await revokeSession(c)
  const token = newToken()
  await addSession(c.get('db'), {
    id: newId(),
    token_hash: hashOf(token),
    person_id: personId,
    device: deviceOf(c.req.header('user-agent') ?? ''),
    proof,
    helper,
    // choosing a person exists in the demo alone, where nobody has that person's passkey
    second_step: proof === 'passkey' || proof === 'demo',
  })
  setCookie(c, cookieName(c), token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(c),
    path: '/',
    ...(proof === 'together' ? {} : { maxAge: 180 * 24 * 60 * 60 }),
  })
}

/** Signs this browser out; nothing happens when nobody was signed in. */
export async function endSession(c: Context<Env>): Promise<void> {
  await revokeSession(c)
  deleteCookie(c, cookieName(c), { path: '/', secure: isHttps(c) })
}

async function revokeSession(c: Context<Env>): Promise<void> {
  const viewer = c.get('viewer')
  const token = sessionToken(c)
  if (viewer && token) await endSessions(c.get('db'), viewer, { token_hash: hashOf(token) })
}

export const sessionToken = (c: Context<Env>): string | undefined => getCookie(c, cookieName(c))

const isHttps = (c: Context<Env>) => c.get('config').origin.startsWith('https:')
const cookieName = (c: Context<Env>) => (isHttps(c) ? '__Host-wijkverband' : 'wijkverband')

const devices: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android-telefoon'],
  [/Windows/, 'Windows-computer'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux-computer'],
]
const browsers: [RegExp, string][] = [
  [/Firefox/, 'Firefox'],
  [/Edg/, 'Edge'],
  [/Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** A device as its owner would call it; no more of the user agent is kept. */
export function deviceOf(userAgent: string): string {
  const found = (list: [RegExp, string][]) => list.find(([mark]) => mark.test(userAgent))?.[1]
  const device = found(devices) ?? 'Een apparaat'
  const browser = found(browsers)
  return browser ? `${device} met ${browser}` : device
}
