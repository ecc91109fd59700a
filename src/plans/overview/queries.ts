import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { EmergencyReading } from '#src/consent/emergency/emergency.ts'
import { emergencyReadings } from '#src/consent/emergency/queries.ts'
import { openPause } from '#src/consent/queries.ts'
import { drawn, thoughtOf, waiting } from '#src/groups/gathering/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { prepared } from '#src/platform/prepared.ts'
import type { DB } from '#src/platform/schema.ts'
import type { AgreementFactKind, Carried } from '../agreements/agreement.ts'
import { isTimeToMeet } from '../meetings/rhythm/queries.ts'
import { openProposals } from '../proposals/queries.ts'

export type OverviewAgreement = Carried & { id: string; wording: string; carrier: string | null }
export type OverviewMeeting = { starts_at: string; place: string; wording: string }
export type OverviewMember = { id: string; shown_name: string; gone: boolean }

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** Everything on the overview, for the owner and for a member alike: the policies leave out what is not theirs. */
export async function readOverview(tx: Tx, plan: string) {
  const overview = found((await read(tx, plan))[0])
  const names = new Map(overview.members.map(({ id, shown_name }) => [id, shown_name]))
  const agreements: OverviewAgreement[] = overview.agreements.map((agreement) => ({
    ...agreement,
    carrier: names.get(agreement.carried_by ?? '') ?? null,
  }))
  return { ...overview, agreements, members: overview.members.filter(({ gone }) => !gone) }
}

const eb = expressionBuilder<DB>()

const read = prepared((tx: Tx, plan: string) =>
  tx.selectNoFrom([
    jsonArrayFrom(openGoals(plan).select('g.wording').orderBy('g.id')).as('goals'),
    jsonArrayFrom(agreementsOf(plan))
      .$castTo<Omit<OverviewAgreement, 'carrier'>[]>()
      .as('agreements'),
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
        .where('b.cancelled_at', 'is', null)
        .where('b.starts_at', '>', sql<string>`now() - interval '2 hours'`)
        .select(['b.starts_at', 'b.place', 'b.wording'])
        .orderBy('b.starts_at')
        .limit(1),
    )
      .$castTo<OverviewMeeting | null>()
      .as('meeting'),
    jsonArrayFrom(membersOf(plan)).$castTo<OverviewMember[]>().as('members'),
    // asked for the owner alone: a member's read does not wait for it
    sql<Own | null>`case when app.owns() then ${ofOwner(plan)} end`.as('own'),
  ]),
)

const howMany = sql<number>`count(*)::int`.as('n')
const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`

/** Not reached and not let go, or taken up again after that. */
export function openGoals(plan: string) {
  return eb
    .selectFrom('plans.goal as g')
    .where('g.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plans.goal_fact as f')
            .where('f.plan_id', '=', plan)
            .whereRef('f.goal_id', '=', 'g.id')
            .where('f.kind', 'in', ['reached', 'let-go'])
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('plans.goal_fact as later')
                    .where('later.plan_id', '=', plan)
                    .whereRef('later.goal_id', '=', 'f.goal_id')
                    .where('later.kind', '=', 'taken-up')
                    .where(sql<boolean>`(later.recorded_at, later.id) > (f.recorded_at, f.id)`),
                ),
              ),
            ),
        ),
      ),
    )
}

/** Each with the last thing that happened to it, found in one look at all of them. */
export function agreementsOf(plan: string) {
  const lastFacts = eb
    .selectFrom('plans.agreement_fact as f')
    .where('f.plan_id', '=', plan)
    .distinctOn('f.agreement_id')
    .select('f.agreement_id')
    .select(sql<AgreementFactKind>`f.kind`.as('kind'))
    .orderBy('f.agreement_id')
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id', 'desc')
    .as('l')
  return eb
    .selectFrom('plans.agreement as a')
    .leftJoin(lastFacts, 'l.agreement_id', 'a.id')
    .where('a.plan_id', '=', plan)
    .select(['a.id', 'a.wording', 'a.carried_by', 'a.due_on', 'a.rhythm', 'l.kind as last'])
    .orderBy('a.due_on')
    .orderBy('a.id')
}

/** Those who left too: what they carried still bears their name. */
export function membersOf(plan: string) {
  return eb
    .selectFrom('groups.member as m')
    .leftJoin('groups.departure as d', (join) =>
      join.on('d.plan_id', '=', plan).onRef('d.member_id', '=', 'm.id'),
    )
    .where('m.plan_id', '=', plan)
    .select((eb) => ['m.id', 'm.shown_name', eb('d.member_id', 'is not', null).as('gone')])
    .orderBy('m.shown_name')
}

type Own = {
  /** Somebody who joined and with whom nothing was ever shared. */
  newcomer: { id: string; shown_name: string } | null
  everMet: boolean
  timeToMeet: boolean
  pausedAt: string | null
  /** Who read along in an emergency, these days. */
  emergencies: EmergencyReading[]
  proposals: number
  contacts: number
  nominated: number
  invited: number
}

const ofOwner = (plan: string) =>
  jsonBuildObject({
    newcomer: jsonObjectFrom(newcomers(plan).limit(1)),
    everMet: eb.exists(eb.selectFrom('plans.meeting').where('plan_id', '=', plan)),
    timeToMeet: isTimeToMeet(plan),
    pausedAt: openPause(plan).clearSelect().select('p.paused_at').limit(1),
    emergencies: jsonArrayFrom(
      emergencyReadings(plan).where('r.began_at', '>', sql<string>`now() - interval '7 days'`),
    ),
    proposals: openProposals(plan).select(howMany),
    contacts: drawn(plan),
    nominated: thoughtOf(plan),
    invited: waiting(plan),
  })

const newcomers = (plan: string) =>
  presentMembers(plan)
    .where(hasAccount(plan))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.share as h')
            .where('h.plan_id', '=', plan)
            .whereRef('h.member_id', '=', 'm.id'),
        ),
      ),
    )
    .select(['m.id', 'm.shown_name'])
    .orderBy('m.id')
