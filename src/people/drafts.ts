import type { Context } from 'hono'
import { sql } from 'kysely'
import { typed } from '#src/platform/forms.ts'
import { hashOf, newId } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { sessionToken } from './session.ts'

/** Keeps the posted form for the person whose session ran out; false when there is no such person. */
export async function keepDraft(c: Context<Env>): Promise<boolean> {
  const token = sessionToken(c)
  if (!token) return false
  const { _token, ...fields } = await typed(c)
  const kept = sql<{
    kept: boolean
  }>`select people.keep_draft(${hashOf(token)}, ${newId()}, ${c.req.path}, ${JSON.stringify(fields)}) as kept`
  const { rows } = await asPerson(c.get('db'), null, (tx) => kept.execute(tx))
  return rows[0]?.kept ?? false
}
