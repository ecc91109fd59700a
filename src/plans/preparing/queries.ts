import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Note, NoteInput } from './note.ts'

/** All notes for the owner; for a member those about themselves. */
export function readNotes(tx: Tx, plan: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('plans.preparing_note as n')
          .where('n.plan_id', '=', plan)
          .select(['n.id', 'n.member_id', 'n.wording', 'n.by_member'])
          .select(['n.approved_at', 'n.recorded_at'])
          .orderBy('n.recorded_at', 'desc')
          .orderBy('n.id'),
      )
        .$castTo<Note[]>()
        .as('notes'),
      jsonArrayFrom(
        presentMembers(plan).select(['m.id', 'm.shown_name']).orderBy('m.shown_name'),
      ).as('members'),
      sql<boolean>`app.owns()`.as('owner'),
    ])
    .executeTakeFirstOrThrow()
}

/** By the owner about a member, or by a member. The same form sent twice makes one. */
export async function addNote(
  tx: Tx,
  plan: string,
  person: string,
  { member_id, ...note }: NoteInput,
): Promise<void> {
  await tx
    .insertInto('plans.preparing_note')
    .values({
      ...{ plan_id: plan, recorded_by: person, ...note },
      member_id: sql<string>`coalesce(app.member(), nullif(${member_id}, '')::uuid)`,
      by_member: sql<boolean>`not app.owns()`,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}

export async function approveNote(tx: Tx, plan: string, note: string): Promise<void> {
  await tx
    .updateTable('plans.preparing_note')
    .where('plan_id', '=', plan)
    .where('id', '=', note)
    .where('approved_at', 'is', null)
    .set({ approved_at: sql`now()` })
    .execute()
}

/** Really gone: by the owner, or by the member who wrote it. */
export async function eraseNote(tx: Tx, plan: string, note: string): Promise<void> {
  await tx
    .deleteFrom('plans.preparing_note')
    .where('plan_id', '=', plan)
    .where('id', '=', note)
    .execute()
}
