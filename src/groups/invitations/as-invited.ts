import { sql } from 'kysely'
import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { secretHash } from './invitation.ts'

/** The plan and the hash of the code: what the queries of an invitation need. */
export type Invited = { plan: string; codeHash: string }

/**
 * A unit of work on the one invitation that this code or link opens, also before there is an account.
 * @returns null when it opens nothing: unknown, expired, withdrawn, declined, used, or the owner's own.
 */
export async function asInvited<T>(
  db: Database,
  secret: string,
  viewer: Viewer | null,
  work: (tx: Tx, invited: Invited) => Promise<T>,
): Promise<T | null> {
  const codeHash = secretHash(secret)
  const opening = {
    text: 'select app.enter_invitation($1, $2) as answer',
    values: [codeHash, viewer?.personId ?? null],
  }
  const [result] = await transaction(
    db,
    opening,
    () => {},
    async (tx) => {
      const { plan } = await tx
        .selectNoFrom(sql<string | null>`app.here()`.as('plan'))
        .executeTakeFirstOrThrow()
      return plan ? work(tx, { plan, codeHash }) : null
    },
  )
  return result
}
