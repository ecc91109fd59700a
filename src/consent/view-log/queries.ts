import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'

/**
 * Writes down a look that `asViewer` does not log by itself: print and search by anyone in the plan, and the
 * owner's export and reading of this log. In the transaction of the look itself.
 */
export async function recordLook(
  tx: Tx,
  plan: string,
  kind: 'search' | 'print' | 'export' | 'log',
  parts: readonly Part[],
): Promise<void> {
  await tx
    .insertInto('consent.view_log')
    .columns([
      'plan_id',
      'kind',
      'parts',
      'person_id',
      'member_id',
      'shown_name',
      'role',
      'organisation',
    ])
    .expression((eb) =>
      eb
        .selectFrom(tx.selectNoFrom(sql<string | null>`app.member()`.as('id')).as('me'))
        .leftJoin('groups.member as m', (join) =>
          join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'me.id'),
        )
        .leftJoin('groups.acceptance as a', (join) =>
          join
            .on('a.plan_id', '=', plan)
            .onRef('a.member_id', '=', 'me.id')
            .on('a.person_id', '=', sql<string>`app.me()`),
        )
        .select([
          sql<string>`${plan}::uuid`.as('plan_id'),
          sql<string>`${kind}::text`.as('kind'),
          sql<string[]>`${[...parts]}::text[]`.as('parts'),
          sql<string>`app.me()`.as('person_id'),
          'me.id as member_id',
          sql<string>`coalesce(m.shown_name, '')`.as('shown_name'),
          sql<string>`coalesce(m.role, '')`.as('role'),
          sql<string>`coalesce(a.organisation, '')`.as('organisation'),
        ]),
    )
    .execute()
}
