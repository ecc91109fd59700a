import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import type { Tx } from '#src/platform/database.ts'
import { recognise } from '#src/regions/waiting/import/columns.ts'
import { keyOf } from '#src/regions/waiting/import/keys.ts'
import { readRow } from '#src/regions/waiting/import/row.ts'
import {
  type StagedRow,
  settle,
  stage,
  takeOver,
} from '#src/regions/waiting/import/store-queries.ts'
import { demoId } from '../ids.ts'

/** What the NZa gathered in February and March 2018: real, and history. */
export const historyMonth = '2018-03-01'

export async function addDemoWaitingTimes(tx: Tx): Promise<void> {
  const id = demoId('waiting times 2018')
  const lines = createReadStream('db/regions/nza_ggz_wachttijden_2018.csv').pipe(parse())
  const known = new Set(
    (await tx.selectFrom('geography.municipality').select('code').execute()).map(
      ({ code }) => code,
    ),
  )
  const around = { known, today: historyMonth.replace('-01', '-31') }
  const rows: StagedRow[] = []
  let mapping: ReturnType<typeof recognise> | undefined
  let number = 0
  for await (const cells of lines) {
    if (!mapping) {
      mapping = recognise(cells)
      continue
    }
    number += 1
    const read = readRow(cells, mapping, around)
    if ('row' in read) rows.push({ number, key: keyOf(read.row), ...read.row })
  }
  await tx
    .insertInto('regions.import')
    .values({
      ...{
        id,
        file_name: 'nza_ggz_wachttijden_2018.csv',
        kind: 'csv',
        bytes: 889_000,
        month: historyMonth,
      },
      ...{ source: 'NZa, wachttijden ggz 2018', state: 'done', rows_read: number, made_by: id },
    })
    .execute()
  await stage(tx, id, rows)
  await settle(tx, id)
  await takeOver(tx, id, historyMonth)
  await tx.deleteFrom('regions.import_row').where('import_id', '=', id).execute()
}
