import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hashOf, newToken } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import { keepChallenge, takeChallenge } from './challenge-queries.ts'

/** Gives this browser something to sign. */
export async function giveChallenge(c: Context<Env>, challenge: string): Promise<void> {
  const key = newToken()
  await keepChallenge(c.get('db'), hashOf(key), challenge)
  setCookie(c, cookieName(c), key, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(c),
    path: '/',
    maxAge: 5 * 60,
  })
}

/** What this browser was to sign; null when that was long ago, or was signed already. */
export async function challengeOf(c: Context<Env>): Promise<string | null> {
  const key = getCookie(c, cookieName(c))
  if (!key) return null
  deleteCookie(c, cookieName(c), { path: '/', secure: isHttps(c) })
  return takeChallenge(c.get('db'), hashOf(key))
}

const isHttps = (c: Context<Env>) => c.get('config').origin.startsWith('https:')
const cookieName = (c: Context<Env>) => (isHttps(c) ? '__Host-passkey' : 'passkey')
