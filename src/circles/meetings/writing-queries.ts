import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { followRhythm, moveShown, showOff, showOn } from './calendar-queries.ts'
import {
  type BringInput,
  type Meeting,
  type MeetingInput,
  type RhythmInput,
  weeksAhead,
} from './meeting.ts'

const momentOf = (day: string, time: string) =>
  sql<string>`(${day}::date + ${time}::time) at time zone 'Europe/Amsterdam'`

/** From now on the circle meets like this; what stood ready from before is planned anew. */
export async function setRhythm(
  tx: Tx,
  circle: string,
  rhythm: RhythmInput | null,
  origin: string,
): Promise<void> {
  const none = { meets_from: null, starts_at: null }
  await tx
    .updateTable('circles.circle')
    .where('circle_id', '=', circle)
    .set(rhythm ?? none)
    .execute()
  await tx
    .deleteFrom('circles.meeting')
    .where('circle_id', '=', circle)
    .where('planned_on', 'is not', null)
    .where('starts_at', '>', sql<string>`now()`)
    .execute()
  await planMeetings(tx, circle)
  await followRhythm(tx, circle, rhythm, origin)
}

/** The meetings of the coming weeks, of one circle or, for the clockwork, of all: there is always a next one. */
export async function planMeetings(tx: Tx, circle: string | null): Promise<void> {
  await sql`insert into circles.meeting (circle_id, id, planned_on, starts_at, place)
    select c.circle_id, uuidv7(), day::date,
        (day::date + c.starts_at) at time zone 'Europe/Amsterdam', c.place
      from circles.circle c
        cross join lateral generate_series(c.meets_from::timestamp,
          (current_date + ${7 * weeksAhead}::integer)::timestamp, make_interval(weeks => c.every_weeks)) day
     where c.meets_from is not null and (${circle}::uuid is null or c.circle_id = ${circle}::uuid)
       and (day::date + c.starts_at) at time zone 'Europe/Amsterdam' > now()
    on conflict do nothing`.execute(tx)
}

/** Once more, on another day. The same form sent twice makes one meeting. */
export async function addMeeting(
  tx: Tx,
  circle: string,
  { id, day, time, place, wording }: MeetingInput,
): Promise<void> {
  await tx
    .insertInto('circles.meeting')
    .values({ circle_id: circle, id, starts_at: momentOf(day, time), place, wording })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** @returns false when somebody changed it since `version` was read */
export async function rewriteMeeting(
  tx: Tx,
  circle: string,
  before: Meeting,
  { day, time, place, wording, version }: MeetingInput,
  origin: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('circles.meeting')
    .where('circle_id', '=', circle)
    .where('id', '=', before.id)
    .where('version', '=', version)
    .set({ starts_at: momentOf(day, time), place, wording, version: version + 1 })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (day !== before.day || time !== before.time) {
    await moveShown(tx, circle, before.planned_on, { day, time }, origin)
  }
  return true
}

/** This week the circle does not meet, or does after all. */
export async function skipMeeting(
  tx: Tx,
  circle: string,
  { id, planned_on }: Meeting,
  skipped: boolean,
  origin: string,
): Promise<void> {
  await tx
    .updateTable('circles.meeting')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set({ called_off_at: skipped ? sql`now()` : null })
    .execute()
  await (skipped ? showOff : showOn)(tx, circle, planned_on, origin)
}

export async function sayComing(
  tx: Tx,
  circle: string,
  attendance: { meeting_id: string; member_id: string; comes: boolean },
): Promise<void> {
  await tx
    .insertInto('circles.attendance')
    .values({ circle_id: circle, ...attendance })
    .onConflict((clash) =>
      clash
        .columns(['circle_id', 'meeting_id', 'member_id'])
        .doUpdateSet({ comes: attendance.comes, said_at: sql`now()` }),
    )
    .execute()
}

/** How many they were: a number, for the coach too; no names. */
export async function countMeeting(tx: Tx, circle: string, id: string, came: number) {
  await tx
    .updateTable('circles.meeting')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set({ came })
    .execute()
}

export async function addBring(
  tx: Tx,
  circle: string,
  meeting_id: string,
  { id, what, mine }: BringInput,
  me: string,
): Promise<void> {
  await tx
    .insertInto('circles.bring')
    .values({ circle_id: circle, id, meeting_id, what, member_id: mine ? me : null })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** Takes upon oneself what nobody brings yet, or gives it back; of what another brings nothing changes. */
export async function takeBring(tx: Tx, circle: string, id: string, member_id: string | null) {
  await tx
    .updateTable('circles.bring')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .set({ member_id })
    .execute()
}

export async function eraseBring(tx: Tx, circle: string, id: string): Promise<void> {
  await tx
    .deleteFrom('circles.bring')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .execute()
}
