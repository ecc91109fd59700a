import { expressionBuilder, sql } from 'kysely'
import { liveShares } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { openEnds } from '../../ending/queries.ts'
import { aboutFrom } from './appointment.ts'

const eb = expressionBuilder<DB>()

/** For the worker: this is still the meeting as the mail says, and its reader may know of it. */
export async function mayTellOfMeeting(tx: Tx, about: string): Promise<boolean> {
  const { plan, meeting, member, sequence } = aboutFrom(about)
  const coming = comingMeetings()
    .where('b.plan_id', '=', plan)
    .where('b.id', '=', meeting)
    .where('b.sequence', '=', sequence)
    .select('b.id')
  const asked = eb
    .selectFrom('plans.meeting_guest as g')
    .where('g.plan_id', '=', plan)
    .where('g.meeting_id', '=', meeting)
    .where(sql<boolean>`g.member_id::text = ${member}`)
    .select('g.meeting_id')
  if (member !== '' && !(await exists(tx, asked))) return false
  return (await exists(tx, coming)) && mayTellGuest(tx, about)
}

/** For the worker: whoever was told of a meeting is told that it is off, unless they may know nothing any more. */
export async function mayTellGuest(tx: Tx, about: string): Promise<boolean> {
  const { plan, meeting, member } = aboutFrom(about)
  const open = await exists(tx, openPlans().where('p.plan_id', '=', plan).select('p.plan_id'))
  if (!open || member === '') return open
  return exists(
    tx,
    liveShares(plan)
      .where('s.part', '=', 'meetings')
      .where('s.member_id', '=', member)
      .where(
        sql<boolean>`strpos(coalesce(app.enter_hidden(${plan}, ${member}), ''), ${meeting}) = 0`,
      )
      .select('s.id'),
  )
}

type Rows = { as(alias: string): unknown } & Parameters<typeof eb.exists>[0]

async function exists(tx: Tx, rows: Rows): Promise<boolean> {
  const { there } = await tx.selectNoFrom([eb.exists(rows).as('there')]).executeTakeFirstOrThrow()
  return Boolean(there)
}

const comingMeetings = () =>
  eb
    .selectFrom('plans.meeting as b')
    .where('b.cancelled_at', 'is', null)
    .where('b.starts_at', '>', sql<string>`now()`)

/** Neither on its way out nor closed after a death. */
function openPlans() {
  return eb
    .selectFrom('plans.plan as p')
    .where(({ not, exists }) =>
      not(exists(openEnds().where('e.plan_id', '=', sql.ref<string>('p.plan_id')).select('e.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people.death as x')
            .leftJoin('people.death_undone as u', (join) =>
              join.onRef('u.person_id', '=', 'x.person_id').onRef('u.death_id', '=', 'x.id'),
            )
            .whereRef('x.person_id', '=', 'p.owner_id')
            .where('u.death_id', 'is', null)
            .select('x.id'),
        ),
      ),
    )
}

export type Reminder = {
  id: string
  plan_id: string
  meeting_id: string
  member_id: string
  person_id: string
  sequence: number
}

/**
 * For the worker, across plans: who is to be reminded of a meeting within a day (guests who did not decline, and
 * the owner) and was not yet. A reminder has the same id whenever it is worked out.
 */
export function remindersToSend(tx: Tx) {
  const soon = comingMeetings().where('b.starts_at', '<', sql<string>`now() + interval '1 day'`)
  const guests = soon
    .innerJoin('plans.meeting_guest as g', (join) =>
      join.onRef('g.plan_id', '=', 'b.plan_id').onRef('g.meeting_id', '=', 'b.id'),
    )
    .innerJoin('groups.acceptance as a', (join) =>
      join.onRef('a.plan_id', '=', 'g.plan_id').onRef('a.member_id', '=', 'g.member_id'),
    )
    .leftJoin('plans.meeting_coming as c', (join) =>
      join
        .onRef('c.plan_id', '=', 'g.plan_id')
        .onRef('c.meeting_id', '=', 'g.meeting_id')
        .onRef('c.member_id', '=', 'g.member_id'),
    )
    .where(sql<boolean>`c.comes is not false`)
    .select(['b.plan_id', 'b.id as meeting_id', 'b.sequence', 'a.person_id'])
    .select(sql<string>`g.member_id::text`.as('member_id'))
  const owners = soon
    .innerJoin('plans.plan as p', 'p.plan_id', 'b.plan_id')
    .select(['b.plan_id', 'b.id as meeting_id', 'b.sequence', 'p.owner_id as person_id'])
    .select(sql<string>`''`.as('member_id'))
  const id = sql<string>`md5(concat_ws('/', 'reminder', r.meeting_id, r.sequence, r.person_id))::uuid`
  return tx
    .selectFrom(guests.unionAll(owners).as('r'))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('platform.outbox as o').where('o.id', '=', id).select('o.id'))),
    )
    .select(['r.plan_id', 'r.meeting_id', 'r.member_id', 'r.person_id', 'r.sequence'])
    .select(id.as('id'))
    .execute() satisfies Promise<Reminder[]>
}
