import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { everyMinute, type Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { crisisReaders, freshCalls, isNew } from './queries.ts'

/** Whoever sees the crisis page, and the owner, hears that something stands there. */
const tellOfCalls: Job = {
  name: 'meeting-call',
  cron: everyMinute,
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const call of await freshCalls(tx)) {
        const readers = await crisisReaders(tx, call.plan_id)
        const others = readers.filter(({ member_id }) => member_id !== call.member_id)
        for (const { member_id, person_id } of [...others, ownerOf(call)]) {
          const id = await isNew(tx, call.permission_id, person_id)
          const about = [call.plan_id, call.permission_id, member_id].join('/')
          if (id) {
            await putInOutbox(
              tx,
              waitingMail({ id, kind: 'meeting-call', about, person: person_id }),
            )
          }
        }
      }
    }),
}

const ownerOf = ({ owner_id }: { owner_id: string }) => ({ member_id: '', person_id: owner_id })

export const callJobs: readonly Job[] = [tellOfCalls]
