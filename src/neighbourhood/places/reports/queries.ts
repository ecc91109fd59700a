import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Report, ReportInput } from './report.ts'

const eb = expressionBuilder<DB>()

/** The same form sent twice is one report. */
export async function addReport(tx: Tx, place_id: string, report: ReportInput): Promise<void> {
  await tx
    .insertInto('neighbourhood.place_report')
    .values({ ...report, place_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** What still waits at the place `p` of a query; nothing for who does not keep it. */
export const openReports = () =>
  jsonArrayFrom(
    eb
      .selectFrom('neighbourhood.place_report as r')
      .where('r.place_id', '=', sql.ref<string>('p.id'))
      .where('r.handled_at', 'is', null)
      .select(['r.id', 'r.wording', 'r.reported_at'])
      .orderBy('r.reported_at'),
  ).$castTo<Report[]>()

/** @returns false when there is no such report, or it is another keeper's to handle */
export async function handleReport(tx: Tx, place: string, report: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('neighbourhood.place_report')
    .set({ handled_at: sql`now()` })
    .where('place_id', '=', place)
    .where('id', '=', report)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What a report said is gone 90 days after it was handled, and after a year in any case. */
export async function forgetOldReports(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.place_report')
    .where((eb) =>
      eb.or([
        eb('handled_at', '<', sql<string>`now() - interval '90 days'`),
        eb('reported_at', '<', sql<string>`now() - interval '1 year'`),
      ]),
    )
    .execute()
}
