import type { Config } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import { hashOf, newToken } from '#src/platform/ids.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { askAdopters } from './adoptions/queries.ts'
import { messageMail } from './messages/mail.ts'
import { forgetMessages, markTold, untold } from './messages/queries.ts'
import { forgetVisitors, tellSignUps } from './visits/telling-queries.ts'

export const practiceJobs = ({ origin }: Pick<Config, 'origin'>): readonly Job[] => [
  {
    name: 'practice-messages',
    cron: everyMinute,
    run: (system) =>
      asSystem(system, async (tx) => {
        for (const { id, email } of await untold(tx)) {
          const key = newToken()
          await putInOutbox(tx, messageMail(email, key, origin))
          await markTold(tx, id, hashOf(key))
        }
      }),
  },
  {
    name: 'practice-visits',
    cron: everyMinute,
    run: (system) => asSystem(system, (tx) => tellSignUps(tx, origin)),
  },
  {
    name: 'practice-adopters',
    cron: everyNight,
    run: (system) => asSystem(system, askAdopters),
  },
  {
    name: 'practice-visitors-clean-up',
    cron: everyNight,
    run: (system) => asSystem(system, forgetVisitors),
  },
  {
    name: 'practices-clean-up',
    cron: everyNight,
    run: (system) => asSystem(system, forgetMessages),
  },
]
