import type { Config } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { introductionMail } from './mail.ts'
import { forgetIntroductions, markTold, untold } from './queries.ts'

export const introductionJobs = ({ origin }: Pick<Config, 'origin'>): readonly Job[] => [
  {
    name: 'introductions',
    cron: everyMinute,
    run: (system) =>
      asSystem(system, async (tx) => {
        const waiting = await untold(tx)
        if (waiting.length === 0) return
        for (const { id, person } of waiting) {
          await putInOutbox(tx, introductionMail(id, person, origin))
        }
        await markTold(tx, [...new Set(waiting.map(({ id }) => id))])
      }),
  },
  {
    name: 'introductions-clean-up',
    cron: everyNight,
    run: (system) => asSystem(system, forgetIntroductions),
  },
]
