import { inWords } from '#src/ui/names.ts'
import { dayWords } from '../talents/words.ts'
import type { Rhythm } from './meeting.ts'

/** «Elke dinsdag om 14.00 uur, De huiskamer» */
export function rhythmInWords({ meets_from, starts_at, every_weeks, place }: Rhythm): string {
  if (!meets_from || !starts_at) return 'Jullie spreken elke keer af wanneer.'
  const weekday = dayWords[(new Date(`${meets_from}T12:00:00Z`).getUTCDay() || 7) - 1]
  const how = every_weeks === 2 ? `Om de week op ${weekday}` : `Elke ${weekday}`
  return `${how} om ${starts_at.replace(':', '.')} uur. ${place}.`
}

/** «Bep, Ruud en jij» */
export const peopleInWords = (names: readonly string[], me: boolean): string =>
  inWords([...names, ...(me ? ['jij'] : [])])
