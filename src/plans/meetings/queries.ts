import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Earlier } from '../earlier.tsx'
import { isPressedTwice } from '../pressed-twice.ts'
import { earlierOf, eraseWordings, keepWording } from '../wordings/queries.ts'
import type { Meeting, MeetingInput } from './meeting.ts'

/** All meetings in the order of the calendar, and who else reads them (for the owner). */
export function readMeetings(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'meetings').as('readers'),
      jsonArrayFrom(meetingsOf(tx, plan).orderBy('m.starts_at').orderBy('m.id'))
        .$castTo<Meeting[]>()
        .as('meetings'),
    ])
    .executeTakeFirstOrThrow()
}

/** The meeting that a form starts from; null when that is new. */
export function readMeeting(tx: Tx, plan: string, meeting: string | null = null) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'meetings').as('readers'),
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

function meetingsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.meeting as m')
    .where('m.plan_id', '=', plan)
    .select(['m.id', 'm.starts_at', 'm.place', 'm.wording', 'm.version'])
    .select([hereAs('YYYY-MM-DD').as('day'), hereAs('HH24:MI').as('time')])
}

const hereAs = (format: string) =>
  sql<string>`to_char(m.starts_at at time zone 'Europe/Amsterdam', ${sql.lit(format)})`

/**
 * Writes a meeting that is new (`version` 0) or that the person saw at `version`.
 * @returns false when something else stands there by now: then nothing is written.
 */
export async function saveMeeting(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, day, time, ...typed }: MeetingInput,
): Promise<boolean> {
  const starts_at = sql<string>`(${day}::date + ${time}::time) at time zone 'Europe/Amsterdam'`
  const columns = { starts_at, recorded_by: person, ...typed }
  if (version === 0) {
    const added = await tx
      .insertInto('plans.meeting')
      .values({ plan_id: plan, id, ...columns })
      .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return true
  }
  const before = await meetingsOf(tx, plan)
    .where('m.id', '=', id)
    .select('m.recorded_at')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return false
  if (version === 0 && isPressedTwice(before, { day, time, ...typed })) return true
  if (before.version !== version) return false
  const folded =
    before.wording === typed.wording ||
    (await keepWording(tx, plan, 'meetings', { item_id: id, ...before })).folded
  await tx
    .updateTable('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, version: version + 1 })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return true
}

/** Really gone, with every earlier wording. */
export async function eraseMeeting(tx: Tx, plan: string, meeting: string): Promise<void> {
  await tx
    .deleteFrom('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', meeting)
    .execute()
  await eraseWordings(tx, plan, meeting)
}
