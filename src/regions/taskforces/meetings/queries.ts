import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Meeting, MeetingChange, MeetingInput, Point, PointInput } from './meeting.ts'

const eb = expressionBuilder<DB>()

/** Those to come first, the next on top; then those that were, the last on top. */
export const meetingsOf = (taskforce: Expression<string>) =>
  jsonArrayFrom(
    eb
      .selectFrom('regions.taskforce_meeting as m')
      .where('m.taskforce_id', '=', taskforce)
      .select([
        'm.id',
        'm.starts_at',
        'm.place',
        'm.is_public',
        'm.called_off_at',
        'm.version',
        sql<string>`to_char(${here}, 'YYYY-MM-DD')`.as('day'),
        sql<string>`to_char(${here}, 'HH24:MI')`.as('time'),
        comes.as('comes'),
      ])
      .orderBy(comes, 'desc')
      .orderBy(sql`abs(extract(epoch from m.starts_at - now()))`),
  ).$castTo<Meeting[]>()

const here = sql`m.starts_at at time zone 'Europe/Amsterdam'`
const comes = sql<boolean>`m.starts_at >= date_trunc('day', now(), 'Europe/Amsterdam')`

export const pointsOf = (taskforce: Expression<string>) =>
  jsonArrayFrom(
    eb
      .selectFrom('regions.meeting_point as p')
      .leftJoin('regions.seat as s', 's.id', 'p.seat_id')
      .where('p.taskforce_id', '=', taskforce)
      .select(['p.id', 'p.meeting_id', 'p.kind', 'p.wording', 'p.is_public'])
      .select(['p.due_on', 'p.done_at'])
      .select(
        sql<string>`coalesce(nullif(p.who, ''), nullif(s.shown_name, ''), s.organisation, '')`.as(
          'who',
        ),
      )
      .orderBy('p.written_at')
      .orderBy('p.id'),
  ).$castTo<Point[]>()

/** Tells who sits at the table that something waits. */
export async function planMeeting(
  tx: Tx,
  taskforce_id: string,
  { id, day, time, place, read_by }: MeetingInput,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('regions.taskforce_meeting')
    .values({
      ...{ id, taskforce_id, place, is_public: read_by === 'public' },
      starts_at: startOf(day, time),
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) await tellSeats(tx, sql<boolean>`s.taskforce_id = ${taskforce_id}`)
}

/** Tells who sits at the table. @returns false when somebody else changed it meanwhile */
export async function changeMeeting(
  tx: Tx,
  taskforce: string,
  meeting: string,
  { day, time, place, read_by, version }: MeetingChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regions.taskforce_meeting')
    .set({ place, is_public: read_by === 'public', starts_at: startOf(day, time) })
    .set({ version: version + 1 })
    .where('id', '=', meeting)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows) await tellSeats(tx, sql<boolean>`s.taskforce_id = ${taskforce}`)
  return numUpdatedRows > 0n
}

const startOf = (day: string, time: string) =>
  sql<string>`(${day}::date + ${time}::time) at time zone 'Europe/Amsterdam'`

/** It does not go on; who sits at the table finds it there. */
export async function callOff(tx: Tx, meeting: string, taskforce: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('regions.taskforce_meeting')
    .set({ called_off_at: sql`now()` })
    .where('id', '=', meeting)
    .where('called_off_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows) await tellSeats(tx, sql<boolean>`s.taskforce_id = ${taskforce}`)
}

/** Tells whom it gives something to do. The same form sent twice writes one. */
export async function writePoint(
  tx: Tx,
  taskforce_id: string,
  meeting_id: string,
  { read_by, nameless: _, ...point }: PointInput,
): Promise<void> {
  const task = point.kind === 'action' ? {} : { who: '', seat_id: null, due_on: null }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('regions.meeting_point')
    .values({ ...point, ...task, taskforce_id, meeting_id, is_public: read_by === 'public' })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows && point.kind === 'action' && point.seat_id)
    await tellSeats(tx, sql<boolean>`s.id = ${point.seat_id}`)
}

export const pointTurns = ['gedaan', 'open', 'weg'] as const
export type PointTurn = (typeof pointTurns)[number]

export async function turnPoint(tx: Tx, point: string, turn: PointTurn): Promise<void> {
  if (turn === 'weg') {
    await tx.deleteFrom('regions.meeting_point').where('id', '=', point).execute()
    return
  }
  await tx
    .updateTable('regions.meeting_point')
    .set({ done_at: turn === 'gedaan' ? sql`coalesce(done_at, now())` : null })
    .where('id', '=', point)
    .execute()
}

async function tellSeats(tx: Tx, whose: Expression<boolean>): Promise<void> {
  const seats = await tx
    .selectFrom('regions.seat as s')
    .where(whose)
    .where(sql<boolean>`s.person_id <> app.me()`)
    .select(['s.id', 's.person_id'])
    .execute()
  for (const { id, person_id } of seats) {
    if (person_id)
      await putInOutbox(tx, waitingMail({ kind: 'taskforce', person: person_id, about: id }))
  }
}

/** Asked again before a mail goes: who left the table hears nothing. */
export async function stillAtTable(tx: Tx, seat: string): Promise<boolean> {
  const found = await tx
    .selectFrom('regions.seat')
    .where('id', '=', seat)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
