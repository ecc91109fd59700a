import type { Tx } from '#src/platform/database.ts'
import type { GoodTurn } from './good-turn.ts'

export const readGoodTurns = (tx: Tx, person: string): Promise<GoodTurn[]> =>
  tx
    .selectFrom('circles.good_turn')
    .where('person_id', '=', person)
    .select(['id', 'wording', 'done_on'])
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()

/** The same twice is noted once. */
export async function noteGoodTurn(
  tx: Tx,
  person: string,
  { id, wording }: { id: string; wording: string },
): Promise<void> {
  await tx
    .insertInto('circles.good_turn')
    .values({ person_id: person, id, wording })
    .onConflict((clash) => clash.columns(['person_id', 'id']).doNothing())
    .execute()
}

export async function eraseGoodTurn(tx: Tx, person: string, id: string): Promise<void> {
  await tx
    .deleteFrom('circles.good_turn')
    .where('person_id', '=', person)
    .where('id', '=', id)
    .execute()
}
