import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, type RingPerson, ringLayout, ringNames, width } from './ring-layout.ts'
import { Rings } from './rings.tsx'

const firstNames = [
  'Bo',
  'Annemarie',
  'Mohammed',
  'Willemijn',
  'Jo',
  'Wim Wammes',
  'Fatima',
  'محمد',
  'Ed',
]

const anyone: fc.Arbitrary<RingPerson> = fc.record({
  name: fc.constantFrom(...firstNames),
  ring: fc.constantFrom(...ringNames),
  open: fc.boolean(),
})

describe('the circle of people around me', () => {
  test('puts up to 24 people down with no name over another, and none beside the paper', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 24 }), (people) => expectRoom(people)),
      { numRuns: 60 },
    )
  })

  test('also holds 24 people who all stand in the same ring', () => {
    for (const ring of ringNames)
      expectRoom(Array.from({ length: 24 }, () => ({ name: 'Willemijn', ring })))
  })

  test('is round for a few people', () => {
    const { rings } = ringLayout([
      { name: 'Anna', ring: 'near' },
      { name: 'Karim', ring: 'far' },
    ])
    for (const { rx, ry } of rings) expect(ry).toBe(rx)
  })

  test('puts everybody between the lines of their own ring', () => {
    const people = ringNames.flatMap((ring) =>
      ['Anna', 'Bep', 'Jo', 'Ed', 'Mohammed'].map((name) => ({ name, ring })),
    )
    const { rings, seats } = ringLayout(people)
    for (const { person, x, y } of seats) {
      const index = ringNames.indexOf(person.ring)
      const inside = rings.map(({ rx, ry }) => (x / rx) ** 2 + (y / ry) ** 2 < 1)
      expect(inside.indexOf(true)).toBe(index)
    }
  })

  test('shows a name as text, with a title for who does not see it', () => {
    const html = String(<Rings people={[{ name: '<b>x</b>', ring: 'far' }]} />)
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;')
    expect(html).toContain('role="img" aria-labelledby="rings-title"')
  })
})

function expectRoom(people: RingPerson[]) {
  const { seats, height } = ringLayout(people)
  expect(seats).toHaveLength(people.length)
  for (const [index, { box }] of seats.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(-width / 2)
    expect(box.x + box.width).toBeLessThanOrEqual(width / 2)
    expect(box.y + box.height).toBeLessThanOrEqual(height / 2)
    expect(box.y).toBeGreaterThanOrEqual(-height / 2)
    for (const other of seats.slice(index + 1)) expect(overlap(box, other.box)).toBe(false)
  }
}
