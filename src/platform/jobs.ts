import type { SystemDatabase } from './database.ts'

/** Work that nobody waits for, done by the clock. Must do no harm when it runs twice. */
export type Job = {
  name: string
  /** Minute, hour, day, month, weekday; in Europe/Amsterdam. */
  cron: string
  run(system: SystemDatabase): Promise<void>
}

/** For what has to be gone after some days: at an hour when few people are awake. */
export const everyNight = '30 3 * * *'
export const everyMinute = '* * * * *'
