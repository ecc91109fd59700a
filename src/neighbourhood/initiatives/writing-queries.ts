import { sql } from 'kysely'
import type { Found } from '#src/geography/found.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { InitiativeInput, WordsInput } from './initiative.ts'

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
