import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { readMembers } from '../members/queries.ts'

const me = sql<string>`app.circle_member()`

/** Of somebody in the circle: who they are, and whether the viewer blocked them. */
export async function readBlock(tx: Tx, circle: string, other: string) {
  const block = await tx
    .selectFrom('circles.block')
    .where('circle_id', '=', circle)
    .where('member_id', '=', me)
    .where(sql<string>`blocked_id::text`, '=', other)
    .select('blocked_at')
    .executeTakeFirst()
  const members = await readMembers(tx, circle)
  return { member: members.find(({ id }) => id === other), blocked: block !== undefined }
}

/** Told to nobody. */
export async function block(tx: Tx, circle: string, other: string): Promise<void> {
  await tx
    .insertInto('circles.block')
    .values({ circle_id: circle, member_id: me, blocked_id: other })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function unblock(tx: Tx, circle: string, other: string): Promise<void> {
  await tx
    .deleteFrom('circles.block')
    .where('circle_id', '=', circle)
    .where('member_id', '=', me)
    .where(sql<string>`blocked_id::text`, '=', other)
    .execute()
}
