import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'
import type { Look } from './look.ts'

/** Null is no limit. */
export type LogFilter = {
  /** A member, or `owner`. */
  who: string | null
  from: string | null
  until: string | null
  /** Only the days before this one: where an earlier page ended. */
  before: string | null
}

const daysOnPage = 14

/** One page of the log, latest first, in whole days. */
export async function readLog(tx: Tx, plan: string, filter: LogFilter) {
  const { looks, lookers } = await tx
    .selectNoFrom([
      // one day more than the page shows tells that there is an older page
      jsonArrayFrom(looksOf(tx, plan, filter).where('l.day_number', '<=', daysOnPage + 1))
        .$castTo<(Look & { day_number: number })[]>()
        .as('looks'),
      jsonArrayFrom(
        tx
          .selectFrom('consent.view_log as l')
          .where('l.plan_id', '=', plan)
          .where('l.member_id', 'is not', null)
          .distinctOn('l.member_id')
          .select(['l.member_id', 'l.shown_name'])
          .orderBy('l.member_id')
          .orderBy('l.seen_at', 'desc'),
      )
        .$castTo<{ member_id: string; shown_name: string }[]>()
        .as('lookers'),
    ])
    .executeTakeFirstOrThrow()
  const onPage = looks.filter(({ day_number }) => day_number <= daysOnPage)
  return { looks: onPage, lookers, older: onPage.length < looks.length ? onPage.at(-1)?.day : null }
}

const dayHere = sql<string>`(l.seen_at at time zone 'Europe/Amsterdam')::date`
const beginOf = (day: string) =>
  sql<string>`(${day}::date::timestamp at time zone 'Europe/Amsterdam')`
const endOf = (day: string) =>
  sql<string>`((${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`

function looksOf(tx: Tx, plan: string, { who, from, until, before }: LogFilter) {
  const lines = tx
    .selectFrom('consent.view_log as l')
    .where('l.plan_id', '=', plan)
    .$if(who === 'owner', (some) => some.where('l.member_id', 'is', null))
    .$if(who !== null && who !== 'owner', (some) => some.where('l.member_id', '=', who))
    .$if(from !== null, (some) => some.where('l.seen_at', '>=', beginOf(from ?? '')))
    .$if(until !== null, (some) => some.where('l.seen_at', '<', endOf(until ?? '')))
    .$if(before !== null, (some) => some.where('l.seen_at', '<', beginOf(before ?? '')))
    .selectAll()
    .select([
      dayHere.as('day'),
      sql<number>`dense_rank() over (order by ${dayHere} desc)`.as('day_number'),
    ])
  return tx
    .selectFrom(lines.as('l'))
    .select([
      'l.id',
      'l.kind',
      'l.member_id',
      'l.shown_name',
      'l.role',
      'l.organisation',
      'l.parts',
      'l.day',
      'l.day_number',
      'l.seen_at',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('consent.share as s')
          .where('s.plan_id', '=', plan)
          .whereRef('s.member_id', '=', 'l.member_id')
          .whereRef('s.shared_at', '<=', 'l.seen_at')
          .where(sql<SqlBool>`s.part = any (l.parts)`)
          .where(sql<SqlBool>`(s.until is null or s.until > l.seen_at)`)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('consent.withdrawal as w')
                  .where('w.plan_id', '=', plan)
                  .whereRef('w.share_id', '=', 's.id')
                  .whereRef('w.withdrawn_at', '<=', 'l.seen_at'),
              ),
            ),
          )
          .select(['s.part', 's.shared_at'])
          .orderBy('s.shared_at'),
      ).as('because'),
    )
    .orderBy('l.seen_at', 'desc')
    .orderBy('l.id')
}

/**
 * Writes down a look that `asViewer` does not log by itself: print and search by anyone in the plan, and the
 * owner's export and reading of this log. In the transaction of the look itself.
 */
export async function recordLook(
  tx: Tx,
  plan: string,
  kind: 'search' | 'print' | 'export' | 'log',
  parts: readonly Part[],
): Promise<void> {
  await tx
    .insertInto('consent.view_log')
    .columns([
      'plan_id',
      'kind',
      'parts',
      'person_id',
      'member_id',
      'shown_name',
      'role',
      'organisation',
    ])
    .expression((eb) =>
      eb
        .selectFrom(tx.selectNoFrom(sql<string | null>`app.member()`.as('id')).as('me'))
        .leftJoin('groups.member as m', (join) =>
          join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'me.id'),
        )
        .leftJoin('groups.acceptance as a', (join) =>
          join
            .on('a.plan_id', '=', plan)
            .onRef('a.member_id', '=', 'me.id')
            .on('a.person_id', '=', sql<string>`app.me()`),
        )
        .select([
          sql<string>`${plan}::uuid`.as('plan_id'),
          sql<string>`${kind}::text`.as('kind'),
          sql<string[]>`${[...parts]}::text[]`.as('parts'),
          sql<string>`app.me()`.as('person_id'),
          'me.id as member_id',
          sql<string>`coalesce(m.shown_name, '')`.as('shown_name'),
          sql<string>`coalesce(m.role, '')`.as('role'),
          sql<string>`coalesce(a.organisation, '')`.as('organisation'),
        ]),
    )
    .execute()
}
