import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { tellComers } from '../tickets/telling-queries.ts'
import { rewriteTimes } from '../times-queries.ts'
import type { MoveInput } from './activity-form.ts'

type Day = { activity: string; day: string }

/** This once it is not. */
export async function callOff(
  tx: Tx,
  { activity, day }: Day,
  why: string,
  origin: string,
): Promise<void> {
  await setException(tx, { activity, day }, { why })
  await tellComers(tx, activity, day, 'off', origin)
}

/** @returns false when there is something of it on that day already */
export async function moveDay(
  tx: Tx,
  { activity, day }: Day,
  { moved_to, ...to }: MoveInput,
  origin: string,
): Promise<boolean> {
  if (moved_to !== day && (await isTaken(tx, activity, moved_to))) return false
  await setException(tx, { activity, day }, { moved_to, ...to })
  await moveComers(tx, activity, { from: day, to: moved_to }, origin)
  return true
}

/** It is on after all, on the day and hour of the rule; who was moved along comes back with it. */
export async function putBack(tx: Tx, { activity, day }: Day, origin: string): Promise<void> {
  const { moved_to = null } = { ...(await dropException(tx, { activity, day })) }
  await rewriteTimes(tx, activity)
  if (moved_to) await moveComers(tx, activity, { from: moved_to, to: day }, origin)
}

type Move = { from: string; to: string }

async function moveComers(tx: Tx, activity: string, { from, to }: Move, origin: string) {
  await tx
    .updateTable('neighbourhood.sign_up')
    .set({ day: to })
    .where('activity_id', '=', activity)
    .where('day', '=', from)
    .execute()
  await tellComers(tx, activity, to, 'moved', origin)
}

export async function countComers(tx: Tx, { activity, day }: Day, came: number): Promise<void> {
  await tx
    .insertInto('neighbourhood.attendance')
    .values({ activity_id: activity, day, came })
    .onConflict((clash) =>
      clash.columns(['activity_id', 'day']).doUpdateSet({ came, counted_at: sql`now()` }),
    )
    .execute()
}

/** Somebody said by telephone that they do not come. */
export async function dropSignUp(tx: Tx, { activity, day }: Day, id: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.sign_up')
    .where('id', '=', id)
    .where('activity_id', '=', activity)
    .where('day', '=', day)
    .execute()
}

async function isTaken(tx: Tx, activity: string, day: string): Promise<boolean> {
  const { taken } = await tx
    .selectNoFrom(
      sql<boolean>`exists (select 1 from neighbourhood.activity_time t
        where t.activity_id = ${activity} and t.day = ${day}::date)
      or exists (select 1 from neighbourhood.sign_up s
        where s.activity_id = ${activity} and s.day = ${day}::date)`.as('taken'),
    )
    .executeTakeFirstOrThrow()
  return taken
}

type Instead = { moved_to?: string; starts_at?: string; why: string }

/** A day that was moved before is moved once more, and stands under the day of the rule. */
async function setException(tx: Tx, { activity, day }: Day, instead: Instead): Promise<void> {
  const moved = await tx
    .selectFrom('neighbourhood.activity_exception')
    .where('activity_id', '=', activity)
    .where('moved_to', '=', day)
    .select('day')
    .executeTakeFirst()
  const of = { activity, day: moved?.day ?? day }
  await dropException(tx, of)
  await tx
    .insertInto('neighbourhood.activity_exception')
    .values({ activity_id: activity, day: of.day, ...instead })
    .execute()
  await rewriteTimes(tx, activity)
}

function dropException(tx: Tx, { activity, day }: Day) {
  return tx
    .deleteFrom('neighbourhood.activity_exception')
    .where('activity_id', '=', activity)
    .where('day', '=', day)
    .returning('moved_to')
    .executeTakeFirst()
}
