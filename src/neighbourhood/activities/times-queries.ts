import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import { dayAfter, daysAhead, type Timed, timesOf } from './rhythm.ts'

type WithTimes = Timed & { id: string; minutes: number }

/** Works out the coming ten weeks of an activity anew. The week behind stays, for who still counts. */
export async function rewriteTimes(tx: Tx, activity: string): Promise<void> {
  const today = dayOf(new Date())
  await tx
    .deleteFrom('neighbourhood.activity_time')
    .where('activity_id', '=', activity)
    .where('day', '>=', today)
    .execute()
  await insertTimes(tx, await running(tx).where('a.id', '=', activity).execute(), today)
}

/** Adds the days that came within ten weeks since last night, and drops those of more than a week ago. */
export async function renewTimes(
  tx: Tx,
  after: string,
  most: number,
  today: string = dayOf(new Date()),
): Promise<string | undefined> {
  const activities = await running(tx)
    .where('a.id', '>', after)
    .orderBy('a.id')
    .limit(most)
    .forShare()
    .execute()
  await insertTimes(tx, activities, today)
  return activities.at(-1)?.id
}

export async function dropOldTimes(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.activity_time')
    .where('day', '<', dayAfter(dayOf(new Date()), -7))
    .execute()
}

function running(tx: Tx) {
  return tx
    .selectFrom('neighbourhood.activity as a')
    .where('a.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('a.starts_on', '>=', sql<string>`current_date - 1`),
        eb.and([
          eb('a.rule', 'is not', null),
          eb(sql`coalesce(a.ends_on, 'infinity')`, '>=', sql`current_date - 1`),
        ]),
        eb.exists(movedToCome),
      ]),
    )
    .select(['a.id', 'a.starts_on', 'a.starts_at', 'a.minutes', 'a.rule', 'a.ends_on', exceptions])
}

const movedToCome = sql<boolean>`(select 1 from neighbourhood.activity_exception e
  where e.activity_id = a.id and e.moved_to >= current_date - 1)`

const exceptions = sql<Timed['exceptions']>`coalesce((select jsonb_agg(to_jsonb(e))
  from neighbourhood.activity_exception e where e.activity_id = a.id), '[]')`.as('exceptions')

/** The database knows when a clock there says so: at summer time a day is an hour shorter. */
async function insertTimes(tx: Tx, activities: readonly WithTimes[], today: string): Promise<void> {
  const rows = activities.flatMap((activity) =>
    timesOf(activity, today, dayAfter(today, daysAhead)).map((time) => ({
      activity_id: activity.id,
      minutes: activity.minutes,
      ...time,
    })),
  )
  if (rows.length === 0) return
  await sql`insert into neighbourhood.activity_time (activity_id, day, starts_at, ends_at)
    select activity_id, day, start, start + make_interval(mins => minutes)
    from (select activity_id, day, minutes,
        (day + starts_at) at time zone 'Europe/Amsterdam' as start
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (activity_id uuid, day date, starts_at time, minutes integer)) t
    on conflict do nothing`.execute(tx)
}
