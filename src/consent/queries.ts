import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isStillThere } from '#src/groups/members/queries.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Part } from '#src/platform/viewer.ts'

const eb = expressionBuilder<DB>()

/** The shares that were not withdrawn and did not run out; a pause does not touch them. */
export function standingShares(plan: string) {
  return eb
    .selectFrom('consent.share as s')
    .where('s.plan_id', '=', plan)
    .where((eb) => eb.or([eb('s.until', 'is', null), eb('s.until', '>', sql<string>`now()`)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.withdrawal as w')
            .where('w.plan_id', '=', plan)
            .whereRef('w.share_id', '=', 's.id'),
        ),
      ),
    )
}

/** The shares that give something now: they stand, the member is still there, and nothing is paused. */
export function liveShares(plan: string) {
  return standingShares(plan)
    .innerJoin('groups.member as m', (join) =>
      join.onRef('m.plan_id', '=', 's.plan_id').onRef('m.id', '=', 's.member_id'),
    )
    .where('m.plan_id', '=', plan)
    .where(isStillThere(plan))
    .where(({ not, exists }) => not(exists(openPause(plan))))
}

/** Alles dicht: there is a row as long as the pause lasts. */
export function openPause(plan: string) {
  return eb
    .selectFrom('consent.pause as p')
    .select(['p.id', 'p.paused_at'])
    .where('p.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.pause_end as e')
            .where('e.plan_id', '=', plan)
            .whereRef('e.pause_id', '=', 'p.id'),
        ),
      ),
    )
}

/** For the owner's pages: the names of those who read this part now. */
export function readersOf(plan: string, part: Part) {
  return jsonArrayFrom(
    liveShares(plan)
      .where('s.part', '=', part)
      .select('m.shown_name')
      .distinct()
      .orderBy('m.shown_name'),
  )
}

/** Whether a member opened this part after that moment. */
export function openedSince(plan: string, part: Part, moment: string) {
  return eb.exists(
    eb
      .selectFrom('consent.view_log as l')
      .where('l.plan_id', '=', plan)
      .where('l.member_id', 'is not', null)
      .where('l.seen_at', '>', moment)
      .where(sql<boolean>`${part} = any (l.parts)`),
  )
}

/** What narrows the shares now. */
export function liveExceptions(plan: string) {
  return eb
    .selectFrom('consent.exception as x')
    .where('x.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.exception_end as e')
            .where('e.plan_id', '=', plan)
            .whereRef('e.exception_id', '=', 'x.id'),
        ),
      ),
    )
}
