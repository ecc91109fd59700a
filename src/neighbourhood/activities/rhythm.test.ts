import { describe, expect, test } from 'vitest'
import { daysOf, rhythmOf, rhythms, ruleOf, timesOf } from './rhythm.ts'
import { ruleInWords } from './words.ts'

const from = '2026-11-23'
const until = '2027-02-01'
const returning = (rhythm: (typeof rhythms)[number], starts_on: string, ends_on?: string) => ({
  ...{ starts_on, rule: ruleOf(rhythm, starts_on), ends_on: ends_on ?? null },
})

describe('an activity that comes back', () => {
  test.each([
    ['once', '2026-12-08', '', ['2026-12-08']],
    ['weekly', '2026-11-17', 'elke dinsdag', ['2026-11-24', '2026-12-01', '2026-12-08']],
    ['fortnightly', '2026-11-17', 'om de week op dinsdag', ['2026-12-01', '2026-12-15']],
    ['monthly', '2026-09-08', 'elke maand op de tweede dinsdag', ['2026-12-08', '2027-01-12']],
    ['monthly', '2026-09-29', 'elke maand op de laatste dinsdag', ['2026-11-24', '2026-12-29']],
    ['workdays', '2026-11-27', 'elke werkdag', ['2026-11-27', '2026-11-30', '2026-12-01']],
    ['daily', '2026-01-01', 'elke dag', ['2026-11-23', '2026-11-24']],
  ] as const)('%s from %s is «%s»', (rhythm, starts_on, words, days) => {
    const activity = returning(rhythm, starts_on)
    expect(ruleInWords(activity.rule)).toBe(words)
    expect(daysOf(activity, from, until).slice(0, days.length)).toEqual(days)
    expect(rhythmOf(activity.rule)).toBe(rhythm)
  })

  test('ends on its last day, and is nowhere before its first', () => {
    expect(daysOf(returning('weekly', '2026-11-24', '2026-12-02'), from, until)).toEqual([
      '2026-11-24',
      '2026-12-01',
    ])
    expect(daysOf(returning('once', '2026-11-01'), from, until)).toEqual([])
    expect(daysOf(returning('weekly', '2027-03-02'), from, until)).toEqual([])
  })

  test('every day since fifty years gives ten weeks, and at once', () => {
    const begun = performance.now()
    for (const rhythm of rhythms) {
      const days = daysOf(returning(rhythm, '1976-01-01', '2076-01-01'), from, until)
      expect(days.length).toBeLessThanOrEqual(71)
    }
    expect(performance.now() - begun).toBeLessThan(500)
  })

  test('skips a day that is off, and is once on the day it was moved to', () => {
    const exceptions = [
      { day: '2026-11-24', moved_to: null, starts_at: null },
      { day: '2026-12-01', moved_to: '2026-12-03', starts_at: '15:00' },
    ]
    const weekly = { ...returning('weekly', '2026-11-17'), starts_at: '10:00', exceptions }
    expect(timesOf(weekly, from, '2026-12-08')).toEqual([
      { day: '2026-12-03', starts_at: '15:00' },
      { day: '2026-12-08', starts_at: '10:00' },
    ])
  })
})
