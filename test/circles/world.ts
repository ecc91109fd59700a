import fc from 'fast-check'

/** Two circles and eight people. Person 6 works for the first, person 5 says who does, person 7 is outside. */
export type World = [Circle, Circle]

/** Numbers are places in a list: of people, of this circle's chairs (counted round), of its askings. */
export type Circle = {
  chairs: Chair[]
  askings: Asking[]
  blocks: [number, number][]
  invitations: { by: number; ended: boolean }[]
  concerns: {
    by: number
    about: number[]
    to: number
    kind: 'conflict' | 'abuse'
    shown: number[]
  }[]
  asks: { by: number; goes_to: 'circle' | 'member' | 'coach'; to: number; helpers: number[] }[]
}

export type Role = 'member' | 'volunteer' | 'coach' | 'second-coach'
/** `work`: of a coach, whether it still is. `missed`: asked to be missed. */
export type Chair = { person: number; role: Role; left: boolean; works: boolean; missed: boolean }
export type Asking = {
  person: number
  role: 'member' | 'volunteer' | 'second-coach'
  welcomedBy: ('circle' | 'coach')[]
  ended: boolean
}

export const people = 8
const place = fc.nat({ max: 9 })
const seldom = fc.integer({ min: 0, max: 3 }).map((n) => n === 3)

const chair: fc.Arbitrary<Chair> = fc.record({
  person: fc.nat({ max: 4 }),
  role: fc.constantFrom('member', 'member', 'volunteer', 'coach', 'second-coach'),
  left: seldom,
  works: seldom.map((not) => !not),
  missed: fc.boolean(),
})

const circle: fc.Arbitrary<Circle> = fc.record({
  chairs: fc.array(chair, { minLength: 2, maxLength: 6 }),
  askings: fc.array(
    fc.record({
      person: fc.integer({ min: 3, max: 6 }),
      role: fc.constantFrom('member', 'volunteer', 'second-coach'),
      welcomedBy: fc.subarray(['circle', 'coach'] as const).map((by) => [...by]),
      ended: seldom,
    }),
    { maxLength: 2 },
  ),
  blocks: fc.array(fc.tuple(place, place), { maxLength: 2 }),
  invitations: fc.array(fc.record({ by: place, ended: fc.boolean() }), { maxLength: 2 }),
  concerns: fc.array(
    fc.record({
      by: place,
      about: fc.array(place, { maxLength: 2 }),
      to: place,
      kind: fc.constantFrom('conflict', 'abuse'),
      shown: fc.array(place, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  asks: fc.array(
    fc.record({
      by: place,
      goes_to: fc.constantFrom('circle', 'member', 'coach'),
      to: place,
      helpers: fc.uniqueArray(place, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
})

export const worlds: fc.Arbitrary<World> = fc.tuple(circle, circle)

/** A world with something of everything, in which each policy keeps something from somebody. */
const everybody: Circle = {
  chairs: [
    ...(['member', 'volunteer', 'coach', 'second-coach', 'member'] as const).map(
      (role, person) => ({ person, role, left: false, works: true, missed: person === 0 }),
    ),
    { person: 5, role: 'member', left: true, works: true, missed: false },
  ],
  askings: [
    { person: 6, role: 'member', welcomedBy: ['circle', 'coach'], ended: false },
    { person: 7, role: 'volunteer', welcomedBy: ['coach'], ended: true },
  ],
  blocks: [[0, 4]],
  invitations: [
    { by: 0, ended: true },
    { by: 1, ended: false },
  ],
  concerns: [
    { by: 0, about: [4], to: 2, kind: 'conflict', shown: [4] },
    { by: 1, about: [2, 0], to: 3, kind: 'abuse', shown: [1, 0] },
  ],
  asks: [
    { by: 0, goes_to: 'circle', to: 0, helpers: [1, 4] },
    { by: 1, goes_to: 'member', to: 4, helpers: [4] },
    { by: 4, goes_to: 'coach', to: 0, helpers: [2] },
  ],
}
export const fullWorld: World = [
  everybody,
  // without a coach, and with somebody welcome
  {
    ...everybody,
    chairs: everybody.chairs.map((one) =>
      one.role === 'coach' || one.role === 'second-coach' ? { ...one, left: true } : one,
    ),
    blocks: [],
    invitations: [],
  },
]
