import type { Tx } from '#src/platform/database.ts'

type Report = { id: string; wording: string }

export async function report(tx: Tx, initiative_id: string, row: Report): Promise<void> {
  await tx
    .insertInto('neighbourhood.initiative_report')
    .values({ ...row, initiative_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function settleReport(tx: Tx, report: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.initiative_report').where('id', '=', report).execute()
}
