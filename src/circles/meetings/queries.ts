import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import type { Bring, Coming, Meeting, Rhythm } from './meeting.ts'

const here = sql`m.starts_at at time zone 'Europe/Amsterdam'`

const meetingsOf = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.meeting as m')
    .where('m.circle_id', '=', circle)
    .select(['m.id', 'm.starts_at', 'm.place', 'm.wording', 'm.came', 'm.called_off_at'])
    .select(['m.planned_on', 'm.version'])
    .select([
      sql<string>`to_char(${here}, 'YYYY-MM-DD')`.as('day'),
      sql<string>`to_char(${here}, 'HH24:MI')`.as('time'),
    ])

/** Also the one that goes on now. */
const toCome = (circle: string) =>
  meetingsOf(circle)
    .where('m.starts_at', '>', sql<string>`now() - interval '3 hours'`)
    .orderBy('m.starts_at')

/** The first that goes on, for the page of the circle. */
export const nextMeeting = (circle: string) =>
  toCome(circle).where('m.called_off_at', 'is', null).limit(1)

const comingTo = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.attendance as t')
    .where('t.circle_id', '=', circle)
    .select(['t.meeting_id', 't.member_id', 't.comes'])

/** When the circle meets and met; who comes as far as the viewer may know. */
export function readMeetings(tx: Tx, circle: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(toCome(circle).limit(8)).$castTo<Meeting[]>().as('coming'),
      jsonArrayFrom(
        meetingsOf(circle)
          .where('m.starts_at', '<=', sql<string>`now() - interval '3 hours'`)
          .where('m.called_off_at', 'is', null)
          .orderBy('m.starts_at', 'desc')
          .limit(8),
      )
        .$castTo<Meeting[]>()
        .as('past'),
      jsonArrayFrom(comingTo(circle).where(sql<boolean>`app.circle_is_me(t.member_id)`))
        .$castTo<Coming[]>()
        .as('mine'),
      jsonObjectFrom(
        eb
          .selectFrom('circles.circle as c')
          .where('c.circle_id', '=', circle)
          .select(['c.meets_from', 'c.every_weeks', 'c.place', 'c.activity_id'])
          .select(sql<string | null>`to_char(c.starts_at, 'HH24:MI')`.as('starts_at')),
      )
        .$castTo<Rhythm>()
        .as('rhythm'),
    ])
    .executeTakeFirstOrThrow()
}

export type MeetingsRead = Awaited<ReturnType<typeof readMeetings>>

export async function readMeeting(tx: Tx, circle: string, meeting: string) {
  const { meetings, ...page } = await tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(meetingsOf(circle).where('m.id', '=', meeting))
        .$castTo<Meeting[]>()
        .as('meetings'),
      jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
      jsonArrayFrom(comingTo(circle).where('t.meeting_id', '=', meeting))
        .$castTo<Coming[]>()
        .as('comings'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.bring as b')
          .where('b.circle_id', '=', circle)
          .where('b.meeting_id', '=', meeting)
          .select(['b.id', 'b.what', 'b.member_id'])
          .orderBy('b.id'),
      )
        .$castTo<Bring[]>()
        .as('brings'),
    ])
    .executeTakeFirstOrThrow()
  return { ...page, meeting: meetings[0] }
}

export type MeetingRead = Omit<Awaited<ReturnType<typeof readMeeting>>, 'meeting'> & {
  meeting: Meeting
}
