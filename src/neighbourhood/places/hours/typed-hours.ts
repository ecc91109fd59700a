import { byOpening, type Span } from './hours.ts'

type ReadHours = { spans: Span[]; problem?: never } | { spans?: never; problem: string }

const unreadable = 'Dit kunnen we niet lezen. Schrijf bijvoorbeeld 10.00-17.00.'
const overlapping = 'Deze tijden lopen door elkaar. Kijk ze nog even na.'
const backwards = 'Dit eindigt voordat het begint. Kijk de tijden nog even na.'
const pastMidnight =
  'Dit loopt door na middernacht. Schrijf hier tot 23.59, en de rest bij de volgende dag.'

const longest = 200

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?(?:\s*uur)?`
const span = new RegExp(
  String.raw`^(?:van\s+)?${clock}\s*(?:-|–|—|tot(?:\s+en\s+met)?)\s*${clock}\s*(\(?rustig\)?)?$`,
)

/** «10.00-12.00, 13.30-17.00 rustig», as people write hours of a day. Nothing is closed. */
export function readHours(typed: string): ReadHours {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === 'dicht' || text === 'gesloten') return { spans: [] }
  if (text.length > longest) return { problem: unreadable }
  const spans: Span[] = []
  for (const part of text.split(/\s*[,;+]\s*|\s+en\s+(?!met\b)/)) {
    const read = readSpan(part.trim())
    if ('problem' in read) return read
    spans.push(read)
  }
  spans.sort(byOpening)
  const overlap = spans.some(({ opens }, i) => i > 0 && opens < (spans[i - 1]?.closes ?? ''))
  return overlap ? { problem: overlapping } : { spans }
}

function readSpan(typed: string): Span | { problem: string } {
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00', quiet] = span.exec(typed) ?? []
  if (!fromHour || !toHour) return { problem: unreadable }
  const opens = `${fromHour.padStart(2, '0')}:${fromMinute}`
  const closes = `${toHour.padStart(2, '0')}:${toMinute}`
  if (closes.startsWith('24:')) return { problem: pastMidnight }
  if (!isClock(opens) || !isClock(closes)) return { problem: unreadable }
  if (closes <= opens) return { problem: closes <= '06:00' ? pastMidnight : backwards }
  return { opens, closes, is_quiet: Boolean(quiet) }
}

const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** The other way round, for the form. */
export const writeHours = (spans: readonly Span[]): string =>
  spans
    .map(({ opens, closes, is_quiet }) => {
      const times = [opens, closes].map((time) => time.slice(0, 5).replace(':', '.')).join('-')
      return is_quiet ? `${times} rustig` : times
    })
    .join(', ')
