import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

type Named = { id: string; name: string; agreed_how: string; agreed_on: string }

export async function addNamed(tx: Tx, submission: string, named: Named): Promise<void> {
  await tx
    .insertInto('practices.named_person')
    .values({ submission_id: submission, ...named })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function dropNamed(tx: Tx, submission: string, id: string): Promise<void> {
  await tx
    .deleteFrom('practices.named_person')
    .where('submission_id', '=', submission)
    .where('id', '=', id)
    .execute()
}

/** An answer goes to whoever asked; answered again it is answered otherwise. */
export async function answer(
  tx: Tx,
  submission: string,
  question: string,
  wording: string,
): Promise<void> {
  await tx
    .updateTable('practices.review_question')
    .set({ answer: wording, answered_at: sql`now()` })
    .where('submission_id', '=', submission)
    .where('id', '=', question)
    .execute()
}
