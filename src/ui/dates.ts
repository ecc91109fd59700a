const timeZone = 'Europe/Amsterdam'
const dayLength = 24 * 60 * 60 * 1000

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone })
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' })
const named = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', ...options })
const withWeekday = named({ weekday: 'long' })
const withYear = named({ weekday: 'long', year: 'numeric' })

/** The day on the calendar here (`2027-03-31`), of a moment (also as the database writes it) or of a day. */
export const dayOf = (date: Date | string): string =>
  typeof date === 'string' && date.length === 10 ? date : isoDay.format(new Date(date))

/** «vandaag», «morgen», «gisteren», «maandag 3 maart», with the year when it is not this one. */
export function dateInWords(date: Date | string, now: Date = new Date()): string {
  const day = dayOf(date)
  const today = dayOf(now)
  // Between midnights of UTC, so that the two days a year of 23 and 25 hours do not count.
  const distance = (Date.parse(day) - Date.parse(today)) / dayLength
  if (distance === 0) return 'vandaag'
  if (distance === 1) return 'morgen'
  if (distance === -1) return 'gisteren'
  const format = day.slice(0, 4) === today.slice(0, 4) ? withWeekday : withYear
  return format.format(Date.parse(day))
}

/** «zaterdag 21 november 2026»: for paper, where «vandaag» soon is no longer true. */
export const dateOnPaper = (date: Date | string): string => withYear.format(Date.parse(dayOf(date)))

/** «14.30 uur» */
export const timeInWords = (moment: Date | string): string =>
  `${clock.format(new Date(moment)).replace(':', '.')} uur`

/** «morgen om 14.30 uur» */
export const momentInWords = (moment: Date | string, now?: Date): string =>
  `${dateInWords(moment, now)} om ${timeInWords(moment)}`
