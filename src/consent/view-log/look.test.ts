import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parts } from '#src/platform/viewer.ts'
import { type Because, becauseOf, foldLooks, type Look } from './look.ts'

const looks: fc.Arbitrary<Look[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('read', 'search', 'print', 'export', 'log'),
      member_id: fc.constantFrom(null, 'a', 'b'),
      shown_name: fc.constantFrom('Ada', 'Bo'),
      role: fc.constantFrom('relative', 'practitioner'),
      organisation: fc.constantFrom('', 'Zuid'),
      parts: fc.subarray([...parts]),
      day: fc.constantFrom('2026-11-20', '2026-11-21'),
      seen_at: fc.constantFrom('2026-11-21T10:00:00Z', '2026-11-21T11:00:00Z'),
      because: fc.constant<Because[]>([]),
    }),
  )
  .map((some) => some.map((look, index) => ({ ...look, id: `look ${index}` })))

const linesOf = (some: Look[]) =>
  foldLooks(some).flatMap(({ day, visits }) =>
    visits.flatMap(({ acts, ...who }) =>
      acts.flatMap((act) => act.looks.map((look) => ({ day, who, act, look }))),
    ),
  )

describe('folding the log', () => {
  test('no line is lost and none stands there twice', () => {
    fc.assert(
      fc.property(looks, (some) => {
        const folded = linesOf(some).map(({ look }) => look.id)
        expect(folded.toSorted()).toEqual(some.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('each line stands under its own day, person and kind, and what was seen is named there', () => {
    fc.assert(
      fc.property(looks, (some) => {
        for (const { day, who, act, look } of linesOf(some)) {
          expect(look).toMatchObject({ day, ...who, kind: act.kind })
          expect(act.parts).toEqual(expect.arrayContaining(look.parts))
        }
      }),
    )
  })

  test('a day, and a person on it, stands there once', () => {
    fc.assert(
      fc.property(looks, (some) => {
        const days = foldLooks(some)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
        for (const { visits } of days) {
          const people = visits.map(({ acts, ...who }) => JSON.stringify(who))
          expect(new Set(people).size).toBe(people.length)
        }
      }),
    )
  })

  test('a share stands behind a visit once', () => {
    const because = [{ part: 'goals' as const, shared_at: '2026-11-01T10:00:00Z' }]
    const look: Look = {
      id: '1',
      kind: 'read',
      member_id: 'a',
      shown_name: 'Ada',
      role: 'relative',
      organisation: '',
      parts: ['goals'],
      day: '2026-11-20',
      seen_at: '2026-11-20T10:00:00Z',
      because,
    }
    const [day] = foldLooks([look, { ...look, id: '2', kind: 'print' }])
    expect(day?.visits.map(becauseOf)).toEqual([because])
  })
})
