import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const first = demoId('meeting first')
const next = demoId('meeting next')

const meetings = [
  {
    id: first,
    days: -35,
    time: '19:30',
    minutes: 90,
    is_first: true,
    place: 'Bij mij thuis',
    wording: 'Kennismaken, en samen mijn doelen lezen.',
  },
  {
    id: next,
    days: 9,
    time: '19:30',
    minutes: 60,
    is_first: false,
    place: 'Bij mij thuis. Bep neemt appeltaart mee.',
    wording: 'Hoe gaat het met naar buiten gaan? En wie helpt met de post?',
  },
] as const

const talks = [
  {
    goal: 'walk',
    how_it_goes: 'Drie keer per week lukt nu.',
    score: 6,
    decision: 'Karim loopt mee.',
  },
  { goal: 'post', how_it_goes: 'De stapel is nog hoog.', score: 3, decision: '' },
] as const

const report = `We hebben kennisgemaakt en mijn doelen gelezen.

Naar buiten gaan lukt drie keer per week. Karim loopt mee.
De post blijft lastig. Daar praten we de volgende keer over.

Wat we bespreken, blijft binnen de groep.`

const plan_id = noorsPlan
const recorded_by = demoId('noor')

export async function addDemoMeetings(tx: Tx): Promise<void> {
  for (const { days, time, ...meeting } of meetings) {
    await tx
      .insertInto('plans.meeting')
      .values({
        ...{ plan_id, recorded_by },
        starts_at: sql<string>`((now() at time zone 'Europe/Amsterdam')::date + ${days}::integer + ${time}::time) at time zone 'Europe/Amsterdam'`,
        ...meeting,
      })
      .execute()
  }
  await addFirst(tx)
  await addNext(tx)
}

/** What was said at the first meeting, and its report. */
async function addFirst(tx: Tx): Promise<void> {
  for (const key of ['karim', 'anouk', 'thijs']) {
    const member_id = demoId(`member ${key}`)
    const guest = { plan_id, meeting_id: first, member_id, was_there: true }
    await tx.insertInto('plans.meeting_guest').values(guest).execute()
  }
  for (const { goal, ...talk } of talks) {
    const about = { plan_id, meeting_id: first, goal_id: demoId(`goal ${goal}`) }
    await tx
      .insertInto('plans.meeting_goal')
      .values({ ...about, ...talk })
      .execute()
  }
  const text = { plan_id, meeting_id: first, wording: report }
  await tx.insertInto('plans.meeting_report').values(text).execute()
  await tx
    .insertInto('plans.meeting_report_release')
    .values({ ...text, member_id: demoId('member karim') })
    .execute()
}

async function addNext(tx: Tx): Promise<void> {
  const karim = demoId('member karim')
  const meeting = { plan_id, meeting_id: next }
  await tx
    .insertInto('plans.meeting_guest')
    .values([karim, demoId('member anouk')].map((member_id) => ({ ...meeting, member_id })))
    .execute()
  await tx
    .insertInto('plans.meeting_coming')
    .values({ ...meeting, member_id: karim, comes: true })
    .execute()
  await tx
    .insertInto('plans.agenda_point')
    .values({
      ...{
        ...meeting,
        id: demoId('meeting point'),
        wording: 'Zullen we samen naar het koor gaan kijken?',
      },
      ...{ written_by: karim, recorded_by: demoId('karim') },
    })
    .execute()
}
