import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { candidatesOf } from '../guests/queries.ts'
import type { Meeting } from '../meeting.ts'
import { meetingsOf } from '../queries.ts'
import type { Release, Report, ReportInput, Written } from './report.ts'

const eb = expressionBuilder<DB>()

/** The owner's report with who has it; for a member the copy that was given to them, and nothing else. */
export async function readReport(tx: Tx, plan: string, meeting: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(meetingsOf(tx, plan).where('m.id', '=', meeting))
        .$castTo<Meeting | null>()
        .as('meeting'),
      jsonObjectFrom(
        eb
          .selectFrom('plans.meeting_report as r')
          .where('r.plan_id', '=', plan)
          .where('r.meeting_id', '=', meeting)
          .select(['r.wording', 'r.version']),
      )
        .$castTo<Report | null>()
        .as('report'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.meeting_report_release as l')
          .where('l.plan_id', '=', plan)
          .where('l.meeting_id', '=', meeting)
          .select(['l.member_id', 'l.wording', 'l.released_at']),
      )
        .$castTo<Release[]>()
        .as('releases'),
      candidatesOf(plan).as('candidates'),
    ])
    .executeTakeFirstOrThrow()
}

/** What was written during the meeting, for the owner to begin the report with. */
export async function readWritten(tx: Tx, plan: string, meeting: string): Promise<Written> {
  const { there, ...written } = await tx
    .selectNoFrom([
      jsonArrayFrom(
        eb
          .selectFrom('plans.meeting_guest as g')
          .innerJoin('groups.member as m', (join) =>
            join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'g.member_id'),
          )
          .where('g.plan_id', '=', plan)
          .where('g.meeting_id', '=', meeting)
          .where('g.was_there', '=', true)
          .select('m.shown_name')
          .orderBy('m.shown_name'),
      ).as('there'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.meeting_goal as t')
          .innerJoin('plans.goal as g', (join) =>
            join.on('g.plan_id', '=', plan).onRef('g.id', '=', 't.goal_id'),
          )
          .where('t.plan_id', '=', plan)
          .where('t.meeting_id', '=', meeting)
          .select(['g.wording', 't.how_it_goes', 't.score', 't.decision'])
          .orderBy('g.id'),
      ).as('talks'),
      jsonArrayFrom(madeThatDay(plan, meeting)).as('agreements'),
    ])
    .executeTakeFirstOrThrow()
  return { ...written, there: there.map(({ shown_name }) => shown_name) }
}

/** What was agreed on the day of the meeting. */
function madeThatDay(plan: string, meeting: string) {
  return eb
    .selectFrom('plans.agreement as a')
    .leftJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.carried_by'),
    )
    .innerJoin('plans.meeting as b', (join) =>
      join.on('b.plan_id', '=', plan).on('b.id', '=', meeting),
    )
    .where('a.plan_id', '=', plan)
    .where(
      sql<boolean>`(a.recorded_at at time zone 'Europe/Amsterdam')::date = (b.starts_at at time zone 'Europe/Amsterdam')::date`,
    )
    .select(['a.wording', 'm.shown_name as carrier'])
    .orderBy('a.id')
}

/** @returns false when something else stands there by now: then nothing is written. */
export async function saveReport(
  tx: Tx,
  plan: string,
  meeting: string,
  { version, wording }: ReportInput,
): Promise<boolean> {
  const saved = await tx
    .insertInto('plans.meeting_report')
    .values({ plan_id: plan, meeting_id: meeting, wording })
    .onConflict((clash) =>
      clash
        .columns(['plan_id', 'meeting_id'])
        .doUpdateSet({ wording, version: version + 1, recorded_at: sql`now()` })
        .where('plans.meeting_report.version', '=', version),
    )
    .executeTakeFirst()
  return Boolean(saved.numInsertedOrUpdatedRows)
}

/** From now on these members, and no others, have the report as it stands now. */
export async function releaseExactly(
  tx: Tx,
  plan: string,
  meeting: string,
  wording: string,
  members: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('plans.meeting_report_release')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .execute()
  if (members.length === 0) return
  await tx
    .insertInto('plans.meeting_report_release')
    .values(
      members.map((member_id) => ({ plan_id: plan, meeting_id: meeting, member_id, wording })),
    )
    .execute()
}
