import type { Tx } from '#src/platform/database.ts'

type Added = { id: string; name: string; type: string; bytes: Buffer }

/** Beside what is brought in. */
export async function addFile(tx: Tx, submission: string, file: Added): Promise<void> {
  await tx
    .insertInto('practices.file')
    .values({ submission_id: submission, size: file.bytes.length, ...file })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function dropFile(tx: Tx, submission: string, id: string): Promise<void> {
  await tx
    .deleteFrom('practices.file')
    .where('submission_id', '=', submission)
    .where('id', '=', id)
    .execute()
}

export function readSubmissionFile(tx: Tx, submission: string, id: string) {
  return tx
    .selectFrom('practices.file')
    .where('submission_id', '=', submission)
    .where('id', '=', id)
    .select(['name', 'type', 'bytes'])
    .executeTakeFirst()
}

/** From now on everybody may open them, on the page of this example. */
export async function publishFiles(tx: Tx, submission: string, practice: string): Promise<void> {
  await tx
    .updateTable('practices.file')
    .set({ practice_id: practice, submission_id: null })
    .where('submission_id', '=', submission)
    .execute()
}
