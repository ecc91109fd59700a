import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import type { Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { ownersToAsk } from './queries.ts'

/** Once, when everything has been closed for a week: whether to leave it so. The overview of the plan asks. */
const askAboutPause: Job = {
  name: 'pause-question',
  cron: '0 10 * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const { pause_id, owner_id } of await ownersToAsk(tx)) {
        const mail = { id: pause_id, kind: 'pause-question', about: pause_id }
        await putInOutbox(tx, waitingMail({ ...mail, person: owner_id }))
      }
    }),
}

export const sharingJobs: readonly Job[] = [askAboutPause]
