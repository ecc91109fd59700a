import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { tell, tellNeighbours } from '../telling-queries.ts'
import { type Ask, type AskInput, type OfferInput, onRow } from './ask.ts'

/** The same form sent twice asks once. */
export async function ask(
  tx: Tx,
  circle: string,
  asked_by: string,
  { id, kind, wording, day, to }: AskInput,
): Promise<void> {
  const asked = await tx
    .insertInto('circles.ask')
    .values({ circle_id: circle, id, asked_by, kind, wording, day, ...onRow(to) })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!asked) return
  await tx.insertInto('circles.ask_mark').values({ circle_id: circle, ask_id: id }).execute()
  await tellAddressee(tx, circle, to)
}

/** From now on it is for others than before; who was asked first does not see it any more. */
export async function sendOn(tx: Tx, circle: string, id: string, to: string): Promise<void> {
  await tx
    .updateTable('circles.ask')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set(onRow(to))
    .execute()
  await tellAddressee(tx, circle, to)
}

async function tellAddressee(tx: Tx, circle: string, to: string): Promise<void> {
  if (to === 'coach') await tell(tx, circle, ['coach'])
  else await tellNeighbours(tx, circle, to === 'cirkel' ? undefined : [to])
}

/** Everybody may say yes. The first goes, unless the asker chooses another. */
export async function help(tx: Tx, circle: string, ask: Ask, member_id: string): Promise<void> {
  const { asked_by, goes_to } = ask
  const yes = { circle_id: circle, ask_id: ask.id, member_id, asked_by, goes_to }
  const first = await tx
    .insertInto('circles.help')
    .values(yes)
    .onConflict((clash) => clash.columns(['circle_id', 'ask_id', 'member_id']).doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (!first) return
  // who comes a moment later waits here for the other, and finds somebody going
  await tx
    .insertInto('circles.helper')
    .values(yes)
    .onConflict((clash) => clash.doNothing())
    .execute()
  await tx
    .updateTable('circles.ask_mark')
    .where('circle_id', '=', circle)
    .where('ask_id', '=', ask.id)
    .where('answered_at', 'is', null)
    .set({ answered_at: sql`now()` })
    .execute()
  await tellNeighbours(tx, circle, [asked_by])
}

/** Cannot after all. The asker chooses from who else said yes. */
export async function takeBackHelp(
  tx: Tx,
  circle: string,
  ask: Ask,
  member_id: string,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('circles.help')
    .where('circle_id', '=', circle)
    .where('ask_id', '=', ask.id)
    .where('member_id', '=', member_id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await tellNeighbours(tx, circle, [ask.asked_by])
}

/** The asker chooses who goes, from who said yes. */
export async function chooseHelper(
  tx: Tx,
  circle: string,
  { id, asked_by, goes_to }: Ask,
  member_id: string,
): Promise<void> {
  await tx
    .deleteFrom('circles.helper')
    .where('circle_id', '=', circle)
    .where('ask_id', '=', id)
    .execute()
  await tx
    .insertInto('circles.helper')
    .values({ circle_id: circle, ask_id: id, member_id, asked_by, goes_to })
    .execute()
  await tellNeighbours(tx, circle, [member_id])
}

/** It is done, or not needed any more; or it is open again. */
export async function solve(tx: Tx, circle: string, id: string, solved: boolean): Promise<void> {
  await tx
    .updateTable('circles.ask')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set({ solved_at: solved ? sql`now()` : null })
    .execute()
}

export async function eraseAsk(tx: Tx, circle: string, id: string): Promise<void> {
  await tx.deleteFrom('circles.ask').where('circle_id', '=', circle).where('id', '=', id).execute()
}

/** The same form sent twice offers once. */
export async function offer(
  tx: Tx,
  circle: string,
  member_id: string,
  input: OfferInput,
): Promise<void> {
  await tx
    .insertInto('circles.offer')
    .values({ circle_id: circle, member_id, ...input })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** Of somebody else's nothing happens. */
export async function eraseOffer(tx: Tx, circle: string, id: string): Promise<void> {
  await tx
    .deleteFrom('circles.offer')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .execute()
}
