import { writeListedPlace } from '#src/neighbourhood/places/import-queries.ts'
import { asSystem, type SystemDatabase } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { finishImports, forgetOldImports, recordApplied, waitingRecords } from './queries.ts'

/** So many in one unit of work: what was done stays done, and the page can tell how far it is. */
const atOnce = 100

const readIn: Job = {
  name: 'exchange-import',
  cron: everyMinute,
  run: async (system) => {
    while ((await readSome(system)) > 0);
    await asSystem(system, finishImports)
  },
}

function readSome(system: SystemDatabase): Promise<number> {
  return asSystem(system, async (tx) => {
    const records = await waitingRecords(tx, atOnce)
    for (const { import_id, number, source, place: told } of records) {
      const { checked_on, ...place } = told
      const checked_at = checked_on || new Date().toISOString()
      await writeListedPlace(tx, { source, id: newId(), checked_at, place })
      await recordApplied(tx, import_id, number)
    }
    return records.length
  })
}

const cleanUp: Job = {
  name: 'exchange-clean-up',
  cron: everyNight,
  run: (system) => asSystem(system, forgetOldImports),
}

export const importJobs: readonly Job[] = [readIn, cleanUp]
