import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { getPath } from 'hono/utils/url'
import { keepDraft, keepOwnDraft } from './people/drafts/kept.ts'
import { FreshNeeded } from './people/fresh.ts'
import { NotTogether } from './people/together/together.ts'
import { NotTogetherPage } from './people/together/views.tsx'
import { planUrl } from './plans/plan.ts'
import { Forbidden, isRefusedByPolicy, NotFound } from './platform/errors.ts'
import { ownTexts, typed } from './platform/forms.ts'
import { type Env, SignInNeeded, viewerOf } from './platform/request.ts'
import { PlanEnded, SecondStepNeeded } from './platform/viewer.ts'
import { ErrorPage } from './ui/error-page.tsx'

/** The one place where what was thrown becomes an answer. */
export async function answerError(error: Error, c: Context<Env>): Promise<Response> {
  if (error instanceof SignInNeeded) return leadToSignIn(c)
  if (error instanceof FreshNeeded) return leadBy(c, '/opnieuw-inloggen')
  if (error instanceof SecondStepNeeded) return leadBy(c, '/tweede-stap')
  if (error instanceof PlanEnded) return leadToReturn(c, error.plan)
  if (error instanceof NotTogether) return notTogether(c)
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

/** First somebody shows who they are; what was typed waits for them. */
async function leadBy(c: Context<Env>, page: string): Promise<Response> {
  if (c.req.method !== 'POST') {
    return c.redirect(`${page}?naar=${encodeURIComponent(getPath(c.req.raw))}`, 303)
  }
  await keepOwnDraft(c)
  return c.redirect(`${page}?bewaard`, 303)
}

/** What the owner typed in a plan that ended meanwhile is given back, as after every refused form. */
async function leadToReturn(c: Context<Env>, plan: string): Promise<Response> {
  if (c.req.method === 'POST') return errorPage(c, 404)
  return c.redirect(planUrl(plan, 'kom-terug'), 303)
}

async function notTogether(c: Context<Env>): Promise<Response> {
  c.status(403)
  return c.render(<NotTogetherPage viewer={viewerOf(c)} kept={await keptText(c)} />)
}

/** An address whose ids are no ids or hold a NUL character, or a reference to a row that is not there. */
const notThere = ['22P02', '22021', '23503']

function statusOf(error: Error): number {
  if (error instanceof NotFound) return 404
  if (error instanceof Forbidden || isRefusedByPolicy(error)) return 403
  if (error instanceof HTTPException) return error.status
  return 'code' in error && notThere.includes(String(error.code)) ? 404 : 500
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

/** Messages can quote what was typed, on several lines: only kind, code and place are logged. */
function withoutData(error: Error) {
  const code = 'code' in error ? error.code : undefined
  const places = error.stack?.replace(`${error}`, '').match(/^ {4}at .*$/gm)
  return { name: error.name, code, stack: places?.slice(0, 7) }
}
