import type { Context } from 'hono'
import { holding } from '#src/people/accounts/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { hashOf, isId, normalCode } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type OwnSubmission, readOwn } from './queries.ts'

/** The hash of a code as people copy it, or of a link. */
export const keyHashOf = (key: string): string => hashOf(key.length < 30 ? normalCode(key) : key)

/**
 * Work on what the address names, by who brings it in: one's own by its id, or any by its key.
 * @throws NotFound for everybody else
 * @throws SignInNeeded when it is an id and nobody is signed in
 */
export function asSender<T>(
  c: Context<Env>,
  work: (tx: Tx, submission: OwnSubmission) => Promise<T>,
  draft = param(c, 'draft'),
): Promise<T> {
  if (isId(draft)) {
    const viewer = viewerOf(c)
    return asPerson(c.get('db'), viewer, async (tx) => {
      const own = await readOwn(tx, { id: draft, person: viewer.personId })
      return work(tx, found(own))
    })
  }
  const key = keyHashOf(draft)
  return holding(c.get('db'), key, c.get('viewer')?.personId ?? null, async (tx) =>
    work(tx, found(await readOwn(tx, { key }))),
  )
}
