import type { Tx } from '#src/platform/database.ts'
import type { Vision, VisionInput } from './vision.ts'

/** Every wording that the viewer may read, the last first. */
export function readVisions(tx: Tx, taskforce: string): Promise<Vision[]> {
  return tx
    .selectFrom('regions.vision')
    .where('taskforce_id', '=', taskforce)
    .select(['version', 'wording', 'is_public', 'made_at'])
    .orderBy('version', 'desc')
    .execute()
}

/** The next wording after the one that was seen. @returns false when somebody else wrote that meanwhile */
export async function writeVision(
  tx: Tx,
  taskforce_id: string,
  { wording, read_by, version }: VisionInput,
  made_by: string,
): Promise<boolean> {
  const written = await tx
    .insertInto('regions.vision')
    .values({
      ...{ taskforce_id, wording, made_by },
      ...{ version: version + 1, is_public: read_by === 'public' },
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}
