import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { openPause } from '#src/consent/queries.ts'
import { drawn, thoughtOf, waiting } from '#src/groups/gathering/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Carried } from '../agreements/agreement.ts'
import { lastFact } from '../agreements/facts/queries.ts'
import { openProposals } from '../proposals/queries.ts'

export type OverviewAgreement = Carried & { id: string; wording: string; carrier: string | null }
export type OverviewMember = {
  id: string
  shown_name: string
  account: boolean
  everShared: boolean
}
export type OverviewMeeting = { starts_at: string; place: string; wording: string }

/** Everything on the overview, for the owner and for a member alike: the policies leave out what is not theirs. */
export function readOverview(tx: Tx, plan: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('plans.goal as g')
          .where('g.plan_id', '=', plan)
          .where(isOpen(plan))
          .select('g.wording')
          .orderBy('g.id'),
      ).as('goals'),
      jsonArrayFrom(agreementsOf(tx, plan)).$castTo<OverviewAgreement[]>().as('agreements'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.support as s')
          .where('s.plan_id', '=', plan)
          .where((eb) => eb.or([eb('s.until', 'is', null), eb('s.until', '>', today)]))
          .select('s.helper')
          .orderBy('s.id'),
      ).as('support'),
      eb
        .selectFrom('plans.story_section')
        .where('plan_id', '=', plan)
        .select(howMany)
        .$asScalar()
        .$notNull()
        .as('story'),
      eb
        .selectFrom('plans.crisis_section')
        .where('plan_id', '=', plan)
        .select(howMany)
        .$asScalar()
        .$notNull()
        .as('crisis'),
      jsonObjectFrom(
        eb
          .selectFrom('plans.meeting as b')
          .where('b.plan_id', '=', plan)
          .where('b.starts_at', '>', sql<string>`now() - interval '2 hours'`)
          .select(['b.starts_at', 'b.place', 'b.wording'])
          .orderBy('b.starts_at')
          .limit(1),
      )
        .$castTo<OverviewMeeting | null>()
        .as('meeting'),
      eb
        .exists(eb.selectFrom('plans.meeting').where('plan_id', '=', plan))
        .$castTo<boolean>()
        .as('everMet'),
      jsonArrayFrom(
        presentMembers(plan)
          .select(['m.id', 'm.shown_name', hasAccount(plan).as('account')])
          .select(({ exists, selectFrom }) =>
            exists(
              selectFrom('consent.share as h')
                .where('h.plan_id', '=', plan)
                .whereRef('h.member_id', '=', 'm.id'),
            ).as('everShared'),
          )
          .orderBy('m.shown_name'),
      )
        .$castTo<OverviewMember[]>()
        .as('members'),
      openPause(plan).clearSelect().select('p.paused_at').limit(1).as('pausedAt'),
      openProposals(plan).select(howMany).$asScalar().$notNull().as('proposals'),
      drawn(plan).$asScalar().$notNull().as('contacts'),
      thoughtOf(plan).$asScalar().$notNull().as('nominated'),
      waiting(plan).$asScalar().$notNull().as('invited'),
    ])
    .executeTakeFirstOrThrow()
}

export type Overview = Awaited<ReturnType<typeof readOverview>>

const howMany = sql<number>`count(*)::int`.as('n')
const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`

/** The last thing that happened to goal `g` left it open. */
const isOpen = (plan: string) => sql<boolean>`coalesce((
  select f.kind = 'taken-up' from plans.goal_fact f
   where f.plan_id = ${plan} and f.goal_id = g.id and f.kind not in ('set', 'adjusted')
   order by f.recorded_at desc, f.id desc limit 1), true)`

function agreementsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.agreement as a')
    .leftJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.carried_by'),
    )
    .where('a.plan_id', '=', plan)
    .select(['a.id', 'a.wording', 'a.carried_by', 'a.due_on', 'a.rhythm'])
    .select((eb) => [
      'm.shown_name as carrier',
      eb.selectFrom(lastFact(plan).as('f')).select('f.kind').as('last'),
    ])
    .orderBy('a.due_on')
    .orderBy('a.id')
}
