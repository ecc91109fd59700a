const dayMs = 86_400_000

/**
 * «2018-02-27», «27-2-2018», «27/02/2018», «2018-02-27T00:00:00» and the day number of a spreadsheet (43158; day 1 is
 * the first of 1900, and there was a 29 February that year). Null for anything else.
 */
export function readDate(written: string): string | null {
  const text = written.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (dutch) return dayOf(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]))
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text)
  if (!serial) return null
  return new Date(Date.UTC(1899, 11, 30) + Number(serial[1]) * dayMs).toISOString().slice(0, 10)
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 2000 && year < 2100 ? date.toISOString().slice(0, 10) : null
}
