import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

const me = sql<string>`app.circle_member()`

/** After how many meetings the viewer wants to be missed; undefined: not at all. */
export const readMissingMe = (tx: Tx, circle: string) =>
  tx
    .selectFrom('circles.missing_me')
    .where('circle_id', '=', circle)
    .where('member_id', '=', me)
    .select('meetings')
    .executeTakeFirst()

export async function askToBeMissed(tx: Tx, circle: string, meetings: number): Promise<void> {
  await tx
    .insertInto('circles.missing_me')
    .values({ circle_id: circle, member_id: me, meetings })
    .onConflict((clash) => clash.columns(['circle_id', 'member_id']).doUpdateSet({ meetings }))
    .execute()
}

export async function stopBeingMissed(tx: Tx, circle: string): Promise<void> {
  await tx
    .deleteFrom('circles.missing_me')
    .where('circle_id', '=', circle)
    .where('member_id', '=', me)
    .execute()
}
