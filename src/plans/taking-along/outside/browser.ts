import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Outsider } from '#src/consent/outside/as-outsider.ts'
import { hashOf, newToken } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'

const path = '/meelezen'
const minutes = 60

/** Marks this browser as the one in which this code is read. A second press of the button finds the same mark. */
export function markBrowser(c: Context<Env>, codeHash: string): Outsider {
  const present = markOf(c)
  const token = present?.codeHash === codeHash ? present.token : newToken()
  setCookie(c, cookieName, `${codeHash}.${token}`, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(c),
    path,
    maxAge: minutes * 60,
  })
  return { codeHash, browserHash: hashOf(token) }
}

export function markedBrowser(c: Context<Env>): Outsider | null {
  const mark = markOf(c)
  return mark && { codeHash: mark.codeHash, browserHash: hashOf(mark.token) }
}

export const unmarkBrowser = (c: Context<Env>) =>
  deleteCookie(c, cookieName, { path, secure: isHttps(c) })

function markOf(c: Context<Env>) {
  const [codeHash, token] = (getCookie(c, cookieName) ?? '').split('.')
  return codeHash && token ? { codeHash, token } : null
}

const cookieName = 'wijkverband-meelezen'
const isHttps = (c: Context<Env>) => c.get('config').origin.startsWith('https:')
