import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedNow, crowdInWords, type Spending, spent } from './initiative.ts'

const spending = (id: string, amount_cents: number, yes: number): Spending => ({
  ...{ id, amount_cents, yes, no: 0, wording: id, agreed_at: null },
})

test('is agreed when most of those who take part say yes, and it fits', () => {
  const purse = { joined: 4, budget: 50_00 }
  const agreed = (...spendings: Spending[]) => agreedNow({ ...purse, spendings })
  expect(agreed(spending('half', 1_00, 2))).toEqual([])
  expect(agreed(spending('most', 50_00, 3))).toEqual(['most'])
  expect(agreed(spending('too much', 50_01, 4))).toEqual([])
  expect(agreed(spending('a', 30_00, 3), spending('b', 30_00, 4), spending('c', 20_00, 3))).toEqual(
    ['a', 'c'],
  )
  const before = { ...spending('before', 45_00, 0), agreed_at: '2026-01-01' }
  expect(agreed(before, spending('more', 6_00, 4))).toEqual([])
})

test('what is agreed never goes over the budget', () => {
  const spendings = fc.array(
    fc.record({ amount_cents: fc.integer({ min: 1, max: 5000 }), yes: fc.nat(10) }),
  )
  fc.assert(
    fc.property(spendings, fc.nat(10_000), fc.nat(10), (list, budget, joined) => {
      const all = list.map(({ amount_cents, yes }, n) => spending(`${n}`, amount_cents, yes))
      const agreed = agreedNow({ spendings: all, budget, joined })
      const after = all.map((one) =>
        agreed.includes(one.id) ? { ...one, agreed_at: '2026-01-01' } : one,
      )
      expect(spent(after)).toBeLessThanOrEqual(budget)
    }),
  )
})

test('outsiders read no number that tells when somebody came or left', () => {
  expect([0, 1, 5, 6, 40].map(crowdInWords)).toEqual([
    'Nog niemand doet mee',
    'Een paar mensen doen mee',
    'Een paar mensen doen mee',
    'Meer dan vijf mensen doen mee',
    'Meer dan vijf mensen doen mee',
  ])
})
