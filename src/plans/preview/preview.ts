import type { Context } from 'hono'
import { getPath } from 'hono/utils/url'
import type { Env } from '#src/platform/request.ts'

/** Any page of a plan with `/als/<member>` after the plan: that page through the eyes of that member. */
const address = /^(\/plan\/[^/]+)\/als\/([^/]+)(\/.*)?$/

/** Which page is meant: the same one, whoever's eyes it is seen through. Only reading goes through others' eyes. */
export function routedPath(request: Request): string {
  const path = getPath(request)
  return isRead(request) ? path.replace(address, '$1$3') : path
}

/** The member through whose eyes this request looks. */
export const eyesOf = ({ req }: Context<Env>): string | undefined =>
  isRead(req.raw) ? address.exec(getPath(req.raw))?.[2] : undefined

/** The plan as addresses name it through these eyes. */
export const throughEyes = (plan: string, member: string): string => `${plan}/als/${member}`

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'
