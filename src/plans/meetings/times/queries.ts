import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { dropTimes, momentOf } from '../queries.ts'
import { mostTimes, type ProposalInput, type ProposedTime, type Suits } from './time.ts'

const eb = expressionBuilder<DB>()

/** The moments that are proposed for one meeting, with the answers that the viewer may read. */
export function timesOf(plan: string, meeting: string) {
  return jsonArrayFrom(
    eb
      .selectFrom('plans.meeting_time as t')
      .where('t.plan_id', '=', plan)
      .where('t.meeting_id', '=', meeting)
      .select(['t.id', 't.starts_at'])
      .select((eb) =>
        jsonArrayFrom(
          eb
            .selectFrom('plans.meeting_time_answer as a')
            .where('a.plan_id', '=', plan)
            .whereRef('a.time_id', '=', 't.id')
            .select(['a.member_id', 'a.suits']),
        ).as('answers'),
      )
      .orderBy('t.starts_at')
      .orderBy('t.id'),
  ).$castTo<ProposedTime[]>()
}

/** A meeting whose moment is not known yet. The same form sent twice makes one. */
export async function proposeMeeting(
  tx: Tx,
  plan: string,
  person: string,
  { moments, ...meeting }: ProposalInput,
): Promise<void> {
  const added = await tx
    .insertInto('plans.meeting')
    .values({ plan_id: plan, recorded_by: person, ...meeting })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) await addTimes(tx, plan, meeting.id, moments)
}

type Moments = ProposalInput['moments']

/** @returns false when there would be too many */
export async function addTimes(
  tx: Tx,
  plan: string,
  meeting: string,
  moments: Moments,
): Promise<boolean> {
  const before = await readTimes(tx, plan, meeting)
  if (before.length + moments.length > mostTimes) return false
  const rows = moments.map(({ day, time }) => ({
    ...{ plan_id: plan, meeting_id: meeting, id: newId() },
    starts_at: momentOf(day, time),
  }))
  await tx.insertInto('plans.meeting_time').values(rows).execute()
  return true
}

async function readTimes(tx: Tx, plan: string, meeting: string): Promise<ProposedTime[]> {
  const { times } = await tx
    .selectNoFrom([timesOf(plan, meeting).as('times')])
    .executeTakeFirstOrThrow()
  return times
}

export async function removeTime(tx: Tx, plan: string, meeting: string, time: string) {
  await tx
    .deleteFrom('plans.meeting_time')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .where('id', '=', time)
    .execute()
}

/** This is when they meet: the question is over. @throws NotFound when it was taken back meanwhile */
export async function pickTime(tx: Tx, plan: string, meeting: string, time: string) {
  const { starts_at } = found(
    (await readTimes(tx, plan, meeting)).find(({ id, starts_at }) => {
      return id === time && Date.parse(starts_at) > Date.now()
    }),
  )
  await tx
    .updateTable('plans.meeting')
    .where('plan_id', '=', plan)
    .where('id', '=', meeting)
    .set((eb) => ({
      starts_at,
      version: eb('version', '+', 1),
      sequence: eb('sequence', '+', 1),
    }))
    .execute()
  await dropTimes(tx, plan, meeting)
}

/** What one member says of each time; a time that was taken back meanwhile asks nothing any more. */
export async function answerTimes(
  tx: Tx,
  plan: string,
  meeting: string,
  answers: ReadonlyMap<string, Suits>,
): Promise<void> {
  for (const { id } of await readTimes(tx, plan, meeting)) {
    const suits = answers.get(id)
    if (!suits) continue
    await tx
      .insertInto('plans.meeting_time_answer')
      .values({
        ...{ plan_id: plan, meeting_id: meeting, time_id: id, suits },
        member_id: sql<string>`app.member()`,
      })
      .onConflict((clash) =>
        clash
          .columns(['plan_id', 'time_id', 'member_id'])
          .doUpdateSet({ suits, answered_at: sql`now()` }),
      )
      .execute()
  }
}
