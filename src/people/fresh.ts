import type { Context } from 'hono'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { SecondStepNeeded } from '#src/platform/viewer.ts'

/** This device was left open for a while: first somebody shows again who they are. */
export class FreshNeeded extends Error {}

/**
 * Before what somebody else with this device in hand must not do: sharing, the log, export, ending.
 * @throws FreshNeeded: leads to signing in again, keeping what was typed
 */
export function requireFresh(c: Context<Env>): void {
  if (!viewerOf(c).fresh) throw new FreshNeeded()
}

/**
 * Before what somebody does for an organisation; on a plan asViewer() asks it.
 * @throws SecondStepNeeded
 */
export function requireSecondStep(c: Context<Env>): void {
  if (!viewerOf(c).secondStep) throw new SecondStepNeeded()
}
