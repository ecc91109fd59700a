import type { Context } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { isEditor } from './queries.ts'

/**
 * Work on the library by who keeps it.
 * @throws NotFound for everybody else
 * @throws SecondStepNeeded
 */
export async function asEditor<T>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> {
  const viewer = viewerOf(c)
  return asPerson(c.get('db'), viewer, async (tx) => {
    if (!(await isEditor(tx))) throw new NotFound()
    requireSecondStep(c)
    return work(tx)
  })
}

export const deskUrl = '/beheer/goede-voorbeelden'
