import type { Context } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Initiative, readInitiative } from './queries.ts'

/**
 * The initiative that the address names, as the viewer may read it: who helps for work and signed in without a
 * passkey reads it as everybody does.
 * @throws NotFound
 */
export async function initiativeOf(c: Context<Env>): Promise<Initiative> {
  const initiative = await readFully(c)
  if (c.get('viewer')?.secondStep) return initiative
  const asEverybody = { ...initiative, helps: false, administers: false, reports: [] }
  return initiative.part ? asEverybody : { ...asEverybody, names: [], spendings: [] }
}

async function readFully(c: Context<Env>): Promise<Initiative> {
  const viewer = c.get('viewer')
  return found(
    await asPerson(c.get('db'), viewer, (tx) =>
      readInitiative(tx, viewer?.personId ?? null, param(c, 'initiative')),
    ),
  )
}

/** For who takes part in it. @throws Forbidden */
export async function participantOf(c: Context<Env>) {
  viewerOf(c)
  const initiative = await initiativeOf(c)
  if (!initiative.part) throw new Forbidden()
  return { initiative, participant: initiative.part.id }
}

/** Helps, for work or with a place that is still theirs. */
export const helpsIn = ({ helps }: Initiative): boolean => helps

/** For who proposed it. @throws Forbidden */
export async function proposedBy(c: Context<Env>): Promise<Initiative> {
  const { initiative } = await participantOf(c)
  if (!initiative.part?.is_proposer) throw new Forbidden()
  return initiative
}

/** For who proposed it or helps. @throws Forbidden @throws SecondStepNeeded of who helps */
export async function ledBy(c: Context<Env>): Promise<Initiative> {
  viewerOf(c)
  const initiative = await readFully(c)
  if (initiative.part?.is_proposer) return initiative
  if (!helpsIn(initiative)) throw new Forbidden()
  requireSecondStep(c)
  return initiative
}

/** For who helps, or administers the platform. @throws Forbidden @throws SecondStepNeeded */
export async function watchedBy(c: Context<Env>): Promise<Initiative> {
  viewerOf(c)
  const initiative = await readFully(c)
  if (!initiative.administers && !helpsIn(initiative)) throw new Forbidden()
  requireSecondStep(c)
  return initiative
}
