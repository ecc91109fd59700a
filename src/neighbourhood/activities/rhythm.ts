import { RRuleTemporal } from 'rrule-temporal'

/** How it comes back, as its host says it. */
export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly', 'workdays', 'daily'] as const
export type Rhythm = (typeof rhythms)[number]

const dayLength = 24 * 60 * 60 * 1000
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const workdays = 'MO,TU,WE,TH,FR'

/** So far ahead the days of an activity are known. */
export const daysAhead = 70

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
const dayOfDate = (date: Date): string => date.toISOString().slice(0, 10)

export const dayAfter = (day: string, days: number): string =>
  dayOfDate(new Date(noonOf(day).getTime() + days * dayLength))

/** The rule of a rhythm that begins on this day: an RRULE without its beginning and its end. */
export function ruleOf(rhythm: Rhythm, first: string): string | null {
  const weekday = codes[noonOf(first).getUTCDay()]
  const nth = Math.ceil(Number(first.slice(8)) / 7)
  const rules: Record<Rhythm, string | null> = {
    once: null,
    weekly: `FREQ=WEEKLY;BYDAY=${weekday}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    // not every month has a fifth Tuesday: whoever begins on one means the last
    monthly: `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    workdays: `FREQ=WEEKLY;BYDAY=${workdays}`,
    daily: 'FREQ=DAILY',
  }
  return rules[rhythm]
}

export function rhythmOf(rule: string | null): Rhythm {
  if (!rule) return 'once'
  if (rule.startsWith('FREQ=DAILY')) return 'daily'
  if (rule.startsWith('FREQ=MONTHLY')) return 'monthly'
  if (rule.includes('INTERVAL=2')) return 'fortnightly'
  return rule.includes(workdays) ? 'workdays' : 'weekly'
}

export type Returning = { starts_on: string; rule: string | null; ends_on: string | null }

/**
 * The days of the rule from this day up to that one, both included. Days only, without a clock: the hour is
 * that of the clock there, in summer as in winter.
 */
export function daysOf(activity: Returning, from: string, until: string): string[] {
  const { starts_on, rule, ends_on } = activity
  const first = starts_on > from ? starts_on : from
  const last = ends_on !== null && ends_on < until ? ends_on : until
  if (first > last) return []
  if (!rule) return starts_on === first ? [starts_on] : []
  const start = starts_on.replaceAll('-', '')
  return new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${start}T120000\nRRULE:${rule}` })
    .between(noonOf(first), noonOf(last), true)
    .map((moment) => moment.toPlainDate().toString())
}

export type Exception = { day: string; moved_to: string | null; starts_at: string | null }
export type Timed = Returning & { starts_at: string; exceptions: readonly Exception[] }

/** The days on which it really is in this stretch, each with the hour on the clock there. */
export function timesOf(activity: Timed, from: string, until: string) {
  const { starts_at, exceptions } = activity
  const off = new Set(exceptions.map(({ day }) => day))
  const moved = exceptions.flatMap(({ moved_to, starts_at }) =>
    moved_to && starts_at && moved_to >= from && moved_to <= until
      ? [{ day: moved_to, starts_at }]
      : [],
  )
  const regular = daysOf(activity, from, until)
    .filter((day) => !off.has(day) && !moved.some((other) => other.day === day))
    .map((day) => ({ day, starts_at }))
  return [...regular, ...moved].toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
