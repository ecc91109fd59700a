import { awaitLooks, forgetOldLooks } from '#src/consent/forget-queries.ts'
import { deathsToErase } from '#src/people/death/queries.ts'
import { accountsToErase } from '#src/people/ending/queries.ts'
import * as people from '#src/people/forget-queries.ts'
import { plansToErase } from '#src/plans/ending/queries.ts'
import * as plans from '#src/plans/forget-queries.ts'
import { asSystem, type SystemDatabase, type Tx } from '#src/platform/database.ts'
import { everyNight, type Job } from '#src/platform/jobs.ts'
import { eraseAccount, eraseOrphans, erasePlan } from './forget.ts'

/** What its owner ended thirty days ago, and what was of somebody who died, is erased: each in one piece. */
export async function eraseWhatEnded(system: SystemDatabase): Promise<void> {
  for (const toErase of [accountsToErase, deathsToErase]) {
    await eraseEach(system, toErase, people.holdEnds, eraseAccount)
  }
  await eraseEach(system, plansToErase, plans.holdEnds, erasePlan)
  await asSystem(system, awaitLooks)
  await asSystem(system, eraseOrphans)
}

/** Asks again in the transaction itself, for somebody may just have come back. */
async function eraseEach(
  system: SystemDatabase,
  toErase: (tx: Tx) => Promise<string[]>,
  hold: (tx: Tx, id: string) => Promise<void>,
  erase: (tx: Tx, id: string) => Promise<void>,
): Promise<void> {
  for (const id of await asSystem(system, toErase)) {
    await asSystem(system, async (tx) => {
      await hold(tx, id)
      if ((await toErase(tx)).includes(id)) await erase(tx, id)
    })
  }
}

export function endingJobs({ logYears }: { logYears: number }): readonly Job[] {
  return [
    { name: 'erase-what-ended', cron: everyNight, run: eraseWhatEnded },
    {
      name: 'forget-old-looks',
      cron: everyNight,
      run: (system) => asSystem(system, (tx) => forgetOldLooks(tx, logYears)),
    },
  ]
}
