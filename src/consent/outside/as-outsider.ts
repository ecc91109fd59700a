import { sql } from 'kysely'
import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'

/** The code by its hash, and the browser that holds it by the hash of its cookie. */
export type Outsider = { codeHash: string; browserHash: string }

/** What this code opens now, and until when. */
export type OutsideAccess = { ownerName: string; sees: Part[]; until: string }

/**
 * A unit of work on the parts that one code opens, read only, without an account. The look is logged.
 * @param begin the code is typed now: the first browser that does so is the only one
 * @returns null when it opens nothing: unknown, taken back, too old, of another browser, or all is closed.
 */
export async function asOutsider<T>(
  db: Database,
  { codeHash, browserHash }: Outsider,
  { parts, begin }: { parts: readonly Part[]; begin: boolean },
  work: (tx: Tx, plan: string) => Promise<T>,
): Promise<[T, OutsideAccess] | null> {
  const opening = {
    text: 'select app.enter_outside($1, $2, $3, $4) as answer',
    values: [codeHash, browserHash, parts, begin],
  }
  const [page, access] = await transaction(
    db,
    opening,
    (answer) => answer as OutsideAccess | null,
    async (tx) => {
      const { plan } = await tx
        .selectNoFrom(sql<string | null>`app.here()`.as('plan'))
        .executeTakeFirstOrThrow()
      return plan === null ? null : { read: await work(tx, plan) }
    },
  )
  return page && access ? [page.read, access] : null
}

/** The first use of a code. @returns whether it opened anything */
export async function beginReading(db: Database, outsider: Outsider): Promise<boolean> {
  // what is opened is read, and logged, on the page that follows
  return (await asOutsider(db, outsider, { parts: [], begin: true }, async () => {})) !== null
}
