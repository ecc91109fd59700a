import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { everybodyWaits, writeExceptions } from '../exceptions/queries.ts'
import { give, withdrawThese } from '../shares/queries.ts'
import {
  type ExceptionFact,
  type ShareFact,
  stateFingerprint,
  type WayBack,
  wayBack,
} from './history.ts'

const eb = expressionBuilder<DB>()

/** Every share that ever was, with its end. */
export function shareFacts(plan: string) {
  return jsonArrayFrom(
    eb
      .selectFrom('consent.share as s')
      .leftJoin('consent.withdrawal as w', (join) =>
        join.on('w.plan_id', '=', plan).onRef('w.share_id', '=', 's.id'),
      )
      .where('s.plan_id', '=', plan)
      .select(['s.id', 's.member_id', 's.part', 's.may_propose', 's.shared_at', 'w.withdrawn_at'])
      .select([
        's.until as ends_at',
        sql<
          string | null
        >`((s.until at time zone 'Europe/Amsterdam') - interval '1 second')::date::text`.as(
          'until',
        ),
      ])
      .orderBy('s.shared_at')
      .orderBy('s.id'),
  ).$castTo<ShareFact[]>()
}

/** Every exception that ever was, with its end. */
export function exceptionFacts(plan: string) {
  return jsonArrayFrom(
    eb
      .selectFrom('consent.exception as x')
      .leftJoin('consent.exception_end as y', (join) =>
        join.on('y.plan_id', '=', plan).onRef('y.exception_id', '=', 'x.id'),
      )
      .where('x.plan_id', '=', plan)
      .select(['x.id', 'x.item_id', 'x.member_id', 'x.kind', 'x.made_at', 'y.ended_at'])
      .orderBy('x.made_at')
      .orderBy('x.id'),
  ).$castTo<ExceptionFact[]>()
}

export type PauseFact = { paused_at: string; ended_at: string | null }

/** Every time that all was closed. */
export function pauseFacts(plan: string) {
  return jsonArrayFrom(
    eb
      .selectFrom('consent.pause as p')
      .leftJoin('consent.pause_end as e', (join) =>
        join.on('e.plan_id', '=', plan).onRef('e.pause_id', '=', 'p.id'),
      )
      .where('p.plan_id', '=', plan)
      .select(['p.paused_at', 'e.ended_at'])
      .orderBy('p.paused_at'),
  ).$castTo<PauseFact[]>()
}

/** The clock of the database, and when that day ends here. */
export const momentsOf = (day: string) => [
  sql<string>`to_json(now()) #>> '{}'`.as('now'),
  sql<string>`to_json((${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam') #>> '{}'`.as(
    'then',
  ),
]

/**
 * Lets these members see again what they saw at the end of that day.
 * @param seen what stood when the owner chose, by its fingerprint
 * @returns false when something else stands by now: then nothing is written
 */
export async function goBack(
  tx: Tx,
  plan: string,
  day: string,
  members: readonly string[],
  seen: string,
): Promise<boolean> {
  await everybodyWaits(tx, plan)
  const { then, now, ...facts } = await tx
    .selectNoFrom([shareFacts(plan).as('shares'), exceptionFacts(plan).as('exceptions')])
    .select(momentsOf(day))
    .executeTakeFirstOrThrow()
  if (seen !== stateFingerprint(facts, now)) return false
  await write(tx, plan, wayBack(facts, then, now, members))
  return true
}

async function write(tx: Tx, plan: string, { shares, exceptions }: WayBack): Promise<void> {
  const withdrawn = shares.flatMap((one) => one.withdrawn)
  if (withdrawn.length > 0) await withdrawThese(tx, plan, withdrawn)
  for (const { member_id, given } of shares) {
    if (given.length > 0) await give(tx, plan, member_id, given)
  }
  await writeExceptions(tx, plan, exceptions)
}
