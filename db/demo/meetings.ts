import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const meetings = [
  {
    key: 'first',
    days: -35,
    time: '19:30',
    place: 'Bij mij thuis',
    wording: 'Kennismaken, en samen mijn doelen lezen.',
  },
  {
    key: 'next',
    days: 9,
    time: '19:30',
    place: 'Bij mij thuis. Bep neemt appeltaart mee.',
    wording: 'Hoe gaat het met naar buiten gaan? En wie helpt met de post?',
  },
] as const

export async function addDemoMeetings(tx: Tx): Promise<void> {
  for (const { key, days, time, ...meeting } of meetings) {
    await tx
      .insertInto('plans.meeting')
      .values({
        plan_id: noorsPlan,
        id: demoId(`meeting ${key}`),
        recorded_by: demoId('noor'),
        starts_at: sql<string>`((now() at time zone 'Europe/Amsterdam')::date + ${days}::integer + ${time}::time) at time zone 'Europe/Amsterdam'`,
        ...meeting,
      })
      .execute()
  }
}
