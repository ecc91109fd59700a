import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Proposal, ProposalInput, ProposalPart } from './proposal.ts'

/**
 * For the owner what waits for an answer; for a member everything they proposed, since answers are not theirs
 * to read: a no looks like no answer.
 */
export function openProposals(plan: string) {
  return expressionBuilder<DB>()
    .selectFrom('plans.proposal as p')
    .where('p.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plans.proposal_answer as x')
            .where('x.plan_id', '=', plan)
            .whereRef('x.proposal_id', '=', 'p.id'),
        ),
      ),
    )
}

const proposalsOf = (plan: string) =>
  openProposals(plan)
    .innerJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'p.proposed_by'),
    )
    .select(['p.id', 'p.part', 'p.wording', 'p.proposed_at', 'm.shown_name'])

export function readProposals(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(proposalsOf(plan).orderBy('p.id')).$castTo<Proposal[]>().as('proposals'),
    ])
    .executeTakeFirstOrThrow()
}

/** What a member would add here, for the form in which the owner takes it over. */
export const proposalFor = (plan: string, part: ProposalPart, id: string | null) =>
  jsonObjectFrom(
    proposalsOf(plan).where('p.part', '=', part).where('p.id', '=', id),
  ).$castTo<Proposal | null>()

/**
 * The member's own; for the owner it does nothing. The same form sent twice makes one; other words under the same
 * id came after the browser's way back, and are one more.
 */
export async function propose(
  tx: Tx,
  plan: string,
  person: string,
  proposal: ProposalInput,
): Promise<void> {
  if (await addProposal(tx, plan, person, proposal)) return
  const there = await tx
    .selectFrom('plans.proposal')
    .where('plan_id', '=', plan)
    .where('id', '=', proposal.id)
    .where('wording', '=', proposal.wording)
    .select('id')
    .executeTakeFirst()
  if (!there) await addProposal(tx, plan, person, { ...proposal, id: newId() })
}

async function addProposal(
  tx: Tx,
  plan: string,
  person: string,
  { id, part, wording }: ProposalInput,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plans.proposal')
    .columns(['plan_id', 'id', 'part', 'wording', 'proposed_by', 'recorded_by'])
    .expression((eb) =>
      eb
        .selectFrom('groups.member as m')
        .where('m.plan_id', '=', plan)
        .where('m.id', '=', sql<string>`app.member()`)
        .select([
          'm.plan_id',
          sql.val(id).$castTo<string>().as('id'),
          sql.val(part).as('part'),
          sql.val(wording).as('wording'),
          'm.id as proposed_by',
          sql.val(person).as('recorded_by'),
        ]),
    )
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

/** @returns false when there is no such proposal of this member's. */
export async function takeBack(tx: Tx, plan: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('plans.proposal')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('proposed_by', '=', sql<string>`app.member()`)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The owner leaves it; nobody hears of that. @throws NotFound */
export async function leave(tx: Tx, plan: string, id: string): Promise<void> {
  await answer(tx, plan, id, null)
}

/**
 * The owner takes it over as `item`, in the transaction that writes that item.
 * @returns whose words they are, for written_by: null when there was no proposal
 * @throws NotFound when it was taken back in the meantime
 */
export async function takeOver(
  tx: Tx,
  plan: string,
  proposal: string | null,
  item: string,
): Promise<string | null> {
  return proposal && answer(tx, plan, proposal, item)
}

/** The proposal that became `item`, with its answer. */
export async function eraseTakenOver(tx: Tx, plan: string, item: string): Promise<void> {
  await tx
    .deleteFrom('plans.proposal')
    .where('plan_id', '=', plan)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('plans.proposal_answer')
        .where('plan_id', '=', plan)
        .where('item_id', '=', item)
        .select('proposal_id'),
    )
    .execute()
}

async function answer(tx: Tx, plan: string, id: string, item_id: string | null): Promise<string> {
  const { proposed_by } = found(
    await tx
      .selectFrom('plans.proposal')
      .where('plan_id', '=', plan)
      .where('id', '=', id)
      .select('proposed_by')
      .executeTakeFirst(),
  )
  await tx
    .insertInto('plans.proposal_answer')
    .values({ plan_id: plan, proposal_id: id, taken_over: item_id !== null, item_id })
    .onConflict((clash) => clash.columns(['plan_id', 'proposal_id']).doNothing())
    .execute()
  return proposed_by
}
