import { writeListedPlace } from '#src/neighbourhood/places/import-queries.ts'
import { asSystem, type SystemDatabase, type Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import {
  finishImports,
  forgetOldImports,
  recordApplied,
  refuseRecord,
  type WaitingRecord,
  waitingRecords,
} from './applying-queries.ts'

/** So many are asked for at once; each is written by itself, so that one that fails stops no other. */
const atOnce = 100

const readIn: Job = {
  name: 'exchange-import',
  cron: everyMinute,
  run: async (system) => {
    while ((await readSome(system)) > 0);
    await asSystem(system, finishImports)
  },
}

async function readSome(system: SystemDatabase): Promise<number> {
  const records = await asSystem(system, (tx) => waitingRecords(tx, atOnce))
  for (const record of records) {
    await asSystem(system, (tx) => readOne(tx, record)).catch((error) => {
      if (!isRefused(error)) throw error
      return asSystem(system, (tx) => refuseRecord(tx, record))
    })
  }
  return records.length
}

async function readOne(tx: Tx, record: WaitingRecord): Promise<void> {
  const { checked_on, ...place } = record.place
  const checked_at = checked_on || new Date().toISOString()
  await writeListedPlace(tx, { source: record.source, id: newId(), checked_at, place })
  await recordApplied(tx, record)
}

/** By what the database knows of a place: a neighbourhood that was there at the preview and is no more. */
const isRefused = (error: unknown) =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))

const cleanUp: Job = {
  name: 'exchange-clean-up',
  cron: everyNight,
  run: (system) => asSystem(system, forgetOldImports),
}

export const importJobs: readonly Job[] = [readIn, cleanUp]
