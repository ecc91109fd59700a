const dayLength = 24 * 60 * 60 * 1000

const isoDay = (date: number): string => new Date(date).toISOString().slice(0, 10)

/** The Sunday of Easter, after Gauss and Butcher: the moon of the church, not of the sky. */
function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}

/** The days on which doors in the Netherlands stay shut unless their keeper says otherwise, by day. */
function holidaysOf(year: number): Map<string, string> {
  const easter = easterOf(year)
  const after = (days: number) => isoDay(easter + days * dayLength)
  // the King's birthday is kept a day earlier when it is a Sunday
  const kings = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27
  const holidays = new Map([
    [`${year}-01-01`, 'Nieuwjaarsdag'],
    [after(0), 'Eerste Paasdag'],
    [after(1), 'Tweede Paasdag'],
    [`${year}-04-${kings}`, 'Koningsdag'],
    [after(39), 'Hemelvaartsdag'],
    [after(49), 'Eerste Pinksterdag'],
    [after(50), 'Tweede Pinksterdag'],
    [`${year}-12-25`, 'Eerste Kerstdag'],
    [`${year}-12-26`, 'Tweede Kerstdag'],
  ])
  // a day off for most people once in five years only
  if (year % 5 === 0) holidays.set(`${year}-05-05`, 'Bevrijdingsdag')
  return holidays
}

const years = new Map<number, Map<string, string>>()

/** «Koningsdag» for its day; null for a common day. */
export function holidayOn(day: string): string | null {
  const year = Number(day.slice(0, 4))
  if (!years.has(year)) years.set(year, holidaysOf(year))
  return years.get(year)?.get(day) ?? null
}
