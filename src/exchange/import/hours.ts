import * as v from 'valibot'

export type Hours = { weekday: number; opens: string; closes: string }

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const clock = /^([01]\d|2[0-3]):[0-5]\d/

const optional = v.nullish(v.string('Een openingstijd is geen tekst.'), '')
const schedule = v.object({
  freq: optional,
  interval: v.nullish(v.union([v.number(), v.string()]), 1),
  byday: optional,
  opens_at: optional,
  closes_at: optional,
  valid_to: optional,
})
export const schedules = v.nullish(v.array(schedule, 'De openingstijden zijn niet te lezen.'), [])
type Schedule = v.InferOutput<typeof schedule>

/** The hours of each week that still hold; what comes otherwise than weekly we cannot say as hours. */
export function hoursOf(found: readonly Schedule[], today: string): Hours[] {
  return found
    .filter(({ freq, interval }) => ['', 'WEEKLY'].includes(freq) && Number(interval) === 1)
    .filter(({ valid_to }) => !valid_to || valid_to.slice(0, 10) >= today)
    .flatMap(({ byday, opens_at, closes_at }) =>
      byday
        .split(',')
        .map((day) => days.indexOf(day.trim().toUpperCase()) + 1)
        .filter((weekday) => weekday > 0 && opens_at && closes_at)
        .map((weekday) => ({
          weekday,
          opens: opens_at.slice(0, 5),
          closes: closes_at.slice(0, 5),
        })),
    )
    .sort((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens))
}

/** What is wrong with them, if anything; they stand in order. */
export function hoursProblem(hours: readonly Hours[]): string | undefined {
  if (hours.some(({ opens, closes }) => !clock.test(opens) || !clock.test(closes))) {
    return 'Een openingstijd is geen tijd die bestaat.'
  }
  if (hours.some(({ opens, closes }) => closes <= opens)) {
    return 'De deur gaat dicht voordat die opengaat.'
  }
  const clash = hours.some((one, i) => {
    const next = hours[i + 1]
    return next?.weekday === one.weekday && next.opens < one.closes
  })
  return clash ? 'De openingstijden lopen door elkaar.' : undefined
}
