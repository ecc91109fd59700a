import { sql } from 'kysely'
import { asSystem } from '#src/platform/database.ts'
import { everyNight, type Job } from '#src/platform/jobs.ts'

/**
 * Somebody the owner only thought of never agreed to be written down: after six weeks without an invitation, or
 * six weeks after the last one could be answered, they are gone. Who joined stays.
 */
const wipeNominations: Job = {
  name: 'groups-wipe-nominations',
  cron: everyNight,
  run: (system) =>
    asSystem(system, async (tx) => {
      await tx
        .deleteFrom('groups.nomination as n')
        .where((eb) =>
          eb(
            sql<string>`greatest(n.nominated_at, ${eb
              .selectFrom('groups.invitation as i')
              .whereRef('i.plan_id', '=', 'n.plan_id')
              .whereRef('i.member_id', '=', 'n.id')
              .select((of) => of.fn.max('i.expires_at').as('last'))})`,
            '<',
            sql<string>`now() - interval '42 days'`,
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('groups.member as m')
                .whereRef('m.plan_id', '=', 'n.plan_id')
                .whereRef('m.id', '=', 'n.id'),
            ),
          ),
        )
        .execute()
    }),
}

export const nominationJobs: readonly Job[] = [wipeNominations]
