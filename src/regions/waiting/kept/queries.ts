import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { addUp } from '../figure-queries.ts'
import type { KeptRow } from './kept-wait.ts'

const around = (column: string) => sql<boolean>`regions.edits_around(${sql.ref(column)})`

/** Where this person may keep waits. */
export const readMunicipalities = (tx: Tx) =>
  tx
    .selectFrom('geography.municipality')
    .select(['code', 'name'])
    .where('valid_until', 'is', null)
    .where(around('code'))
    .orderBy('name')
    .execute()
export type Municipality = Awaited<ReturnType<typeof readMunicipalities>>[number]

const kept = (tx: Tx) =>
  tx
    .selectFrom('regions.waiting_time')
    .select(['id', 'series', 'version', 'measured_on', 'month', 'provider', 'location', 'town'])
    .select(['municipality_code', 'circuit', 'main_group', 'care_type', 'intake_stop'])
    .select(['intake_weeks', 'treatment_weeks', 'intake_text', 'treatment_text'])
    .where('kept_by', 'is not', null)
    .where(around('municipality_code'))

/** Of each series the newest measurement. */
export async function readKeptWaits(tx: Tx): Promise<KeptWait[]> {
  const newest = kept(tx).distinctOn('series').orderBy('series').orderBy('month', 'desc')
  return tx
    .selectFrom(newest.as('w'))
    .selectAll()
    .orderBy('provider')
    .orderBy('location')
    .limit(200)
    .execute()
}

export const readOthersOf = (tx: Tx, { id, series }: KeptWait) =>
  kept(tx).where('series', '=', series).where('id', '<>', id).orderBy('month', 'desc').execute()

export const readKeptWait = (tx: Tx, id: string) => kept(tx).where('id', '=', id).executeTakeFirst()
export type KeptWait = NonNullable<Awaited<ReturnType<typeof readKeptWait>>>

/** Another row of the same series and month. */
const isTaken = async (tx: Tx, id: string, key: string): Promise<boolean> => {
  const other = await tx
    .selectFrom('regions.waiting_time')
    .select('id')
    .where('key', '=', key)
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}

type Keeping = { id: string; kept_by: string }
export type Kept = 'kept' | 'taken' | 'overtaken'

export async function keepWait(tx: Tx, { id, kept_by }: Keeping, row: KeptRow): Promise<Kept> {
  if (await isTaken(tx, id, row.key)) return 'taken'
  await tx
    .insertInto('regions.waiting_time')
    .values({ ...row, id, kept_by })
    // the form was sent twice
    .onConflict((clash) => clash.column('id').doNothing())
    .execute()
  await addUp(tx, [row.month])
  return 'kept'
}

export async function changeWait(
  tx: Tx,
  { id, kept_by, version }: Keeping & { version: number },
  row: KeptRow,
): Promise<Kept> {
  if (await isTaken(tx, id, row.key)) return 'taken'
  const before = await readKeptWait(tx, id)
  const { provider_kind: _, ...columns } = row
  const changed = await tx
    .updateTable('regions.waiting_time')
    .set({ ...columns, kept_by, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!before || changed.numUpdatedRows === 0n) return 'overtaken'
  await addUp(tx, [before.month, row.month])
  return 'kept'
}

export async function eraseWait(tx: Tx, { id, month }: KeptWait): Promise<void> {
  await tx.deleteFrom('regions.waiting_time').where('id', '=', id).execute()
  await addUp(tx, [month])
}
