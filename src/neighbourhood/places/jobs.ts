import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { everyNight, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { peopleToNudge } from './nudge-queries.ts'
import { forgetOldReports } from './reports/queries.ts'

/** Once in each quarter that nobody looked at a place: whether it is still right. One mail for all of somebody's places. */
const askKeepers: Job = {
  name: 'place-nudge',
  cron: '0 10 * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const { person, place } of await peopleToNudge(tx)) {
        await putInOutbox(
          tx,
          waitingMail({ id: newId(), kind: 'place-nudge', about: place, person }),
        )
      }
    }),
}

const cleanReports: Job = {
  name: 'place-report-clean-up',
  cron: everyNight,
  run: (system) => asSystem(system, forgetOldReports),
}

export const placeJobs: readonly Job[] = [askKeepers, cleanReports]
