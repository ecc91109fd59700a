import type { Context } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Roles, readRoles } from './queries.ts'

/**
 * Work on what was brought in, by who reviews it or keeps the library.
 * @throws NotFound for everybody else
 * @throws SecondStepNeeded of who keeps the library
 */
export async function asReviewer<T>(
  c: Context<Env>,
  work: (tx: Tx, roles: Roles) => Promise<T>,
): Promise<T> {
  return asPerson(c.get('db'), viewerOf(c), async (tx) => {
    const roles = await readRoles(tx)
    if (!roles.editor && roles.byExperience === null) throw new NotFound()
    if (roles.editor) requireSecondStep(c)
    return work(tx, roles)
  })
}
