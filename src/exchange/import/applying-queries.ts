import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { ToldPlace } from './preview.ts'

/** For the worker: what was agreed to and is not yet written, a few at a time; none: it is ready. */
export function waitingRecords(tx: Tx, most: number) {
  return tx
    .selectFrom('exchange.import as i')
    .innerJoin('exchange.import_record as r', 'r.import_id', 'i.id')
    .where('i.agreed_at', 'is not', null)
    .where('i.finished_at', 'is', null)
    .where('r.is_chosen', '=', true)
    .where('r.applied_at', 'is', null)
    .select(['i.source', 'r.import_id', 'r.number'])
    .select((eb) => eb.ref('r.place').$castTo<ToldPlace>().as('place'))
    .orderBy('i.agreed_at')
    .orderBy('r.number')
    .limit(most)
    .execute()
}

export type WaitingRecord = Awaited<ReturnType<typeof waitingRecords>>[number]
type Key = Pick<WaitingRecord, 'import_id' | 'number'>

const recordAt = (tx: Tx, { import_id, number }: Key) =>
  tx
    .updateTable('exchange.import_record')
    .where('import_id', '=', import_id)
    .where('number', '=', number)

export async function recordApplied(tx: Tx, key: Key): Promise<void> {
  await recordAt(tx, key).set({ applied_at: sql`now()` }).execute()
}

/** It could not be written after all. */
export async function refuseRecord(tx: Tx, key: Key): Promise<void> {
  const reason = 'Deze plek kon niet bewaard worden.'
  await recordAt(tx, key).set({ outcome: 'refused', reason, is_chosen: false }).execute()
}

/** Of which nothing waits any more. */
export async function finishImports(tx: Tx): Promise<void> {
  await tx
    .updateTable('exchange.import as i')
    .set({ finished_at: sql`now()` })
    .where('i.agreed_at', 'is not', null)
    .where('i.finished_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('exchange.import_record as r')
            .whereRef('r.import_id', '=', 'i.id')
            .where('r.is_chosen', '=', true)
            .where('r.applied_at', 'is', null),
        ),
      ),
    )
    .execute()
}

export async function forgetOldImports(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('exchange.import')
    .where('asked_at', '<', sql<string>`now() - interval '30 days'`)
    .execute()
}
