import { sql } from 'kysely'
import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { hashOf } from '#src/platform/ids.ts'

export type Fed = { id: string; starts_at: string; called_off_at: string | null; version: number }

/**
 * The meetings behind a secret address, and of which circle.
 * @throws NotFound when it opens nothing, or its maker is no longer in the circle
 */
export const readFeed = (db: Database, token: string): Promise<[Fed[], { circle: string }]> =>
  transaction(
    db,
    { text: 'select app.enter_circle_feed($1) as answer', values: [hashOf(token)] },
    (answer) => found(answer as { circle: string } | null),
    (tx) =>
      tx
        .selectFrom('circles.meeting')
        .where('circle_id', '=', sql<string>`app.circle()`)
        .where('starts_at', '>', sql<string>`now() - interval '90 days'`)
        .select(['id', 'starts_at', 'called_off_at', 'version'])
        .orderBy('starts_at')
        .execute(),
  )

/** Since when this member has an address; undefined when they have none. */
export async function feedMadeAt(tx: Tx, circle: string) {
  const feed = await tx
    .selectFrom('circles.feed')
    .where('circle_id', '=', circle)
    .where(sql<boolean>`app.circle_is_me(member_id)`)
    .select('made_at')
    .executeTakeFirst()
  return feed?.made_at
}

/** A new address; the one before gives nothing any more. */
export async function makeFeed(tx: Tx, circle: string, member_id: string, token: string) {
  await dropFeed(tx, circle)
  await tx
    .insertInto('circles.feed')
    .values({ circle_id: circle, member_id, code_hash: hashOf(token) })
    .execute()
}

export async function dropFeed(tx: Tx, circle: string): Promise<void> {
  await tx
    .deleteFrom('circles.feed')
    .where('circle_id', '=', circle)
    .where(sql<boolean>`app.circle_is_me(member_id)`)
    .execute()
}
