import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { parts } from '#src/platform/viewer.ts'
import { isProposable } from '../share.ts'
import { type Facts, stateAt, type WayBack, wantedOf, wayBack } from './history.ts'

const moment = (minute: number) => new Date(Date.UTC(2027, 0, 1, 0, minute)).toISOString()
const now = moment(1000)
const minute = fc.integer({ min: 0, max: 900 })
/** Begins somewhere, and perhaps ended after that: nothing ends in the future but by its own last day. */
const span = fc
  .tuple(minute, fc.option(fc.integer({ min: 0, max: 200 })))
  .map(([from, length]) => ({
    from: moment(from),
    end: length === null ? null : moment(Math.min(from + length, 1000)),
  }))
const member = fc.constantFrom('anna', 'bo', 'cor', 'left')

const share = fc.record({
  member_id: member,
  part: fc.constantFrom(...parts),
  may_propose: fc.boolean(),
  ends: fc.option(fc.integer({ min: 0, max: 2000 })),
  span,
})
const exception = fc.record({
  item_id: fc.constantFrom('goal', 'section', 'bo'),
  member_id: member,
  kind: fc.constantFrom('only' as const, 'not' as const),
  span,
})
const history = fc.record({ shares: fc.array(share), exceptions: fc.array(exception) }).map(
  ({ shares, exceptions }): Facts => ({
    shares: shares.map(({ span, ends, ...one }, n) => ({
      ...one,
      id: `share ${n}`,
      until: ends === null ? null : `day ${ends}`,
      ends_at: ends === null ? null : moment(ends),
      shared_at: span.from,
      withdrawn_at: span.end,
    })),
    exceptions: exceptions.map(({ span, ...one }, n) => ({
      ...one,
      id: `exception ${n}`,
      made_at: span.from,
      ended_at: span.end,
    })),
  }),
)

const here = ['anna', 'bo', 'cor']
const later = moment(1001)

/** What the database holds after it was written. */
function after(facts: Facts, { shares, exceptions }: WayBack): Facts {
  const withdrawn = shares.flatMap((one) => one.withdrawn)
  return {
    shares: [
      ...facts.shares.map((one) =>
        withdrawn.includes(one.id) ? { ...one, withdrawn_at: now } : one,
      ),
      ...shares.flatMap(({ member_id, given }) =>
        given.map((grant) => ({
          ...grant,
          member_id,
          id: newId(),
          ends_at: grant.until === null ? null : moment(Number(grant.until.slice(4))),
          shared_at: now,
          withdrawn_at: null,
        })),
      ),
    ],
    exceptions: [
      ...facts.exceptions.map((one) =>
        exceptions.ended.includes(one.id) ? { ...one, ended_at: now } : one,
      ),
      ...exceptions.made.map((one) => ({ ...one, id: newId(), made_at: now, ended_at: null })),
    ],
  }
}

const shown = ({ shares, exceptions }: Facts, members: readonly string[]) => ({
  shares: [
    ...new Set(
      shares
        .filter(({ member_id }) => members.includes(member_id))
        .map(({ member_id, part, may_propose, until }) =>
          [member_id, part, may_propose && isProposable(part), until].join(),
        ),
    ),
  ].toSorted(),
  exceptions: [
    ...new Set(exceptions.map((one) => [one.item_id, one.member_id, one.kind].join())),
  ].toSorted(),
})

test('going back gives everybody who is still there what they saw then, but for what ran out', () => {
  fc.assert(
    fc.property(history, minute, (facts, then) => {
      const wanted = wantedOf(facts, moment(then), now)
      const written = after(facts, wayBack(facts, moment(then), now, here))
      const still = ({ ends_at }: { ends_at: string | null }) =>
        ends_at === null || Date.parse(ends_at) > Date.parse(later)
      const expected = { ...wanted, shares: wanted.shares.filter(still) }
      expect(shown(stateAt(written, later), here)).toEqual(shown(expected, here))
    }),
  )
})

test('it rewrites nothing: what stood at any earlier moment is still known', () => {
  fc.assert(
    fc.property(history, minute, minute, (facts, then, earlier) => {
      const written = after(facts, wayBack(facts, moment(then), now, here))
      const ids = (some: Facts) => [...some.shares, ...some.exceptions].map(({ id }) => id)
      expect(ids(stateAt(written, moment(earlier)))).toEqual(ids(stateAt(facts, moment(earlier))))
    }),
  )
})

test('going back twice writes nothing the second time, and who left gets nothing', () => {
  fc.assert(
    fc.property(history, minute, (facts, then) => {
      const first = wayBack(facts, moment(then), now, here)
      expect(first.shares.every(({ member_id }) => here.includes(member_id))).toBe(true)
      const again = wayBack(after(facts, first), moment(then), now, here)
      expect(again).toEqual({ shares: [], exceptions: { ended: [], made: [] } })
    }),
  )
})
