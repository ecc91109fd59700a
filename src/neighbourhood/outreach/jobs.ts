import { sql } from 'kysely'
import { openEnds } from '#src/people/ending/queries.ts'
import { waitingMail } from '#src/people/waiting-mail.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { Job } from '#src/platform/jobs.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { gapDays } from './round/gap.ts'
import { noteDays, worryDays } from './visits/visit.ts'
import { peopleToTell } from './worries/telling-queries.ts'

const before = (days: number) => sql<string>`now() - make_interval(days => ${days}::int)`

/** Every hour, for a day late would be a day too long. Nobody reads it from the moment on: the policies see to that. */
const forgetVisits: Job = {
  name: 'outreach-forget',
  cron: '7 * * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      await tx
        .deleteFrom('neighbourhood.worry')
        .where('written_at', '<=', before(worryDays))
        .execute()
      await tx
        .deleteFrom('neighbourhood.visit_note')
        .where('written_at', '<=', before(noteDays))
        .execute()
      await tx.deleteFrom('neighbourhood.gap').where('noticed_at', '<=', before(gapDays)).execute()
      await tx
        .deleteFrom('neighbourhood.team_member as m')
        .where(
          sql<boolean>`not m.is_expert and exists
            (select 1 from people.work_end e where e.work_id = m.work_id)`,
        )
        .execute()
      await tx
        .deleteFrom('neighbourhood.team_member')
        .where('person_id', 'in', openEnds().select('e.person_id'))
        .execute()
    }),
}

/** Whoever goes there by that team hears that something waits, and no more. */
const tellTeams: Job = {
  name: 'outreach-tell',
  cron: '*/5 * * * *',
  run: (system) =>
    asSystem(system, async (tx) => {
      for (const { person, worry } of await peopleToTell(tx))
        await putInOutbox(tx, waitingMail({ id: newId(), kind: 'worry', about: worry, person }))
    }),
}

export const outreachJobs: readonly Job[] = [forgetVisits, tellTeams]
