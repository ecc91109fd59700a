import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { prepared } from '#src/platform/prepared.ts'
import type { DB } from '#src/platform/schema.ts'
import { type Carried, standOf } from '../agreements/agreement.ts'
import { agreementsOf, membersOf, openGoals } from '../overview/queries.ts'
import { pointsOf } from './agenda/queries.ts'
import { guestsOf } from './guests/queries.ts'
import type { Meeting } from './meeting.ts'
import { meetingsOf } from './queries.ts'
import { timesOf } from './times/queries.ts'

export type OpenAgreement = { id: string; wording: string; carried_by: string | null }
export type Named = { id: string; shown_name: string; gone: boolean }

export type MeetingPage = Awaited<ReturnType<typeof readMeetingPage>>

/** One meeting with its agenda, for the owner and for a member alike: the policies leave out what is not theirs. */
export async function readMeetingPage(tx: Tx, plan: string, meeting: string) {
  const { agreements, ...page } = found((await read(tx, plan, meeting))[0])
  return {
    ...page,
    agreements: agreements.filter((one) => ['asked', 'open', 'done'].includes(standOf(one))),
  }
}

const read = prepared((tx: Tx, plan: string, meeting: string) =>
  tx.selectNoFrom([
    readersOf(plan, 'meetings').as('readers'),
    jsonObjectFrom(meetingsOf(tx, plan).where('m.id', '=', meeting))
      .$castTo<Meeting | null>()
      .as('meeting'),
    timesOf(plan, meeting).as('times'),
    guestsOf(plan, meeting).as('guests'),
    pointsOf(plan, meeting).as('points'),
    jsonArrayFrom(openGoals(plan).select(['g.id', 'g.wording']).orderBy('g.id')).as('goals'),
    jsonArrayFrom(agreementsOf(plan)).$castTo<(OpenAgreement & Carried)[]>().as('agreements'),
    jsonArrayFrom(membersOf(plan)).$castTo<Named[]>().as('members'),
    hasReport(plan, meeting).as('report'),
  ]),
)

/** The owner's, or one that was given to this member. */
function hasReport(plan: string, meeting: string) {
  const eb = expressionBuilder<DB>()
  return eb.or([
    eb.exists(
      eb
        .selectFrom('plans.meeting_report as r')
        .where('r.plan_id', '=', plan)
        .where('r.meeting_id', '=', meeting)
        .select('r.meeting_id'),
    ),
    eb.exists(
      eb
        .selectFrom('plans.meeting_report_release as l')
        .where('l.plan_id', '=', plan)
        .where('l.meeting_id', '=', meeting)
        .select('l.meeting_id'),
    ),
  ])
}
