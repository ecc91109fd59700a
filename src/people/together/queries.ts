import { sql } from 'kysely'
import type { Database, Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { hold, holding } from '../accounts/queries.ts'

/** From now on only this code works. */
export async function replaceTogetherCode(tx: Tx, person: string, code: string): Promise<void> {
  // two at once would else both find no code to replace
  await tx.selectFrom('people.person').select('id').where('id', '=', person).forUpdate().execute()
  await tx.deleteFrom('people.together_code').where('person_id', '=', person).execute()
  await tx
    .insertInto('people.together_code')
    .values({ code_hash: hashOf(code), person_id: person })
    .execute()
}

/** Uses the code up: once, within ten minutes. @returns whose it was */
export function useTogetherCode(db: Database, code: string): Promise<string | null> {
  return holding(db, hashOf(code), null, async (tx) => {
    const found = await tx
      .selectFrom('people.together_code')
      .where('code_hash', '=', hashOf(code))
      .where(sql<boolean>`made_at > now() - interval '10 minutes'`)
      .select('person_id')
      .executeTakeFirst()
    if (!found) return null
    await hold(tx, hashOf(code), found.person_id)
    const { numDeletedRows } = await tx
      .deleteFrom('people.together_code')
      .where('code_hash', '=', hashOf(code))
      .executeTakeFirst()
    return numDeletedRows > 0n ? found.person_id : null
  })
}
