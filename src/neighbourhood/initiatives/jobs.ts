import { sql } from 'kysely'
import { asSystem } from '#src/platform/database.ts'
import { everyNight, type Job } from '#src/platform/jobs.ts'

/**
 * What must go is gone: an initiative that nobody takes part in or helps any more, one that ended or was taken
 * down a year ago, and a report after a year.
 */
const cleanUp: Job = {
  name: 'initiatives-clean-up',
  cron: everyNight,
  run: (system) =>
    asSystem(system, async (tx) => {
      const yearAgo = sql<string>`now() - interval '1 year'`
      await tx
        .deleteFrom('neighbourhood.initiative as i')
        .where((eb) =>
          eb.or([
            eb('i.ended_at', '<', yearAgo),
            eb('i.taken_down_at', '<', yearAgo),
            eb.and([
              eb.not(
                eb.exists(
                  eb
                    .selectFrom('neighbourhood.initiative_presence as p')
                    .whereRef('p.initiative_id', '=', 'i.id'),
                ),
              ),
              eb.not(
                eb.exists(
                  eb
                    .selectFrom('neighbourhood.initiative_host as h')
                    .whereRef('h.initiative_id', '=', 'i.id'),
                ),
              ),
            ]),
          ]),
        )
        .execute()
      await tx
        .deleteFrom('neighbourhood.initiative_report')
        .where('reported_at', '<', yearAgo)
        .execute()
    }),
}

export const initiativeJobs: readonly Job[] = [cleanUp]
