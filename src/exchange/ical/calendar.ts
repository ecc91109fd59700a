import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { activityUrl } from '#src/neighbourhood/activities/activity.ts'
import { daysOf, type Exception, type Returning } from '#src/neighbourhood/activities/rhythm.ts'

/** An activity with all its days, as a calendar works them out for itself. */
export type Series = Returning & {
  id: string
  title: string
  about: string
  at: string
  /** On the clock there, as `14:30`. */
  starts_at: string
  minutes: number
  exceptions: readonly Exception[]
  /** The last moment at which it may begin, in UTC as a calendar writes it (RFC 5545, 3.3.10). */
  until: string | null
}

/** One time that it is. */
export type Occasion = { id: string; title: string; at: string; starts_at: string; ends_at: string }

const timeZone = 'Europe/Amsterdam'

/** What the clocks there do since 1996, for calendars that do not know it. */
const rules = `BEGIN:VTIMEZONE
TZID:${timeZone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n')

const emptyCalendar = (name: string) =>
  ical({
    name,
    prodId: { company: 'Wijkverband', product: 'Wijkverband', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    // without a name: with one the stamp of each event would be on the clock there, where UTC must stand
    timezone: { name: null, generator: () => rules },
    ttl: 60 * 60,
  })

/** What is to do at one place: each activity as the rule that it is. */
export function seriesCalendar(name: string, series: readonly Series[], origin: string): string {
  const calendar = emptyCalendar(name)
  for (const one of series) addSeries(calendar, one, origin)
  return calendar.toString()
}

/** What was found: each time by itself. */
export function occasionCalendar(name: string, found: readonly Occasion[], origin: string): string {
  const calendar = emptyCalendar(name)
  for (const { id, title, at, starts_at, ends_at } of found) {
    calendar.createEvent({
      id: `${id}-${starts_at.slice(0, 10)}@${new URL(origin).hostname}`,
      start: onTheClock(there.format(new Date(starts_at))),
      end: onTheClock(there.format(new Date(ends_at))),
      timezone: timeZone,
      summary: title,
      location: at,
      url: `${origin}${activityUrl(id)}`,
    })
  }
  return calendar.toString()
}

function addSeries(calendar: ICalCalendar, series: Series, origin: string): void {
  const off = new Set(series.exceptions.map(({ day }) => day))
  const first = daysOf(series, series.starts_on, yearAfter(series.starts_on))[0]
  if (first && series.rule)
    addTime(calendar, series, origin, { day: first, ...series }, lines(series))
  else if (first && !off.has(first)) addTime(calendar, series, origin, { day: first, ...series })
  for (const { moved_to, starts_at } of series.exceptions) {
    if (!moved_to || !starts_at) continue
    addTime(calendar, { ...series, id: `${series.id}-${moved_to}` }, origin, {
      day: moved_to,
      starts_at,
    })
  }
}

type Time = { day: string; starts_at: string }

function addTime(
  calendar: ICalCalendar,
  { id, title, about, at, minutes }: Series,
  origin: string,
  time: Time,
  repeating: string | null = null,
): void {
  const start = onTheClock(`${time.day} ${time.starts_at}:00`)
  calendar.createEvent({
    id: `${id}@${new URL(origin).hostname}`,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    timezone: timeZone,
    repeating,
    summary: title,
    description: about,
    location: at,
    url: `${origin}${activityUrl(id.slice(0, 36))}`,
  })
}

/** The rule with its end, and the days on which it is not. */
function lines({ rule, until, starts_at, exceptions }: Series): string {
  const clock = starts_at.replace(':', '')
  const off = exceptions.map(({ day }) => `${day.replaceAll('-', '')}T${clock}00`)
  const excluded = off.length > 0 ? `\nEXDATE;TZID=${timeZone}:${off.join(',')}` : ''
  return `RRULE:${rule}${until ? `;UNTIL=${until}` : ''}${excluded}`
}

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

const there = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** ical-generator writes what the clock of this machine says: so it has to say what the clock there does. */
const onTheClock = (text: string): Date => new Date(text.replace(' ', 'T'))
