import type { Context } from 'hono'
import { found } from '#src/platform/errors.ts'
import type { FormState } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { mustKeep } from '../in-region.ts'
import { ActionPage } from './action-views.tsx'
import type { Action, Goal } from './plan.ts'
import { mayErase, type Plan, readPlan } from './queries.ts'

/** The plan of the region that the address names, for everybody. @throws NotFound */
export async function planOf(c: Context<Env>): Promise<Plan> {
  const slug = param(c, 'region')
  return found(await asPerson(c.get('db'), c.get('viewer'), (tx) => readPlan(tx, slug)))
}

/** For who keeps this region right. @throws SecondStepNeeded @throws Forbidden for everybody else */
export async function keptPlan(c: Context<Env>): Promise<Plan> {
  viewerOf(c)
  const plan = await planOf(c)
  mustKeep(c, plan)
  return plan
}

/** @throws NotFound */
export const actionIn = ({ actions }: Plan, c: Context<Env>): Action =>
  found(actions.find(({ id }) => id === param(c, 'action')))

/** @throws NotFound */
export const goalIn = ({ goals }: Plan, c: Context<Env>): Goal =>
  found(goals.find(({ id }) => id === param(c, 'goal')))

/** The page of an action; `form`: stopping it was refused. */
export async function showTelling(c: Context<Env>, plan: Plan, form?: FormState) {
  const viewer = c.get('viewer')
  const action = actionIn(plan, c)
  const erasable =
    plan.edits && (await asPerson(c.get('db'), viewer, (tx) => mayErase(tx, action.id)))
  c.status(form ? 422 : 200)
  return c.render(<ActionPage {...{ viewer, plan, action, erasable, form }} />)
}
