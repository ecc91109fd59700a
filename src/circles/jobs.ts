import { sql } from 'kysely'
import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { readDueCoaches } from './coach/telling-queries.ts'
import { aboutText, takeToTell } from './conversation/telling-queries.ts'
import { planMeetings } from './meetings/writing-queries.ts'
import { goesAlong } from './members/queries.ts'

const ofWhoLeft = [
  ...goesAlong.map((table) => [table, 'member_id']),
  ['circles.ask', 'asked_by'],
] as const

/**
 * What must go is gone. Interest after a year; an asking three months after its end, and in any case after a year;
 * what was told to a coach a year after it was done; the chair of who left, with all they wrote from it, after a
 * year, but what they gave and asked at once. An ask three months after it was solved, and in any case after a year,
 * as a meeting is.
 */
const cleanUp: Job = {
  name: 'circles-clean-up',
  cron: everyNight,
  run: (system) =>
    asSystem(system, async (tx) => {
      const before = (span: string) => sql<string>`now() - ${span}::interval`
      await tx.deleteFrom('circles.interest').where('said_at', '<', before('1 year')).execute()
      await tx
        .deleteFrom('circles.joining as j')
        .using('circles.joining_end as e')
        .whereRef('e.circle_id', '=', 'j.circle_id')
        .whereRef('e.joining_id', '=', 'j.id')
        .where('e.ended_at', '<', before('3 months'))
        .execute()
      await tx.deleteFrom('circles.joining').where('asked_at', '<', before('1 year')).execute()
      await tx
        .deleteFrom('circles.my_circle')
        .where('role', '=', 'newcomer')
        .where('kept_at', '<', before('1 year'))
        .execute()
      await tx
        .deleteFrom('circles.concern as c')
        .using('circles.concern_step as s')
        .whereRef('s.circle_id', '=', 'c.circle_id')
        .whereRef('s.concern_id', '=', 'c.id')
        .where('s.step', '=', 'done')
        .where('s.recorded_at', '<', before('1 year'))
        .execute()
      for (const [table, whose] of ofWhoLeft) {
        await sql`delete from ${sql.table(table)} t using circles.departure d
          where d.circle_id = t.circle_id and d.member_id = t.${sql.ref(whose)}`.execute(tx)
      }
      await tx
        .deleteFrom('circles.member as m')
        .using('circles.departure as d')
        .whereRef('d.circle_id', '=', 'm.circle_id')
        .whereRef('d.member_id', '=', 'm.id')
        .where('d.left_at', '<', before('1 year'))
        .execute()
      await tx
        .deleteFrom('circles.ask')
        .where((eb) =>
          eb.or([eb('solved_at', '<', before('3 months')), eb('asked_at', '<', before('1 year'))]),
        )
        .execute()
      await tx.deleteFrom('circles.meeting').where('starts_at', '<', before('1 year')).execute()
    }),
}

const planAhead: Job = {
  name: 'circle-meetings',
  cron: everyNight,
  run: (system) => asSystem(system, (tx) => planMeetings(tx, null)),
}

const tellOfMessages: Job = {
  name: 'circle-messages',
  cron: everyMinute,
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const one of await takeToTell(tx)) {
        const { person_id: person } = one
        await putInOutbox(
          tx,
          waitingMail({ kind: 'circle-messages', person, about: aboutText(one) }),
        )
      }
    }),
}

const tellCoaches: Job = {
  name: 'circle-contact',
  cron: '0 8 * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const { person_id: person } of await readDueCoaches(tx)) {
        await putInOutbox(tx, waitingMail({ kind: 'circle-contact', person }))
      }
    }),
}

export const circleJobs: readonly Job[] = [cleanUp, planAhead, tellOfMessages, tellCoaches]
