import type { Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'

/** When the code was made that works now; null without one. */
export async function codeMadeAt(tx: Tx, person: string): Promise<string | null> {
  const code = await tx
    .selectFrom('people.paper_code')
    .select('made_at')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return code?.made_at ?? null
}

/** From now on only this code works. */
export async function replaceCode(tx: Tx, person: string, code: string): Promise<void> {
  // two renewals at once would else both find no code to replace
  await tx.selectFrom('people.person').select('id').where('id', '=', person).forUpdate().execute()
  await tx.deleteFrom('people.paper_code').where('person_id', '=', person).execute()
  await tx
    .insertInto('people.paper_code')
    .values({ code_hash: hashOf(code), person_id: person })
    .execute()
}
