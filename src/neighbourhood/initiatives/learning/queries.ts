import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { StepInput } from '../initiative.ts'

/** What somebody wants to learn by taking part: for that person alone. */
export function readSteps(tx: Tx, participant: string) {
  return tx
    .selectFrom('neighbourhood.initiative_step')
    .where('participant_id', '=', participant)
    .select(['id', 'wording', 'done_at'])
    .orderBy('id')
    .execute()
}
export type Step = Awaited<ReturnType<typeof readSteps>>[number]

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
