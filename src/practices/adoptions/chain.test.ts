import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Adoption } from './adoption.ts'
import { chainOf } from './chain.ts'

const adoption = (id: string, adopted_from: string | null, since = '2026-01-01'): Adoption => ({
  ...{ id, adopted_from, since, shown_name: id, place: '', changes: '', why: '' },
  ...{ confirmed_at: since, hidden: null, mine: false, stages: [] },
})

test('each hangs below whose way it took over, the eldest first', () => {
  const chain = chainOf([
    adoption('c', 'a'),
    adoption('b', null, '2026-02-01'),
    adoption('a', null, '2026-01-01'),
    adoption('d', 'of somebody who went'),
  ])
  expect(chain.map(({ adoption: { id }, depth, from }) => [id, depth, from])).toEqual([
    ['a', 1, null],
    ['c', 2, 0],
    ['d', 1, null],
    ['b', 1, null],
  ])
})

test('all that were told are in it once, whoever took it from whom', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 20 }), (from) => {
      // only what was told before can be taken over
      const told = from.map((n, i) => adoption(`${i}`, n < i ? `${n}` : null))
      const ids = chainOf(told).map(({ adoption: { id } }) => id)
      expect(ids.toSorted()).toEqual(told.map(({ id }) => id).toSorted())
    }),
  )
})
