import type { Context } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { countDrafts } from './drafts/queries.ts'

/** Where somebody goes after sign-in: first to what was kept for them, else on their way. */
export async function welcomed(
  c: Context<Env>,
  personId: string,
  goesTo: string,
): Promise<Response> {
  const kept = await asPerson(c.get('db'), { personId }, (tx) => countDrafts(tx, personId))
  return c.redirect(kept > 0 ? '/bewaard' : goesTo || '/', 303)
}
