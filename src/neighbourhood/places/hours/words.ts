import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { inWords } from '#src/ui/names.ts'
import type { DayHours, Span, Stand } from './hours.ts'

export const weekdayWords = [
  'Maandag',
  'Dinsdag',
  'Woensdag',
  'Donderdag',
  'Vrijdag',
  'Zaterdag',
  'Zondag',
] as const

/** «10.00» */
const clockInWords = (clock: string): string => clock.slice(0, 5).replace(':', '.')

/** «10.00 tot 12.00 en 13.00 tot 17.00 (rustig)» */
const spansInWords = (spans: readonly Span[]): string =>
  inWords(
    spans.map(
      ({ opens, closes, is_quiet }) =>
        `${clockInWords(opens)} tot ${clockInWords(closes)}${is_quiet ? ' (rustig)' : ''}`,
    ),
  )

/** Hours are typed a day at a time, to 23.59 at the latest. */
const isWholeDay = ([span, ...more]: readonly Span[]): boolean =>
  more.length === 0 && span?.opens.slice(0, 5) === '00:00' && span.closes.slice(0, 5) === '23:59'

/** «dicht: Koningsdag», «12.00 tot 15.00: Koningsmaaltijd». */
export const dayInWords = ({ spans, why }: DayHours): string =>
  [spans.length > 0 ? (isWholeDay(spans) ? 'dag en nacht' : spansInWords(spans)) : 'dicht', why]
    .filter(Boolean)
    .join(': ')

/** «nu open tot 17.00», «morgen open om 10.00», «vandaag dicht: Koningsdag. Woensdag open om 10.00». */
export function standInWords({ until, why, next }: Stand, now: Date): string {
  if (until) return `nu open tot ${clockInWords(until)}`
  if (next?.day === dayOf(now)) return `vandaag open om ${clockInWords(next.opens)}`
  const opens = next ? `${dateInWords(next.day, now)} open om ${clockInWords(next.opens)}` : ''
  if (why) return [`vandaag dicht: ${why}`, upperFirst(opens)].filter(Boolean).join('. ')
  return opens || 'openingstijden: vraag het even'
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
