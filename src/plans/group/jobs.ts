import { departForEndedWork } from '#src/groups/members/ended-work-queries.ts'
import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { everyMinute, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { ownersOf } from './owner-queries.ts'

/** Who took part for work that ended is out of the group; the owner chooses whether to ask them again. */
const endWithWork: Job = {
  name: 'groups-end-with-work',
  cron: everyMinute,
  run: (system) =>
    asSystem(system, async (tx) => {
      const departed = await departForEndedWork(tx)
      for (const person of await ownersOf(tx, departed)) {
        await putInOutbox(tx, waitingMail({ kind: 'work-ended', person }))
      }
    }),
}

export const groupJobs: readonly Job[] = [endWithWork]
