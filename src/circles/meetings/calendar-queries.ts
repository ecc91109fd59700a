import { sql } from 'kysely'
import type { ActivityTexts } from '#src/neighbourhood/activities/activity.ts'
import { callOff, moveDay, putBack } from '#src/neighbourhood/activities/hosting/day-queries.ts'
import {
  beginElsewhere,
  endActivity,
  rewriteActivity,
} from '#src/neighbourhood/activities/hosting/writing-queries.ts'
import { ruleOf } from '#src/neighbourhood/activities/rhythm.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type RhythmInput, usualMinutes } from './meeting.ts'

/** What the neighbourhood reads: that neighbours meet, when and where. Never who, nor what the circle is called. */
const textsOf = ({ meets_from, starts_at, every_weeks, place }: RhythmInput): ActivityTexts => ({
  title: 'Koffie met buren',
  about: 'Buren komen hier bij elkaar. Kom gerust kennismaken.',
  kind: 'coffee',
  meeting_point: place,
  starts_on: meets_from,
  starts_at,
  minutes: usualMinutes,
  rule: ruleOf(every_weeks === 2 ? 'fortnightly' : 'weekly', meets_from),
  ends_on: null,
  seats: null,
  cost: '',
  is_quiet: false,
  walk_in_with: false,
  host_name: '',
})

/** The circle wants its meetings in the calendar of the neighbourhood. */
export async function showInCalendar(tx: Tx, circle: string, rhythm: RhythmInput): Promise<void> {
  const id = newId()
  const { numUpdatedRows } = await tx
    .updateTable('circles.circle')
    .where('circle_id', '=', circle)
    .where('activity_id', 'is', null)
    .set({ activity_id: id })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const where = await tx
    .selectFrom('circles.door')
    .where('circle_id', '=', circle)
    .select(['municipality_code', 'area_code'])
    .executeTakeFirstOrThrow()
  await beginElsewhere(tx, { ...textsOf(rhythm), ...where, id })
  await leaveOutSkipped(tx, circle, id)
}

/** A week that the circle skips, or in which it meets on another day, is not shown. */
async function leaveOutSkipped(tx: Tx, circle: string, activity: string): Promise<void> {
  const skipped = await tx
    .selectFrom('circles.meeting')
    .where('circle_id', '=', circle)
    .where('planned_on', '>=', sql<string>`current_date`)
    .where(
      sql<boolean>`called_off_at is not null
        or (starts_at at time zone 'Europe/Amsterdam')::date <> planned_on`,
    )
    .select('planned_on')
    .execute()
  for (const { planned_on } of skipped) {
    if (planned_on) await callOff(tx, { activity, day: planned_on }, '', '')
  }
}

export async function hideFromCalendar(tx: Tx, circle: string, origin: string): Promise<void> {
  const activity = await shownAs(tx, circle)
  if (!activity) return
  await endActivity(tx, activity, origin)
  await tx
    .updateTable('circles.circle')
    .where('circle_id', '=', circle)
    .set({ activity_id: null })
    .execute()
}

/** The calendar goes along with a new rhythm; without one there is nothing to show. */
export async function followRhythm(
  tx: Tx,
  circle: string,
  rhythm: RhythmInput | null,
  origin: string,
): Promise<void> {
  const activity = await shownAs(tx, circle)
  if (!activity) return
  if (rhythm) await rewriteActivity(tx, activity, textsOf(rhythm), origin)
  else await hideFromCalendar(tx, circle, origin)
}

export async function showOff(tx: Tx, circle: string, day: string | null, origin: string) {
  const activity = day && (await shownAs(tx, circle))
  if (activity) await callOff(tx, { activity, day }, '', origin)
}

export async function showOn(tx: Tx, circle: string, day: string | null, origin: string) {
  const activity = day && (await shownAs(tx, circle))
  if (activity) await putBack(tx, { activity, day }, origin)
}

export async function moveShown(
  tx: Tx,
  circle: string,
  day: string | null,
  to: { day: string; time: string },
  origin: string,
): Promise<void> {
  const activity = day && (await shownAs(tx, circle))
  if (!activity) return
  const move = { moved_to: to.day, starts_at: to.time, why: '' }
  const moved = await moveDay(tx, { activity, day }, move, origin)
  // on that day they meet already
  if (!moved) await callOff(tx, { activity, day }, '', origin)
}

async function shownAs(tx: Tx, circle: string): Promise<string | null> {
  const { activity_id } = await tx
    .selectFrom('circles.circle')
    .where('circle_id', '=', circle)
    .select('activity_id')
    .executeTakeFirstOrThrow()
  return activity_id
}
