import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { agreedNow, purseOf } from '../initiative.ts'
import { readInitiative } from '../queries.ts'

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
export async function settle(tx: Tx, person: string, initiative: string): Promise<void> {
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
