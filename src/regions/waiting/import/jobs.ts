import { asSystem, type SystemDatabase, type Tx } from '#src/platform/database.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { readFile, Stopped, Unreadable } from './reading.ts'
import {
  dropStopped,
  nextImport,
  readOver,
  recordDone,
  recordTrouble,
  stopOldImports,
  takeTurn,
  type Waiting,
} from './reading-queries.ts'
import { countStaged, takeOver } from './store-queries.ts'

const readIn: Job = {
  name: 'regions-import',
  cron: everyMinute,
  run: async (system) => {
    while (await oneStep(system));
    await asSystem(system, dropStopped)
  },
}

/** Reads one file, or takes one over: in one transaction, so that all of it happens or nothing. */
async function oneStep(system: SystemDatabase): Promise<boolean> {
  let waiting: Waiting | undefined
  try {
    return await asSystem(system, async (tx) => {
      if (!(await takeTurn(tx))) return false
      waiting = await nextImport(tx)
      if (!waiting) return false
      if (waiting.state === 'applying') await apply(tx, waiting)
      else await readFile(tx, waiting, (work) => asSystem(system, work))
      return true
    })
  } catch (error) {
    if (error instanceof Stopped) return true
    if (!waiting) throw error
    const { id } = waiting
    const known = error instanceof Unreadable
    await asSystem(system, (tx) => recordTrouble(tx, id, known ? error.message : unknown))
    if (!known) throw error
    return true
  }
}

const unknown = 'Het lukte niet. Er is niets overgenomen. Probeer het nog een keer.'

async function apply(tx: Tx, { id, month, rows_read }: Waiting): Promise<void> {
  const counts = await countStaged(tx, id)
  const ready = Object.values(counts).reduce((sum, n) => sum + n, 0)
  if (!month || ready !== rows_read) return readOver(tx, id)
  await takeOver(tx, id, month)
  await recordDone(tx, id, counts)
}

const cleanUp: Job = {
  name: 'regions-import-clean-up',
  cron: everyNight,
  run: (system) => asSystem(system, stopOldImports),
}

export const waitingImportJobs: readonly Job[] = [readIn, cleanUp]
