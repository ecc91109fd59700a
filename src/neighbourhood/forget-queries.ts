import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'

/** What somebody kept right for others stays, by a nobody and without their name. */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('neighbourhood.place')
    .set({ checked_by: '', checked_by_id: null })
    .where('checked_by_id', '=', person)
    .execute()
  await tx
    .updateTable('neighbourhood.place_keeper')
    .set({ made_by: newRandomId() })
    .where('made_by', '=', person)
    .execute()
}
