import { sql } from 'kysely'
import type { Database } from '#src/platform/database.ts'
import { holding } from '../accounts/queries.ts'

/** What this browser must sign. */
export function keepChallenge(db: Database, keyHash: string, challenge: string): Promise<void> {
  return holding(db, keyHash, null, async (tx) => {
    await tx
      .insertInto('people.passkey_challenge')
      .values({ key_hash: keyHash, challenge })
      .execute()
  })
}

/** Once, and within five minutes. */
export function takeChallenge(db: Database, keyHash: string): Promise<string | null> {
  return holding(db, keyHash, null, async (tx) => {
    const taken = await tx
      .deleteFrom('people.passkey_challenge')
      .where('key_hash', '=', keyHash)
      .returning(['challenge'])
      .returning(sql<boolean>`made_at > now() - interval '5 minutes'`.as('fresh'))
      .executeTakeFirst()
    return taken?.fresh ? taken.challenge : null
  })
}
