import { holidayOn } from './holidays.ts'

/** From then till then on one day, on the clock there: `09:30`. */
export type Span = { opens: string; closes: string; is_quiet: boolean }

/** What comes back each week; 1 is Monday. */
export type WeekHours = Span & { weekday: number }

/** Other hours on one day; without times it is closed then. */
export type Exception = { day: string; opens: string | null; closes: string | null; why: string }

export type Times = {
  hours: readonly WeekHours[]
  exceptions: readonly Exception[]
  /** The week's hours hold on public holidays too. */
  on_holidays: boolean
}

export type DayHours = { day: string; spans: Span[]; why: string }

/** How it is now at the door. */
export type Stand = {
  /** Closes then; null: shut now. */
  until: string | null
  quiet: boolean
  /** Why it is not as each week today: «Koningsdag». */
  why: string
  /** Opens again today or on another day; null: not in the coming weeks. */
  next: { day: string; opens: string } | null
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** So many days later on the calendar, where a day of 23 or 25 hours is one day too. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The hours of one day: an exception goes before a holiday, a holiday before the week. */
export function hoursOn({ hours, exceptions, on_holidays }: Times, day: string): DayHours {
  const exception = exceptions.find((one) => one.day === day)
  if (exception) {
    const { opens, closes, why } = exception
    return { day, spans: opens && closes ? [{ opens, closes, is_quiet: false }] : [], why }
  }
  const weekday = weekdayOf(day)
  const spans = hours.filter((one) => one.weekday === weekday).toSorted(byOpening)
  const holiday = on_holidays ? null : holidayOn(day)
  return holiday && spans.length > 0 ? { day, spans: [], why: holiday } : { day, spans, why: '' }
}

export const byOpening = (one: Span, other: Span): number => (one.opens < other.opens ? -1 : 1)

const here = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The day on the calendar there (`2027-03-31`) and the time on the clock there (`14:30`). */
export function dayAndClock(now: Date): [day: string, clock: string] {
  const [day = '', clock = ''] = here.format(now).split(' ')
  return [day, clock]
}

/** How far ahead one looks for the next time that it opens. */
const horizon = 21

/** Judged on the clock and calendar there, in summer as in winter. */
export function standAt(times: Times, now: Date): Stand {
  const [today, clock] = dayAndClock(now)
  const { spans, why } = hoursOn(times, today)
  const open = spans.find(({ opens, closes }) => opens <= clock && clock < closes)
  const later = spans.find(({ opens }) => opens > clock)
  const next = later ? { day: today, opens: later.opens } : nextAfter(times, today)
  return { until: open?.closes ?? null, quiet: open?.is_quiet ?? false, why, next }
}

function nextAfter(times: Times, today: string): Stand['next'] {
  if (times.hours.length + times.exceptions.length === 0) return null
  for (let ahead = 1; ahead <= horizon; ahead += 1) {
    const day = dayAfter(today, ahead)
    const [first] = hoursOn(times, day).spans
    if (first) return { day, opens: first.opens }
  }
  return null
}

/** The coming seven days, today first. */
export const weekFrom = (times: Times, today: string): DayHours[] =>
  weekdays.map((_, ahead) => hoursOn(times, dayAfter(today, ahead)))
