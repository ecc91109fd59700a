import { sql } from 'kysely'
import { asSystem } from '#src/platform/database.ts'
import { everyNight, type Job } from '#src/platform/jobs.ts'

/** What must go is gone: drafts after seven days, links after a day, ended sessions after a month. */
const cleanUp: Job = {
  name: 'people-clean-up',
  cron: everyNight,
  run: (system) =>
    asSystem(system, async (tx) => {
      const before = (span: string) => sql<string>`now() - ${span}::interval`
      await tx.deleteFrom('people.draft').where('kept_at', '<', before('7 days')).execute()
      await tx.deleteFrom('people.sign_in_link').where('made_at', '<', before('1 day')).execute()
      await tx
        .deleteFrom('people.session')
        .where((eb) =>
          eb.or([
            eb('revoked_at', '<', before('30 days')),
            // a month longer than it lived: so long it can still say whose draft it is
            eb('used_at', '<', before('60 days')),
            eb('begun_at', '<', before('210 days')),
          ]),
        )
        .execute()
      await tx
        .deleteFrom('people.passkey_challenge')
        .where('made_at', '<', before('1 hour'))
        .execute()
      await tx.deleteFrom('people.together_code').where('made_at', '<', before('1 hour')).execute()
      await tx
        .deleteFrom('people.passkey_recovery')
        .where('asked_at', '<', before('30 days'))
        .execute()
      await tx.deleteFrom('people.attempt').where('expire', '<', String(Date.now())).execute()
    }),
}

export const peopleJobs: readonly Job[] = [cleanUp]
