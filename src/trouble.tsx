import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { getPath } from 'hono/utils/url'
import { keepDraft } from './people/drafts/kept.ts'
import { Forbidden, isRefusedByPolicy, NotFound } from './platform/errors.ts'
import { ownTexts, typed } from './platform/forms.ts'
import { type Env, SignInNeeded } from './platform/request.ts'
import { ErrorPage } from './ui/error-page.tsx'

/** The one place where what was thrown becomes an answer. */
export async function answerError(error: Error, c: Context<Env>): Promise<Response> {
  if (error instanceof SignInNeeded) return leadToSignIn(c)
  const status = statusOf(error)
  if (status === 500) {
    c.get('log').error({ request: c.get('requestId'), error: withoutData(error) }, 'bug')
  }
  return errorPage(c, status)
}

export const answerNotFound = (c: Context<Env>): Promise<Response> => errorPage(c, 404)

export function answerNotAllowed(c: Context<Env>, methods: string[]): Promise<Response> {
  c.header('allow', methods.join(', '))
  return errorPage(c, 405)
}

async function leadToSignIn(c: Context<Env>): Promise<Response> {
  if (c.req.method !== 'POST') {
    return c.redirect(`/inloggen?naar=${encodeURIComponent(getPath(c.req.raw))}`, 303)
  }
  if (await keepDraft(c)) return c.redirect('/inloggen?bewaard', 303)
  return errorPage(c, 403)
}

function statusOf(error: Error): number {
  if (error instanceof NotFound) return 404
  if (error instanceof Forbidden || isRefusedByPolicy(error)) return 403
  if (error instanceof HTTPException) return error.status
  // an address whose ids are no ids, or a reference to a row that is not there
  if ('code' in error && (error.code === '22P02' || error.code === '23503')) return 404
  return 500
}

async function errorPage(c: Context<Env>, status: number): Promise<Response> {
  c.status(status as 500)
  return c.render(<ErrorPage status={status} viewer={c.get('viewer')} kept={await keptText(c)} />)
}

/** What the sender typed in a form that was not accepted, to copy: nothing typed is lost (promise 4). */
async function keptText(c: Context<Env>): Promise<string | undefined> {
  if (c.req.method !== 'POST') return undefined
  const values = await typed(c).catch(() => ({}))
  return ownTexts(values).join('\n\n') || undefined
}

/** Messages of the database can quote what was typed: only kind, code and place are logged. */
function withoutData(error: Error) {
  const code = 'code' in error ? error.code : undefined
  return { name: error.name, code, stack: error.stack?.split('\n').slice(1, 8) }
}
