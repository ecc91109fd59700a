import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'

/** What somebody decided for a region stays decided, by a nobody. Their seats and messages go with them. */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  const nobody = newRandomId()
  await tx
    .updateTable('regions.appointment')
    .set({ appointed_by: nobody })
    .where('appointed_by', '=', person)
    .execute()
  await tx
    .updateTable('regions.import')
    .set({ made_by: nobody })
    .where('made_by', '=', person)
    .execute()
  await tx
    .updateTable('regions.waiting_time')
    .set({ kept_by: nobody })
    .where('kept_by', '=', person)
    .execute()
}
