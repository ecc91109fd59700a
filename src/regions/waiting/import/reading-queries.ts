import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Mapping } from './columns.ts'
import type { State } from './import.ts'
import type { HandReading } from './row.ts'
import type { Counts } from './store-queries.ts'
import type { Encoding } from './table/encoding.ts'

/** For the worker: the file that waits longest, also one that was being read when the worker was killed. */
export const nextImport = (tx: Tx) =>
  tx
    .selectFrom('regions.import')
    .select(['id', 'kind', 'bytes', 'separator', 'month', 'rows_read'])
    .select((eb) => [
      eb.ref('state').$castTo<State>().as('state'),
      eb.ref('encoding').$castTo<Encoding>().as('encoding'),
      eb.ref('mapping').$castTo<Mapping>().as('mapping'),
      eb.ref('reading').$castTo<HandReading>().as('reading'),
    ])
    .where('state', 'in', ['received', 'reading', 'applying'])
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst()
export type Waiting = NonNullable<Awaited<ReturnType<typeof nextImport>>>

/** One file at a time, whoever reads: until this transaction ends. False: somebody else is at it. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('regions.import')) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}

/** The file again, a piece at a time. */
export async function* chunksOf(tx: Tx, import_id: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const chunk = await tx
      .selectFrom('regions.import_chunk')
      .select('content')
      .where('import_id', '=', import_id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!chunk) return
    yield chunk.content
  }
}

/** Codes of now and of before. */
export async function municipalityCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('geography.municipality').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}

const stillRead = (tx: Tx, id: string) =>
  tx
    .updateTable('regions.import')
    .where('id', '=', id)
    .where('state', 'in', ['received', 'reading'])

/** Seen at once by who looks, so in a transaction of its own. @returns false when somebody stopped it. */
export async function recordProgress(
  tx: Tx,
  id: string,
  { read, expected }: { read: number; expected: number },
): Promise<boolean> {
  const told = await stillRead(tx, id)
    .set({ state: 'reading', rows_read: read, rows_expected: expected })
    .executeTakeFirst()
  return told.numUpdatedRows > 0n
}

type Head = { columns: string[]; sample: string[][]; mapping: Mapping }

/** Of a workbook the columns are known when it is opened. */
export async function recordHead(tx: Tx, id: string, { columns, sample, mapping }: Head) {
  await stillRead(tx, id)
    .set({ columns, sample: JSON.stringify(sample), mapping: JSON.stringify(mapping) })
    .execute()
}

export async function askForColumns(tx: Tx, id: string): Promise<void> {
  await stillRead(tx, id).set({ state: 'columns' }).execute()
}

type Read = { rows_read: number; counts: Counts }

/** It lies ready: now a person looks. The month is that of most rows, until they say otherwise. */
export async function recordRead(tx: Tx, id: string, { rows_read, counts }: Read): Promise<void> {
  await stillRead(tx, id)
    .set({
      ...{ state: 'asks', rows_read, rows_expected: rows_read, trouble: '' },
      counts: JSON.stringify(counts),
      month: sql`coalesce(month, (select date_trunc('month', r.measured_on)::date
        from regions.import_row r where r.import_id = ${id} and r.problem = '' and r.ask = ''
        group by 1 order by count(*) desc, 1 desc limit 1))`,
    })
    .execute()
}

export async function recordDone(tx: Tx, id: string, counts: Counts): Promise<void> {
  await tx
    .updateTable('regions.import')
    .set({ state: 'done', counts: JSON.stringify(counts), trouble: '', done_at: sql`now()` })
    .where('id', '=', id)
    .execute()
  await dropFile(tx, id)
}

export async function recordTrouble(tx: Tx, id: string, trouble: string): Promise<void> {
  await tx
    .updateTable('regions.import')
    .set({ state: 'failed', trouble })
    .where('id', '=', id)
    .where('state', 'in', ['received', 'reading', 'applying'])
    .execute()
}

/** After a crash of the database server what lay ready is gone; the file is not. */
export async function readOver(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('regions.import').set({ state: 'received' }).where('id', '=', id).execute()
}

export async function dropStaged(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('regions.import_row').where('import_id', '=', id).execute()
}

async function dropFile(tx: Tx, id: string): Promise<void> {
  await dropStaged(tx, id)
  await tx.deleteFrom('regions.import_chunk').where('import_id', '=', id).execute()
}

/** Of files that somebody stopped nothing is kept but that they were there. */
export async function dropStopped(tx: Tx): Promise<void> {
  const stopped = await tx
    .selectFrom('regions.import as i')
    .select('i.id')
    .where('i.state', '=', 'stopped')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('regions.import_chunk as c')
          .select('c.number')
          .whereRef('c.import_id', '=', 'i.id'),
      ),
    )
    .execute()
  for (const { id } of stopped) await dropFile(tx, id)
}

/** What did not arrive whole, after a day; what nobody said yes to, after a week. */
export async function stopOldImports(tx: Tx): Promise<void> {
  const older = (span: string) => sql<string>`now() - ${span}::interval`
  await tx
    .updateTable('regions.import')
    .set({ state: 'stopped' })
    .where('state', 'in', ['arriving', 'columns', 'asks', 'failed', 'received'])
    .where((eb) =>
      eb.or([
        eb('made_at', '<', older('7 days')),
        eb.and([eb('state', '=', 'arriving'), eb('made_at', '<', older('1 day'))]),
      ]),
    )
    .execute()
  await dropStopped(tx)
}
