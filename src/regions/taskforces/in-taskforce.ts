import type { Context } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { mustKeep } from '../in-region.ts'
import { readTaskforce, type Taskforce } from './queries.ts'
import { kindOfPath } from './taskforce.ts'

/** The taskforce that the address names, as the viewer may read it. @throws NotFound */
export async function taskforceOf(c: Context<Env>): Promise<Taskforce> {
  const kind = found(kindOfPath(param(c, 'taskforce')))
  return found(
    await asPerson(c.get('db'), c.get('viewer'), (tx) =>
      readTaskforce(tx, param(c, 'region'), kind),
    ),
  )
}

/** For who keeps its pages right. @throws Forbidden @throws SecondStepNeeded */
export async function keptTaskforceOf(c: Context<Env>): Promise<Taskforce> {
  const taskforce = await taskforceOf(c)
  mustKeep(c, taskforce)
  return taskforce
}
