import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayOn } from './holidays.ts'
import { hoursOn, type Span, standAt, weekdays } from './hours.ts'
import { readHours, writeHours } from './typed-hours.ts'
import { standInWords } from './words.ts'

const everyDay = (opens: string, closes: string) => ({
  hours: weekdays.map((weekday) => ({ weekday, opens, closes, is_quiet: false })),
  exceptions: [],
  on_holidays: false,
})
const inWordsAt = (times: Parameters<typeof standAt>[0], moment: string) =>
  standInWords(standAt(times, new Date(moment)), new Date(moment))

describe('a door', () => {
  const weekly = {
    hours: [
      { weekday: 1, opens: '10:00', closes: '17:00', is_quiet: false },
      { weekday: 2, opens: '10:00', closes: '12:00', is_quiet: true },
      { weekday: 2, opens: '13:00', closes: '17:00', is_quiet: false },
    ],
    exceptions: [
      { day: '2026-11-30', opens: null, closes: null, why: 'verbouwing' },
      { day: '2027-04-27', opens: '12:00', closes: '15:00', why: 'Koningsmaaltijd' },
    ],
    on_holidays: false,
  }

  test.each([
    ['2026-11-23T09:00:00Z', 'nu open tot 17.00'],
    ['2026-11-23T16:00:00Z', 'morgen open om 10.00'],
    ['2026-11-24T07:00:00Z', 'vandaag open om 10.00'],
    ['2026-11-24T11:30:00Z', 'vandaag open om 13.00'],
    ['2026-11-29T12:00:00Z', 'dinsdag 1 december open om 10.00'],
    ['2026-11-30T12:00:00Z', 'vandaag dicht: verbouwing. Morgen open om 10.00'],
    ['2027-04-27T10:30:00Z', 'nu open tot 15.00'],
    ['2027-03-29T10:00:00Z', 'vandaag dicht: Tweede Paasdag. Morgen open om 10.00'],
  ])('at %s: %s', (moment, words) => {
    expect(inWordsAt(weekly, moment)).toBe(words)
  })

  test('without hours asks to call', () => {
    const none = { hours: [], exceptions: [], on_holidays: false }
    expect(inWordsAt(none, '2026-11-23T09:00:00Z')).toContain('vraag het even')
  })

  test.each([
    ['the day that the clock goes forward', '2027-03-28T06:59:00Z', '2027-03-28T07:00:00Z'],
    ['the day before it does', '2027-03-27T07:59:00Z', '2027-03-27T08:00:00Z'],
    ['the day that the clock goes back', '2027-10-31T07:59:00Z', '2027-10-31T08:00:00Z'],
    ['the day before it does', '2027-10-30T06:59:00Z', '2027-10-30T07:00:00Z'],
  ])('opens at nine on its own clock, %s', (_, before, after) => {
    // the first of these is Easter
    const nine = { ...everyDay('09:00', '12:00'), on_holidays: true }
    expect(inWordsAt(nine, before)).toBe('vandaag open om 09.00')
    expect(inWordsAt(nine, after)).toBe('nu open tot 12.00')
  })

  test('is open exactly as long as its hours of the day say', () => {
    const moment = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2031-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, spansOfADay(), (now, spans) => {
        const hours = weekdays.flatMap((weekday) => spans.map((span) => ({ ...span, weekday })))
        const times = { hours, exceptions: [], on_holidays: false }
        const [day = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Europe/Amsterdam',
          dateStyle: 'short',
          timeStyle: 'short',
        })
          .format(now)
          .split(' ')
        const inside = hoursOn(times, day).spans.some(
          ({ opens, closes }) => opens <= clock && clock < closes,
        )
        const stand = standAt(times, now)
        expect(stand.until !== null).toBe(inside)
        if (stand.next)
          expect(`${stand.next.day} ${stand.next.opens}` > `${day} ${clock}`).toBe(true)
      }),
    )
  })
})

describe('hours as somebody types them', () => {
  test.each([
    ['10.00-17.00', '10.00-17.00'],
    ['van 9 tot 12 uur en van 13:30 tot 17:00', '09.00-12.00, 13.30-17.00'],
    ['13.00 – 15.00 rustig; 9.00-10.00', '09.00-10.00, 13.00-15.00 rustig'],
    ['dicht', ''],
    ['', ''],
  ])('«%s» is read', (typed, written) => {
    const read = readHours(typed)
    expect('spans' in read && writeHours(read.spans ?? [])).toBe(written)
  })

  test.each([
    ['10.00-12.00, 11.30-14.00', 'lopen door elkaar'],
    ['17.00-10.00', 'eindigt voordat het begint'],
    ['10.00-10.00', 'eindigt voordat het begint'],
    ['22.00-02.00', 'na middernacht'],
    ['20.00-24.00', 'na middernacht'],
    ['25.00-26.00', 'niet lezen'],
    ['10.00', 'niet lezen'],
    ['overdag', 'niet lezen'],
  ])('«%s» is given back: %s', (typed, sentence) => {
    expect(readHours(typed).problem).toContain(sentence)
  })

  test('come back as they were written', () => {
    fc.assert(
      fc.property(spansOfADay(), (spans) => {
        expect(readHours(writeHours(spans))).toEqual({ spans })
      }),
    )
  })

  test('that overlap or end before they begin are never taken', () => {
    const clock = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(clockOf)
    const anything = fc.array(fc.record({ opens: clock, closes: clock, is_quiet: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anything, (spans) => {
        const { spans: taken } = { spans: [] as Span[], ...readHours(writeHours(spans)) }
        for (const [i, { opens, closes }] of taken.entries()) {
          expect(opens < closes).toBe(true)
          expect(i === 0 || (taken[i - 1]?.closes ?? '') <= opens).toBe(true)
        }
      }),
    )
  })
})

test.each([
  ['2026-04-05', 'Eerste Paasdag'],
  ['2027-05-06', 'Hemelvaartsdag'],
  ['2031-04-26', 'Koningsdag'],
  ['2027-04-26', null],
  ['2031-04-27', null],
  ['2025-04-26', 'Koningsdag'],
  ['2025-05-05', 'Bevrijdingsdag'],
  ['2026-05-05', null],
  ['2038-04-25', 'Eerste Paasdag'],
])('%s is %s', (day, name) => {
  expect(holidayOn(day)).toBe(name)
})

const clockOf = (minutes: number): string =>
  `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`

/** A few spans of one day, one after the other. */
function spansOfADay(): fc.Arbitrary<Span[]> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: 24 * 60 - 1 }), { maxLength: 8 })
    .map((moments) => moments.toSorted((one, other) => one - other))
    .map((moments) =>
      moments.flatMap((from, i) => {
        const to = moments[i + 1]
        if (i % 2 === 1 || to === undefined) return []
        return [{ opens: clockOf(from), closes: clockOf(to), is_quiet: i % 4 === 0 }]
      }),
    )
}
