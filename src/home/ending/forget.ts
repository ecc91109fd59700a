import { sql } from 'kysely'
import * as circles from '#src/circles/forget-queries.ts'
import * as consent from '#src/consent/forget-queries.ts'
import * as groups from '#src/groups/forget-queries.ts'
import * as neighbourhood from '#src/neighbourhood/forget-queries.ts'
import { addressOfPerson } from '#src/people/addresses/queries.ts'
import * as people from '#src/people/forget-queries.ts'
import * as plans from '#src/plans/forget-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'
import { forgetMailAbout, forgetMailTo } from '#src/platform/outbox/queries.ts'
import * as practices from '#src/practices/forget-queries.ts'
import * as regions from '#src/regions/forget-queries.ts'

/** A plan, whole: its content, who saw it, who stood around it, and mail that waits for it. */
export async function erasePlan(tx: Tx, plan: string): Promise<void> {
  const which = sql`plan_id = ${plan}`
  await plans.forgetPlan(tx, plan)
  await forgetMailAbout(tx, await groups.keysOfInvitations(tx, plan))
  await consent.forgetPlans(tx, which)
  await groups.forgetPlans(tx, which)
  await people.noteGone(tx, 'plan')
}

/** An account with its own plan. In the plans of others stays their record, under the shown name, of nobody. */
export async function eraseAccount(tx: Tx, person: string): Promise<void> {
  const plan = await plans.planOf(tx, person)
  if (plan) await erasePlan(tx, plan)
  for (const other of await groups.plansWith(tx, person)) {
    // another nobody in each plan, so that nobody can be followed from plan to plan
    const one = { plan: other, person, nobody: newRandomId() }
    await plans.forgetMember(tx, one)
    await consent.forgetMember(tx, one)
    await groups.forgetMember(tx, one)
  }
  const address = await addressOfPerson(tx, person)
  await forgetMailTo(tx, person, address)
  if (address) await practices.forgetAddress(tx, address)
  await practices.forgetPerson(tx, person)
  await neighbourhood.forgetPerson(tx, person)
  await circles.forgetPerson(tx, person)
  await regions.forgetPerson(tx, person)
  await people.forgetPerson(tx, person)
  await people.noteGone(tx, 'account')
}

/** What was still being written in a plan while it went. */
export async function eraseOrphans(tx: Tx): Promise<void> {
  await consent.forgetPlans(tx, plans.ofNoPlan)
  await groups.forgetPlans(tx, plans.ofNoPlan)
}
