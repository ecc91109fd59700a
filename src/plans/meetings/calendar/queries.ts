import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { type Dated, isDated } from '../meeting.ts'
import { meetingsOf } from '../queries.ts'
import { aboutText, appointmentOf, meetingMail } from './appointment.ts'

/**
 * Mails these guests (or all) what stands now, for their calendar; nothing as long as there is no moment. Only
 * who has an account can be mailed, and the worker asks again whether they may know.
 */
export async function tellGuests(
  tx: Tx,
  plan: string,
  meeting: string,
  origin: string,
  members?: readonly string[],
): Promise<void> {
  const planned = await readPlanned(tx, plan, meeting)
  if (!planned || planned.cancelled_at || isPast(planned)) return
  await mailTo(tx, plan, planned, origin, members)
}

/** Mails these guests (or all) that it does not go on for them. */
export async function tellCancelled(
  tx: Tx,
  plan: string,
  meeting: string,
  origin: string,
  members?: readonly string[],
): Promise<void> {
  const planned = await readPlanned(tx, plan, meeting)
  if (!planned || isPast(planned)) return
  const cancelled_at = planned.cancelled_at ?? planned.starts_at
  await mailTo(tx, plan, { ...planned, cancelled_at }, origin, members)
}

const isPast = ({ starts_at }: Dated): boolean => Date.parse(starts_at) < Date.now()

async function readPlanned(tx: Tx, plan: string, meeting: string): Promise<Dated | null> {
  const row = await meetingsOf(tx, plan).where('m.id', '=', meeting).executeTakeFirst()
  return row && isDated(row) ? row : null
}

async function mailTo(
  tx: Tx,
  plan: string,
  meeting: Dated,
  origin: string,
  members?: readonly string[],
): Promise<void> {
  const calendar = appointmentOf(plan, meeting, origin)
  for (const { member_id, person_id } of await accountsOf(tx, plan, meeting.id, members)) {
    const id = newId()
    await putInOutbox(tx, {
      ...meetingMail(calendar),
      id,
      kind: calendar.cancelled ? 'meeting-off' : 'meeting',
      to: { person: person_id },
      about: aboutText({
        plan,
        meeting: meeting.id,
        member: member_id,
        sequence: meeting.sequence,
      }),
      calendar,
      forPlan: plan,
    })
    await tx
      .updateTable('plans.meeting_guest')
      .where('plan_id', '=', plan)
      .where('meeting_id', '=', meeting.id)
      .where('member_id', '=', member_id)
      .set({ mail_id: id })
      .execute()
  }
}

function accountsOf(tx: Tx, plan: string, meeting: string, members?: readonly string[]) {
  return tx
    .selectFrom('plans.meeting_guest as g')
    .innerJoin('groups.acceptance as a', (join) =>
      join.on('a.plan_id', '=', plan).onRef('a.member_id', '=', 'g.member_id'),
    )
    .where('g.plan_id', '=', plan)
    .where('g.meeting_id', '=', meeting)
    .$if(members !== undefined, (some) =>
      some.where(sql<boolean>`g.member_id = any (${[...(members ?? [])]}::uuid[])`),
    )
    .select(['g.member_id', 'a.person_id'])
    .execute()
}
