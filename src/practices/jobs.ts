import type { Config } from '#src/platform/config.ts'
import type { Tx } from '#src/platform/database.ts'
import { asSystem } from '#src/platform/database.ts'
import { hashOf, newToken } from '#src/platform/ids.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { type Mail, putInOutbox } from '#src/platform/outbox.ts'
import { askAdopters } from './adoptions/queries.ts'
import { messageMail } from './messages/mail.ts'
import { forgetMessages, markTold, untold } from './messages/queries.ts'
import { newsMail, warningMail } from './submissions/mails.ts'
import { draftUrl } from './submissions/submission.ts'
import {
  forgetSubmissions,
  keepMailKey,
  type Told,
  takeForgotten,
  takeNews,
} from './submissions/worker-queries.ts'
import { forgetVisitors, tellSignUps } from './visits/telling-queries.ts'

type Origin = Pick<Config, 'origin'>

export const practiceJobs = ({ origin }: Origin): readonly Job[] => [
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
    name: 'practice-submission-news',
    cron: everyMinute,
    run: (system) =>
      asSystem(system, async (tx) => {
        for (const told of await takeNews(tx)) await tell(tx, told, newsMail, origin)
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
    run: (system) =>
      asSystem(system, async (tx) => {
        await forgetMessages(tx)
        await forgetSubmissions(tx)
        for (const told of await takeForgotten(tx)) await tell(tx, told, warningMail, origin)
      }),
  },
]

/** With a link that opens it: by a key of its own, or after signing in. */
async function tell(
  tx: Tx,
  { id, email, by_key }: Told,
  mail: (email: string, link: string) => Mail,
  origin: string,
): Promise<void> {
  const key = newToken()
  if (by_key) await keepMailKey(tx, id, hashOf(key))
  await putInOutbox(tx, mail(email, origin + draftUrl(by_key ? key : id)))
}
