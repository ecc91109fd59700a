import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Earlier } from '../earlier.tsx'
import { isPressedTwice } from '../pressed-twice.ts'
import { earlierOf, eraseWordings, keepWording } from '../wordings/queries.ts'
import { isMoved, type Meeting, type MeetingInput } from './meeting.ts'
import { rhythmOf } from './rhythm/queries.ts'

export type Member = { id: string; shown_name: string }

/** All meetings in the order of the calendar, who else reads them, and what the owner chose about them. */
export function readMeetings(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'meetings').as('readers'),
      jsonArrayFrom(meetingsOf(tx, plan).orderBy('m.starts_at').orderBy('m.id'))
        .$castTo<Meeting[]>()
        .as('meetings'),
      rhythmOf(plan).as('rhythm'),
    ])
    .executeTakeFirstOrThrow()
}

/** The meeting that a form starts from (null when that is new), and who could lead it. */
export function readMeeting(tx: Tx, plan: string, meeting: string | null = null) {
  return tx
    .selectNoFrom((eb) => [
      readersOf(plan, 'meetings').as('readers'),
      jsonArrayFrom(
        presentMembers(plan).select(['m.id', 'm.shown_name']).orderBy('m.shown_name'),
      ).as('members'),
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('plans.meeting as b')
              .where('b.plan_id', '=', plan)
              .where('b.cancelled_at', 'is', null)
              .select('b.id'),
          ),
        )
        .as('neverMet'),
      jsonObjectFrom(
        meetingsOf(tx, plan)
          .where('m.id', '=', meeting)
          .select(earlierOf(plan, 'm.id').as('earlier')),
      )
        .$castTo<(Meeting & { earlier: Earlier[] }) | null>()
        .as('meeting'),
    ])
    .executeTakeFirstOrThrow()
}

/** The owner, or somebody who is in the group now. */
export async function canLead(tx: Tx, plan: string, member: string | null): Promise<boolean> {
  if (member === null) return true
  const { present } = await tx
    .selectNoFrom((eb) => [
      eb.exists(presentMembers(plan).where('m.id', '=', member).select('m.id')).as('present'),
    ])
    .executeTakeFirstOrThrow()
  return Boolean(present)
}

export function meetingsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.meeting as m')
    .where('m.plan_id', '=', plan)
    .select(['m.id', 'm.starts_at', 'm.minutes', 'm.place', 'm.wording', 'm.chair_id'])
    .select(['m.is_first', 'm.cancelled_at', 'm.sequence', 'm.version'])
    .select([hereAs('YYYY-MM-DD').as('day'), hereAs('HH24:MI').as('time')])
}

const hereAs = (format: string) =>
  sql<string | null>`to_char(m.starts_at at time zone 'Europe/Amsterdam', ${sql.lit(format)})`

/** A day and a time on the clock here. */
export const momentOf = (day: string, time: string) =>
  sql<string>`(${day}::date + ${time}::time) at time zone 'Europe/Amsterdam'`

/** What became of a meeting that was saved; `moved`: its guests are to be told. */
export type Saved = { written: boolean; moved: boolean }

/** Writes a meeting that is new (`version` 0) or that the person saw at `version`. */
export async function saveMeeting(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, day, time, ...typed }: MeetingInput,
): Promise<Saved> {
  const columns = { starts_at: momentOf(day, time), recorded_by: person, ...typed }
  if (version === 0) {
    const added = await tx
      .insertInto('plans.meeting')
      .values({ plan_id: plan, id, ...columns })
      .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return { written: true, moved: false }
  }
  const before = await meetingsOf(tx, plan)
    .where('m.id', '=', id)
    .select('m.recorded_at')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return refused
  if (version === 0 && isPressedTwice(before, { day, time, ...typed })) {
    return { written: true, moved: false }
  }
  if (before.version !== version) return refused
  const folded =
    before.wording === typed.wording ||
    (await keepWording(tx, plan, 'meetings', { item_id: id, ...before })).folded
  const moved = isMoved(before, { day, time, ...typed })
  await tx
    .updateTable('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, version: version + 1, sequence: before.sequence + (moved ? 1 : 0) })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  await dropTimes(tx, plan, id)
  return { written: true, moved }
}

const refused: Saved = { written: false, moved: false }

/** Once a moment is known, nobody is asked about others. */
export async function dropTimes(tx: Tx, plan: string, meeting: string): Promise<void> {
  await tx
    .deleteFrom('plans.meeting_time')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .execute()
}

/** It does not go on. @returns false when that was so already */
export async function cancelMeeting(tx: Tx, plan: string, meeting: string): Promise<boolean> {
  const cancelled = await tx
    .updateTable('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', meeting)
    .where('cancelled_at', 'is', null)
    .set((eb) => ({ cancelled_at: sql`now()`, sequence: eb('sequence', '+', 1) }))
    .executeTakeFirst()
  return cancelled.numUpdatedRows > 0n
}

/** Really gone, with every earlier wording and all that was said at it. */
export async function eraseMeeting(tx: Tx, plan: string, meeting: string): Promise<void> {
  await tx
    .deleteFrom('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', meeting)
    .execute()
  await eraseWordings(tx, plan, meeting)
}
