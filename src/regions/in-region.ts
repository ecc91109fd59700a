import type { Context } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type NamedRegion, readRegionName } from './region-queries.ts'

/** The region that the address names. @throws NotFound */
export const regionOf = async (c: Context<Env>): Promise<NamedRegion> =>
  found(
    await asPerson(c.get('db'), c.get('viewer'), (tx) => readRegionName(tx, param(c, 'region'))),
  )

/** For who keeps its pages right. @throws SecondStepNeeded @throws Forbidden for everybody else */
export async function keptRegionOf(c: Context<Env>): Promise<NamedRegion> {
  viewerOf(c)
  const region = await regionOf(c)
  mustKeep(c, region)
  return region
}

/** @throws SecondStepNeeded @throws Forbidden */
export function mustKeep(c: Context<Env>, { edits }: { edits: boolean }): void {
  viewerOf(c)
  if (!edits) throw new Forbidden()
  requireSecondStep(c)
}
