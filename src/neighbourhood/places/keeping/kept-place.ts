import type { Context } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readPlace } from '../queries.ts'
import { readKept } from './queries.ts'

/**
 * The place of this address, for who keeps it.
 * @throws Forbidden for who only sees it
 * @throws SecondStepNeeded
 */
export async function keptPlace(c: Context<Env>) {
  const viewer = viewerOf(c)
  const id = param(c, 'place')
  const place = found(await asPerson(c.get('db'), viewer, (tx) => readPlace(tx, id)))
  if (!place.mine) throw new Forbidden()
  requireSecondStep(c)
  return place
}

/** @throws NotFound for who keeps no place and may begin none */
export async function allKept(c: Context<Env>) {
  const viewer = viewerOf(c)
  const kept = await asPerson(c.get('db'), viewer, (tx) => readKept(tx, viewer.personId))
  if (kept.places.length + kept.organisations.length === 0 && !kept.platform) throw new NotFound()
  requireSecondStep(c)
  return kept
}

/** @throws NotFound for who works nowhere and does not administer the platform */
export async function mayBegin(c: Context<Env>) {
  const { organisations, platform } = await allKept(c)
  if (organisations.length === 0 && !platform) throw new NotFound()
  return { organisations, platform }
}
