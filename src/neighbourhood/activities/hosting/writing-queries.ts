import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import type { ActivityTexts } from '../activity.ts'
import { tellComers } from '../tickets/telling-queries.ts'
import { rewriteTimes } from '../times-queries.ts'

type New = ActivityTexts & { id: string; place_id: string; initiative_id: string | null }

/** At a place, whose geography it takes over. The same form sent twice makes one activity. */
export async function beginActivity(tx: Tx, { place_id, ...texts }: New): Promise<void> {
  const where = await tx
    .selectFrom('neighbourhood.place')
    .where('id', '=', place_id)
    .select(['municipality_code', 'area_code', 'lat', 'lon'])
    .executeTakeFirstOrThrow()
  await begin(tx, { ...texts, ...where, place_id })
}

type Elsewhere = ActivityTexts & { id: string; municipality_code: string; area_code: string | null }

/** At no place of the neighbourhood's own: the meeting point says where. */
export const beginElsewhere = (tx: Tx, activity: Elsewhere): Promise<void> => begin(tx, activity)

async function begin(tx: Tx, activity: Elsewhere & { place_id?: string }): Promise<void> {
  await tx
    .insertInto('neighbourhood.activity')
    .values({ ...activity, is_free: !activity.cost })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await rewriteTimes(tx, activity.id)
}

/** Whoever comes on a day that goes, or is at another hour, is told by mail if they left an address. */
export async function rewriteActivity(
  tx: Tx,
  activity: string,
  texts: ActivityTexts,
  origin: string,
): Promise<void> {
  const before = await daysWithComers(tx, activity)
  const { starts_on, rule } = await tx
    .selectFrom('neighbourhood.activity')
    .where('id', '=', activity)
    .select(['starts_on', 'rule'])
    .executeTakeFirstOrThrow()
  if (starts_on !== texts.starts_on || rule !== texts.rule) await dropExceptions(tx, activity)
  await update(tx, activity, { ...texts, is_free: !texts.cost })
  await rewriteTimes(tx, activity)
  const after = new Map((await daysWithComers(tx, activity)).map((one) => [one.day, one.starts_at]))
  for (const { day, starts_at } of before) {
    if (!after.has(day)) await tellComers(tx, activity, day, 'off', origin)
    else if (after.get(day) !== starts_at) await tellComers(tx, activity, day, 'moved', origin)
  }
}

/** Stops for good; who wanted to come is told. */
export async function endActivity(tx: Tx, activity: string, origin: string): Promise<void> {
  const days = await daysWithComers(tx, activity)
  await update(tx, activity, { ended_at: sql`now()` })
  await rewriteTimes(tx, activity)
  for (const { day } of days) await tellComers(tx, activity, day, 'off', origin)
}

async function dropExceptions(tx: Tx, activity: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.activity_exception')
    .where('activity_id', '=', activity)
    .where('day', '>=', dayOf(new Date()))
    .execute()
}

function daysWithComers(tx: Tx, activity: string) {
  return tx
    .selectFrom('neighbourhood.activity_time as t')
    .where('t.activity_id', '=', activity)
    .where('t.starts_at', '>', sql<string>`now()`)
    .where(
      sql<boolean>`exists (select 1 from neighbourhood.sign_up s
        where s.activity_id = t.activity_id and s.day = t.day)`,
    )
    .select(['t.day', 't.starts_at'])
    .execute()
}

function update(tx: Tx, activity: string, set: object): Promise<unknown> {
  return tx.updateTable('neighbourhood.activity').set(set).where('id', '=', activity).execute()
}
