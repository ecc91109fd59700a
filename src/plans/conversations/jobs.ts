import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { everyMinute, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { Mailing } from './conversation.ts'
import { aboutText, takeToTell } from './telling/queries.ts'

const tell =
  (how: Mailing): Job['run'] =>
  (system) =>
    asSystem(system, async (tx) => {
      for (const one of await takeToTell(tx, how)) {
        const { person_id: person } = one
        await putInOutbox(tx, waitingMail({ kind: 'messages', person, about: aboutText(one) }))
      }
    })

export const conversationJobs: readonly Job[] = [
  { name: 'messages-at-once', cron: everyMinute, run: tell('at-once') },
  { name: 'messages-daily', cron: '0 17 * * *', run: tell('daily') },
]
