import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { presentMembers } from '../members/queries.ts'
import type { Guided, GuidedMeeting, HowOften } from './guiding.ts'

/** The circles that somebody coaches, by name. */
export const readGuidedIds = (tx: Tx, person: string): Promise<{ circle_id: string }[]> =>
  tx
    .selectFrom('circles.my_circle as c')
    .innerJoin('circles.door as d', 'd.circle_id', 'c.circle_id')
    .where('c.person_id', '=', person)
    .where('c.role', 'in', ['coach', 'second-coach'])
    .select('c.circle_id')
    .orderBy('d.name')
    .orderBy('c.circle_id')
    .execute()

/** What a coach is told of a circle over the last eight weeks. */
export async function readGuided(tx: Tx, circle: string): Promise<Guided> {
  const read = await tx
    .selectFrom(contactPlan(circle).as('plan'))
    .selectAll('plan')
    .select([
      sql<string>`(select name from circles.door where circle_id = ${circle})`.as('name'),
      neighboursOf(circle).as('neighbours'),
      jsonArrayFrom(lastMeetings(circle)).$castTo<GuidedMeeting[]>().as('meetings'),
      marks(circle, sql`true`).as('asked'),
      marks(circle, sql`answered_at is not null`).as('answered'),
      jsonArrayFrom(missedOf(circle)).as('missed'),
    ])
    .executeTakeFirstOrThrow()
  return { ...read, meetings: read.meetings.toReversed() }
}

const lastMeetings = (circle: string, most = 8) =>
  expressionBuilder<DB>()
    .selectFrom('circles.meeting as m')
    .where('m.circle_id', '=', circle)
    .where('m.starts_at', '<', sql<string>`now()`)
    .where('m.called_off_at', 'is', null)
    .select(['m.id', 'm.starts_at', 'm.came'])
    .orderBy('m.starts_at', 'desc')
    .limit(most)

const neighboursOf = (circle: string) =>
  sql<number>`(select count(*)::integer from ${presentMembers(circle)} p
    where p.role in ('member', 'volunteer'))`

const marks = (circle: string, which: RawBuilder<unknown>) =>
  sql<number>`(select count(*)::integer from circles.ask_mark
    where circle_id = ${circle} and asked_at > now() - interval '8 weeks' and ${which})`

/** Who asked to be missed, and said to come to none of so many meetings since. */
const missedOf = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.missing_me as w')
    .innerJoin(presentMembers(circle).as('p'), 'p.id', 'w.member_id')
    .where('w.circle_id', '=', circle)
    .where(
      sql<boolean>`w.meetings = (select count(*) filter (where not exists (select 1 from circles.attendance a
          where a.circle_id = ${circle} and a.meeting_id = l.id and a.member_id = w.member_id and a.comes))
        from (select m.id from circles.meeting m
               where m.circle_id = ${circle} and m.called_off_at is null
                 and m.starts_at < now() and m.starts_at > w.asked_at
               order by m.starts_at desc limit w.meetings) l)`,
    )
    .select(['p.shown_name', 'w.meetings'])
    .orderBy('p.shown_name')

/** The last word on how often; before anybody spoke it is every week. */
const contactPlan = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom(
      sql<{ how_often: HowOften; last_on: string | null; next_on: string | null }>`(
        select r.how_often, c.last_on, (${nextContact(sql`c.last_on`)})::date as next_on
          from (select d.begun_at from circles.door d where d.circle_id = ${circle}) d
          left join lateral (select how_often, since from circles.rhythm
            where circle_id = ${circle} order by since desc, id desc limit 1) said on true
          cross join lateral (select coalesce(said.how_often, 'weekly') as how_often,
            coalesce(said.since, d.begun_at) as since) r
          cross join (select max(met_on) as last_on from circles.contact where circle_id = ${circle}) c
      )`.as('s'),
    )
    .select(['s.how_often'])
    .select(sql<string | null>`s.last_on::text`.as('last_on'))
    .select(sql<string | null>`s.next_on::text`.as('next_on'))
    .select(sql<boolean>`coalesce(s.next_on <= current_date, false)`.as('is_due'))

/** Counted from the last contact, or from the day that this was agreed. */
export const nextContact = (last: RawBuilder<unknown>) =>
  sql`greatest(${last}, r.since::date)
    + case r.how_often when 'weekly' then interval '1 week' when 'monthly' then interval '1 month' end`

export async function planContact(
  tx: Tx,
  circle: string,
  { id, how_often }: { id: string; how_often: HowOften },
): Promise<void> {
  await tx
    .insertInto('circles.rhythm')
    .values({ circle_id: circle, id, how_often })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** A coach was in contact with the circle today. */
export async function noteContact(tx: Tx, circle: string, id: string): Promise<void> {
  await tx
    .insertInto('circles.contact')
    .values({ circle_id: circle, id, recorded_by: sql<string>`app.circle_member()` })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}
