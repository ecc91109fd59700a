import { asSystem } from '#src/platform/database.ts'
import type { Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { aboutText, reminder } from './appointment.ts'
import { remindersToSend } from './sending-queries.ts'

/** A day before; when the clock stood still by then, as soon as it goes again. */
const remind: Job = {
  name: 'meeting-reminder',
  cron: '*/10 * * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const one of await remindersToSend(tx)) {
        const { id, plan_id: plan, meeting_id: meeting, member_id: member, sequence } = one
        const about = aboutText({ plan, meeting, member, sequence })
        const to = { person: one.person_id }
        await putInOutbox(tx, { ...reminder, id, kind: 'meeting-reminder', to, about })
      }
    }),
}

export const meetingJobs: readonly Job[] = [remind]
