import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'

/** How long somebody can come back after ending their account or plan. */
export const timeToReturn = sql<string>`interval '30 days'`

/** Ends that were not taken back. */
export const openEnds = () =>
  expressionBuilder<DB>()
    .selectFrom('people.person_end as e')
    .leftJoin('people.person_return as r', (join) =>
      join.onRef('r.person_id', '=', 'e.person_id').onRef('r.end_id', '=', 'e.id'),
    )
    .where('r.end_id', 'is', null)

/** From now on nothing of this account works but coming back. */
export async function endAccount(tx: Tx, person: string, id: string): Promise<void> {
  await tx
    .insertInto('people.person_end')
    .values({ person_id: person, id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Since when the account is on its way out; undefined when it is not. */
export async function accountEnded(tx: Tx, person: string): Promise<string | undefined> {
  const end = await tx
    .selectFrom(openEnds().selectAll('e').as('e'))
    .where('e.person_id', '=', person)
    .select(['e.asked_at'])
    .orderBy('e.asked_at')
    .executeTakeFirst()
  return end?.asked_at
}

/** @returns the ends that are taken back: what ended with the account has the same id. */
export async function returnAccount(tx: Tx, person: string): Promise<string[]> {
  const returned = await tx
    .insertInto('people.person_return')
    .columns(['person_id', 'end_id'])
    .expression(openEnds().where('e.person_id', '=', person).select(['e.person_id', 'e.id']))
    .onConflict((clash) => clash.doNothing())
    .returning('end_id')
    .execute()
  return returned.map(({ end_id }) => end_id)
}

/** For the worker: whose thirty days are over. */
export async function accountsToErase(tx: Tx): Promise<string[]> {
  const over = await tx
    .selectFrom(openEnds().selectAll('e').as('e'))
    .where('e.asked_at', '<', sql<string>`now() - ${timeToReturn}`)
    .select('e.person_id')
    .distinct()
    .execute()
  return over.map(({ person_id }) => person_id)
}
