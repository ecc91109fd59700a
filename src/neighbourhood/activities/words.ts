import { dateInWords, dateOnPaper, timeInWords } from '#src/ui/dates.ts'
import type { ActivityKind } from './kind.ts'
import { type Rhythm, rhythmOf } from './rhythm.ts'

export const kindWords: Record<ActivityKind, string> = {
  coffee: 'Koffie en ontmoeten',
  'eating-together': 'Samen eten',
  walking: 'Wandelen',
  movement: 'Bewegen en sport',
  creative: 'Maken',
  music: 'Muziek en zingen',
  'nature-and-garden': 'Tuin en dieren',
  games: 'Spelletjes',
  rest: 'Rust en ontspanning',
  talking: 'Praten',
  'self-help': 'Zelfhulp en lotgenoten',
  learning: 'Taal en leren',
  'computer-help': 'Computer en telefoon',
  'money-and-post': 'Geld en post',
  'work-along': 'Samen klussen',
  trip: 'Uitje',
  other: 'Iets anders',
}

export const rhythmWords: Record<Rhythm, string> = {
  once: 'Eén keer',
  weekly: 'Elke week, op deze dag',
  fortnightly: 'Om de week, op deze dag',
  monthly: 'Elke maand, op deze dag',
  workdays: 'Elke werkdag',
  daily: 'Elke dag',
}

/** What `monthly` takes over from the first day. */
export const monthlyExample = 'Is de eerste keer de tweede dinsdag? Dan is het elke tweede dinsdag.'

const weekdays: Record<string, string> = {
  MO: 'maandag',
  TU: 'dinsdag',
  WE: 'woensdag',
  TH: 'donderdag',
  FR: 'vrijdag',
  SA: 'zaterdag',
  SU: 'zondag',
}
const ordinals: Record<string, string> = {
  1: 'eerste',
  2: 'tweede',
  3: 'derde',
  4: 'vierde',
  '-1': 'laatste',
}

/** «elke dinsdag», «elke maand op de tweede dinsdag»; empty for once. */
export function ruleInWords(rule: string | null): string {
  const [, nth = '', code = ''] = /BYDAY=(-?\d)?([A-Z]{2})/.exec(rule ?? '') ?? []
  const weekday = weekdays[code] ?? ''
  const words: Record<Rhythm, string> = {
    once: '',
    weekly: `elke ${weekday}`,
    fortnightly: `om de week op ${weekday}`,
    monthly: `elke maand op de ${ordinals[nth]} ${weekday}`,
    workdays: 'elke werkdag',
    daily: 'elke dag',
  }
  return words[rhythmOf(rule)]
}

/** «nog 3 plekken» */
export function roomInWords(seats: number | null, taken: number): string {
  if (seats === null) return ''
  const left = seats - taken
  if (left > 1) return `nog ${left} plekken`
  return left === 1 ? 'nog 1 plek' : 'vol, met een wachtlijst'
}

type Span = { starts_at: string; ends_at: string }

/** «van 14.00 tot 15.30 uur» */
const hoursInWords = ({ starts_at, ends_at }: Span): string =>
  `van ${timeInWords(starts_at).replace(' uur', '')} tot ${timeInWords(ends_at)}`

/** «morgen van 14.00 tot 15.30 uur» */
export const spanInWords = (span: Span): string =>
  `${dateInWords(span.starts_at)} ${hoursInWords(span)}`

/** «zaterdag 21 november 2026 van 14.00 tot 15.30 uur» */
export const spanOnPaper = (span: Span): string =>
  `${dateOnPaper(span.starts_at)} ${hoursInWords(span)}`
