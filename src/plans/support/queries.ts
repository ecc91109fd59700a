import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import type { Before } from '../earlier.tsx'
import { openGoals } from '../overview/queries.ts'
import { isPressedTwice } from '../pressed-twice.ts'
import { proposalFor, takeOver } from '../proposals/queries.ts'
import {
  earlierOf,
  eraseWordings,
  keepWording,
  writtenDown,
  writtenDownBy,
} from '../wordings/queries.ts'
import type { Support, SupportInput } from './support.ts'

/** All help, now and before, and who else reads it (for the owner). */
export function readSupports(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'support').as('readers'),
      jsonArrayFrom(supportsOf(tx, plan).orderBy('s.id')).$castTo<Support[]>().as('supports'),
    ])
    .executeTakeFirstOrThrow()
}

type Start = { support?: string | null; proposal?: string | null }

/** What the form offers, and what it starts from: help that stands there, what a member proposed, or nothing. */
export function readSupportForm(tx: Tx, plan: string, { support = null, proposal = null }: Start) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'support').as('readers'),
      jsonArrayFrom(
        presentMembers(plan).select(['m.id', 'm.shown_name']).orderBy('m.shown_name'),
      ).as('members'),
      jsonArrayFrom(openGoals(plan).select(['g.id', 'g.wording']).orderBy('g.id')).as('goals'),
      jsonObjectFrom(
        supportsOf(tx, plan)
          .where('s.id', '=', support)
          .select(earlierOf(plan, 's.id').as('earlier'))
          .select(writtenDownBy('s')),
      )
        .$castTo<(Support & Before) | null>()
        .as('support'),
      proposalFor(plan, 'support', proposal).as('proposal'),
    ])
    .executeTakeFirstOrThrow()
}

export function supportsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.support as s')
    .where('s.plan_id', '=', plan)
    .select(['s.id', 's.helper', 's.member_id', 's.wording', 's.formal', 's.payer', 's.how_often'])
    .select(['s.since', 's.until', 's.goal_id', 's.life_area', 's.version'])
}

/**
 * Writes help that is new (`version` 0) or that the person saw at `version`.
 * @returns false when something else stands there by now: then nothing is written.
 */
export async function saveSupport(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, proposal, ...typed }: SupportInput,
): Promise<boolean> {
  const helper = typed.helper || (await nameOf(tx, plan, typed.member_id))
  const columns = { ...typed, helper, goal_id: await ownGoal(tx, plan, typed.goal_id) }
  if (version === 0) {
    const written_by = await takeOver(tx, plan, proposal, id)
    const added = await tx
      .insertInto('plans.support')
      .values({ plan_id: plan, id, written_by, recorded_by: person, ...columns })
      .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return true
  }
  const before = await supportsOf(tx, plan)
    .where('s.id', '=', id)
    .select('s.recorded_at')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return false
  if (version === 0 && isPressedTwice(before, columns)) return true
  if (before.version !== version) return false
  const folded =
    before.wording === columns.wording ||
    (await keepWording(tx, plan, 'support', { item_id: id, ...before })).folded
  await tx
    .updateTable('plans.support')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, recorded_by: person, version: version + 1, ...writtenDown })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return true
}

/** A helper who was only chosen from the group is called as the group calls them. */
async function nameOf(tx: Tx, plan: string, member: string | null): Promise<string> {
  const chosen = presentMembers(plan).where('m.id', '=', member).select('m.shown_name')
  const { name } = await tx.selectNoFrom([chosen.as('name')]).executeTakeFirstOrThrow()
  return found(name)
}

/** A goal that was erased while the form was open is no goal of this help. */
async function ownGoal(tx: Tx, plan: string, goal: string | null): Promise<string | null> {
  if (goal === null) return null
  const present = await tx
    .selectFrom('plans.goal')
    .where('plan_id', '=', plan)
    .where('id', '=', goal)
    .select('id')
    .executeTakeFirst()
  return present?.id ?? null
}

/** It stops today; help that had yet to begin never does. */
export async function stopSupport(
  tx: Tx,
  plan: string,
  person: string,
  support: string,
): Promise<void> {
  const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`
  await tx
    .updateTable('plans.support')
    .where('plan_id', '=', plan)
    .where('id', '=', support)
    .set((eb) => ({
      until: sql`greatest(since, ${today})`,
      recorded_by: person,
      version: eb('version', '+', 1),
    }))
    .execute()
}

/** Really gone, with every earlier wording. */
export async function eraseSupport(tx: Tx, plan: string, support: string): Promise<void> {
  await tx
    .deleteFrom('plans.support')
    .where('plan_id', '=', plan)
    .where('id', '=', support)
    .execute()
  await eraseWordings(tx, plan, support)
}
