import { sql } from 'kysely'
import type { Found } from '#src/geography/found.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import {
  agreedNow,
  type HostInput,
  type InitiativeInput,
  purseOf,
  type StepInput,
  type WordsInput,
} from './initiative.ts'
import { type Help, readInitiative } from './queries.ts'

/** The same form sent twice proposes once. Whoever proposes takes part. */
export async function propose(
  tx: Tx,
  person: string,
  { id, title, about, shown_name }: InitiativeInput,
  { kind, code, municipality }: Found,
): Promise<void> {
  const area_code = kind === 'area' ? code : null
  const added = await tx
    .insertInto('neighbourhood.initiative')
    .values({ id, title, about, municipality_code: municipality.code, area_code })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await join(tx, person, id, { shown_name, is_proposer: true })
}

type Joining = { shown_name: string; is_proposer?: boolean }

/** Says «ik doe mee», or changes how somebody who does is called. */
export async function join(tx: Tx, person: string, initiative_id: string, one: Joining) {
  const { shown_name, is_proposer = false } = one
  await tx
    .insertInto('neighbourhood.initiative_participant')
    .values({ id: newId(), initiative_id, person_id: person, is_proposer })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const { id: participant_id } = await tx
    .selectFrom('neighbourhood.initiative_participant')
    .where('initiative_id', '=', initiative_id)
    .where('person_id', '=', person)
    .select('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('neighbourhood.initiative_presence')
    .values({ participant_id, initiative_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await tx
    .insertInto('neighbourhood.initiative_name')
    .values({ participant_id, initiative_id, shown_name })
    .onConflict((clash) => clash.column('participant_id').doUpdateSet({ shown_name }))
    .execute()
}

/** Takes away what this person said in it too: names, votes, and what they wanted to learn. */
export async function leave(tx: Tx, participant: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.initiative_participant')
    .where('id', '=', participant)
    .execute()
}

/** Helps with place and money, or changes what was offered. */
export async function help(
  tx: Tx,
  person: string,
  initiative_id: string,
  { helps_as, budget, ...words }: HostInput,
  { works }: Help,
): Promise<void> {
  const [kind, id = ''] = helps_as.split(':')
  const offer = {
    ...words,
    budget_cents: budget,
    work_id: kind === 'werk' ? id : null,
    place_id: kind === 'plek' ? id : null,
    organisation: works.find((work) => work.id === id)?.organisation ?? '',
  }
  await tx
    .insertInto('neighbourhood.initiative_host')
    .values({ id: newId(), initiative_id, person_id: person, ...offer })
    .onConflict((clash) => clash.columns(['initiative_id', 'person_id']).doUpdateSet(offer))
    .execute()
  await settle(tx, person, initiative_id)
}

export async function stopHelping(tx: Tx, host: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.initiative_host').where('id', '=', host).execute()
}

type Proposed = { id: string; wording: string; amount: number }

/** Whoever proposes it says yes to it. The same form sent twice proposes once. */
export async function proposeSpending(
  tx: Tx,
  person: string,
  { initiative_id, participant }: { initiative_id: string; participant: string },
  { id, wording, amount }: Proposed,
): Promise<void> {
  const row = { id, initiative_id, proposed_by: participant, wording, amount_cents: amount }
  const added = await tx
    .insertInto('neighbourhood.initiative_spending')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return
  await vote(tx, person, { initiative_id, participant }, { spending: id, says_yes: true })
}

/** Nothing changes any more once it is agreed. */
export async function vote(
  tx: Tx,
  person: string,
  { initiative_id, participant }: { initiative_id: string; participant: string },
  { spending, says_yes }: { spending: string; says_yes: boolean },
): Promise<void> {
  await tx
    .insertInto('neighbourhood.initiative_vote')
    .values({ spending_id: spending, participant_id: participant, initiative_id, says_yes })
    .onConflict((clash) =>
      clash
        .columns(['spending_id', 'participant_id'])
        .doUpdateSet({ says_yes, said_at: sql`now()` }),
    )
    .execute()
  await settle(tx, person, initiative_id)
}

export async function takeBackSpending(tx: Tx, spending: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.initiative_spending')
    .where('id', '=', spending)
    .where('agreed_at', 'is', null)
    .execute()
}

/** One at a time for one initiative, so that two who say yes together do not spend the same euro twice. */
async function settle(tx: Tx, person: string, initiative: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${initiative}, 18))`.execute(tx)
  const page = await readInitiative(tx, person, initiative)
  const agreed = page ? agreedNow(purseOf(page)) : []
  if (agreed.length === 0) return
  await tx
    .updateTable('neighbourhood.initiative_spending')
    .where('id', 'in', agreed)
    .set({ agreed_at: sql`now()` })
    .execute()
}

export async function addStep(tx: Tx, participant_id: string, step: StepInput): Promise<void> {
  await tx
    .insertInto('neighbourhood.initiative_step')
    .values({ ...step, participant_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Done, and undone with the same button. */
export async function turnStep(tx: Tx, participant: string, step: string): Promise<void> {
  await tx
    .updateTable('neighbourhood.initiative_step')
    .where('participant_id', '=', participant)
    .where('id', '=', step)
    .set({ done_at: sql`case when done_at is null then now() end` })
    .execute()
}

export async function dropStep(tx: Tx, participant: string, step: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.initiative_step')
    .where('participant_id', '=', participant)
    .where('id', '=', step)
    .execute()
}

type Report = { id: string; wording: string }

export async function report(tx: Tx, initiative_id: string, row: Report): Promise<void> {
  await tx
    .insertInto('neighbourhood.initiative_report')
    .values({ ...row, initiative_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function settleReport(tx: Tx, report: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.initiative_report').where('id', '=', report).execute()
}

export async function reword(tx: Tx, id: string, words: WordsInput): Promise<void> {
  await tx.updateTable('neighbourhood.initiative').where('id', '=', id).set(words).execute()
}

/** `ended_at`: it is over. `taken_down_at`: its words were out of place, and nobody else reads it any more. */
export async function close(tx: Tx, id: string, how: 'ended_at' | 'taken_down_at'): Promise<void> {
  await tx
    .updateTable('neighbourhood.initiative')
    .where('id', '=', id)
    .set({ [how]: sql`now()` })
    .execute()
}
