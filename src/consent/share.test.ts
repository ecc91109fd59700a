import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parts } from '#src/platform/viewer.ts'
import {
  differenceOf,
  fingerprintOf,
  type Grant,
  grantsOf,
  isProposable,
  readySetOf,
  readySets,
  type Share,
} from './share.ts'

const grant: fc.Arbitrary<Grant> = fc.record({
  part: fc.constantFrom(...parts),
  may_propose: fc.boolean(),
  until: fc.constantFrom(null, '2027-03-31', '2027-04-01'),
})
const wishes = fc.uniqueArray(grant, { selector: ({ part }) => part })
// what stands may hold a part twice: two windows at the same moment
const standing: fc.Arbitrary<Share[]> = fc
  .array(grant, { maxLength: 10 })
  .map((grants) => grants.map((one, index) => ({ ...one, id: `share ${index}` })))

function applied(before: readonly Share[], wanted: readonly Grant[]): Share[] {
  const { withdrawn, given } = differenceOf(before, wanted)
  return [
    ...before.filter(({ id }) => !withdrawn.includes(id)),
    ...given.map((one, index) => ({ ...one, id: `given ${index}` })),
  ]
}
const meaning = (grants: readonly Grant[]) =>
  grants
    .map(({ part, may_propose, until }) => `${part} ${may_propose && isProposable(part)} ${until}`)
    .toSorted()

describe('what is written when the owner chooses', () => {
  test('afterwards exactly what was wanted stands, no part twice', () => {
    fc.assert(
      fc.property(standing, wishes, (before, wanted) => {
        expect(meaning(applied(before, wanted))).toEqual(meaning(wanted))
      }),
    )
  })

  test('what stayed the same is not written again, and choosing the same twice writes nothing', () => {
    fc.assert(
      fc.property(standing, wishes, (before, wanted) => {
        const { withdrawn, given } = differenceOf(before, wanted)
        const kept = before.filter(({ id }) => !withdrawn.includes(id))
        expect(kept).toHaveLength(wanted.length - given.length)
        expect(differenceOf(applied(before, wanted), wanted)).toEqual({ withdrawn: [], given: [] })
      }),
    )
  })

  test('two states have the same fingerprint when the same shares stand in them, in any order', () => {
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        const ids = (shares: Share[]) =>
          shares
            .map(({ id }) => id)
            .toSorted()
            .join()
        expect(fingerprintOf(one) === fingerprintOf(other)).toBe(ids(one) === ids(other))
        expect(fingerprintOf(one.toReversed())).toBe(fingerprintOf(one))
      }),
    )
  })
})

describe('ready sets', () => {
  test('each is recognised as itself', () => {
    for (const set of readySets) expect(readySetOf(grantsOf(set))).toBe(set)
  })

  test('the story is in none of them', () => {
    for (const set of readySets) {
      expect(grantsOf(set).map(({ part }) => part)).not.toContain('story')
    }
  })

  test('one with an end, or with a part more, is set by the owner alone', () => {
    const [first, ...others] = grantsOf('taking-part')
    if (!first) throw new Error('empty')
    expect(readySetOf([{ ...first, until: '2027-03-31' }, ...others])).toBe(null)
    expect(readySetOf([first, ...others, { part: 'story', may_propose: false, until: null }])).toBe(
      null,
    )
  })
})
