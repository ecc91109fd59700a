import { asSystem, type SystemDatabase } from '#src/platform/database.ts'
import { everyMinute, everyNight, type Job } from '#src/platform/jobs.ts'
import { forgetSignUps, tellSeats } from './tickets/telling-queries.ts'
import { dropOldTimes, renewTimes } from './times-queries.ts'

/** In pieces, so that no host waits long for a night's work. */
async function renewAll(system: SystemDatabase): Promise<void> {
  let after: string | undefined = '00000000-0000-0000-0000-000000000000'
  while (after) {
    const from: string = after
    after = await asSystem(system, (tx) => renewTimes(tx, from, 500))
  }
  await asSystem(system, dropOldTimes)
}

export function activityJobs({ origin }: { origin: string }): readonly Job[] {
  return [
    { name: 'activity-times', cron: everyNight, run: renewAll },
    {
      name: 'forget-sign-ups',
      cron: everyNight,
      run: (system) => asSystem(system, forgetSignUps),
    },
    {
      name: 'tell-seats',
      cron: everyMinute,
      run: (system) => asSystem(system, (tx) => tellSeats(tx, origin)),
    },
  ]
}
