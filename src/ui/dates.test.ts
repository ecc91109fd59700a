import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInWords, dayOf, momentInWords, timeInWords } from './dates.ts'

const now = new Date('2027-03-10T12:00:00Z')

test('days nearby have a name of their own', () => {
  expect(dateInWords('2027-03-10', now)).toBe('vandaag')
  expect(dateInWords('2027-03-11', now)).toBe('morgen')
  expect(dateInWords('2027-03-09', now)).toBe('gisteren')
})

test('other days have their weekday, and the year only when it is another one', () => {
  expect(dateInWords('2027-03-01', now)).toBe('maandag 1 maart')
  expect(dateInWords('2028-03-03', now)).toBe('vrijdag 3 maart 2028')
})

test('a moment belongs to the day on the calendar here, not in London', () => {
  expect(dateInWords(new Date('2027-03-10T23:30:00Z'), now)).toBe('morgen')
  expect(timeInWords(new Date('2027-03-10T23:30:00Z'))).toBe('00.30 uur')
  expect(timeInWords(new Date('2027-07-10T12:05:00Z'))).toBe('14.05 uur')
  expect(momentInWords(new Date('2027-03-11T13:30:00Z'), now)).toBe('morgen om 14.30 uur')
})

test('the day before a day is yesterday, also when summer time begins or ends', () => {
  const anyHour = fc.integer({ min: 0, max: 40 * 365 * 24 })
  fc.assert(
    fc.property(anyHour, (hours) => {
      const moment = new Date(Date.UTC(2020, 0, 1, hours, 30))
      const noon = Date.parse(`${dayOf(moment)}T12:00:00Z`)
      const day = 24 * 60 * 60 * 1000
      expect(dateInWords(new Date(noon), moment)).toBe('vandaag')
      expect(dateInWords(new Date(noon - day), moment)).toBe('gisteren')
      expect(dateInWords(new Date(noon + day), moment)).toBe('morgen')
    }),
    { examples: [[62038], [67078]] },
  )
})
