import fc from 'fast-check'
import { type Part, parts, type Shown } from '#src/platform/viewer.ts'

/** Two plans and six people: person 0 owns plan 0, person 1 owns plan 1, person 5 is in no group. */
export type World = { plans: [Plan, Plan]; named: Shown[] }

/** Numbers are places in a list: of people, of this plan's members, of this plan's items. */
export type Plan = {
  members: Member[]
  items: Item[]
  proposals: { by: number; part: Part }[]
  exceptions: { of: 'item' | 'member'; item: number; member: number; kind: Kind; ended: boolean }[]
  pauses: { ended: boolean }[]
  /** Meelezen bij spoed: who may, and who did. */
  emergencies: {
    member: number
    parts: Part[]
    ended: boolean
    read: 'never' | 'long ago' | 'now'
  }[]
  /** Meenemen: how far a code is; parts it opens. */
  codes: { state: CodeState; parts: Part[] }[]
  end: 'no' | 'ended' | 'returned'
  ownerDied: boolean
  nominations: ('nominated' | 'invited' | 'expired' | 'withdrawn' | 'declined' | 'joined')[]
}
export type Member = {
  /** null: without an account. */
  person: number | null
  departed: boolean
  /** taken back: the owner said no more to this worker of a service. */
  work: 'none' | 'current' | 'ended' | 'taken back'
  shares: Share[]
}
export type Share = {
  part: Part
  may_propose: boolean
  until: 'past' | 'future' | null
  withdrawn: boolean
}
/** by: the member who wrote it; carried: the member who does or gives it; null is the owner. */
export type Item = { table: ItemTable; by: number | null; carried: number | null }
export const codeStates = ['unused', 'open', 'run out', 'elsewhere', 'old', 'taken back'] as const
export type CodeState = (typeof codeStates)[number]
type Kind = 'only' | 'not'

export const itemTables = [
  'story_section',
  'goal',
  'agreement',
  'support',
  'crisis_section',
  'crisis_contact',
  'meeting',
] as const
export type ItemTable = (typeof itemTables)[number]
export const people = 6

/** All that a page can name. */
export const allShown: readonly Shown[] = [...parts, 'conversations']

const part = fc.constantFrom(...parts)
const often = fc.boolean()
const seldom = fc.integer({ min: 0, max: 4 }).map((n) => n === 0)

const share: fc.Arbitrary<Share> = fc.record({
  part,
  may_propose: often,
  until: fc.constantFrom(null, null, 'future', 'past'),
  withdrawn: seldom,
})

const member = (owner: number): fc.Arbitrary<Member> =>
  fc.record({
    person: fc.constantFrom(null, ...[0, 1, 2, 3, 4].filter((person) => person !== owner)),
    departed: seldom,
    work: fc.constantFrom('none', 'none', 'current', 'ended', 'taken back'),
    shares: fc.array(share, { maxLength: 8 }),
  })

const plan = (owner: number): fc.Arbitrary<Plan> =>
  fc.record({
    members: fc.array(member(owner), { minLength: 1, maxLength: 5 }),
    items: fc.array(
      fc.record({
        table: fc.constantFrom(...itemTables),
        by: fc.option(fc.nat(4)),
        carried: fc.option(fc.nat(4)),
      }),
      { maxLength: 8 },
    ),
    proposals: fc.array(fc.record({ by: fc.nat(4), part }), { maxLength: 3 }),
    exceptions: fc.array(
      fc.record({
        of: fc.constantFrom('item', 'member'),
        item: fc.nat(7),
        member: fc.nat(4),
        kind: fc.constantFrom('only', 'not'),
        ended: seldom,
      }),
      { maxLength: 5 },
    ),
    pauses: fc.array(fc.record({ ended: fc.integer({ min: 0, max: 5 }).map((n) => n > 0) }), {
      maxLength: 2,
    }),
    emergencies: fc.array(
      fc.record({
        member: fc.nat(4),
        parts: fc.subarray([...parts], { minLength: 1 }),
        ended: seldom,
        read: fc.constantFrom('never', 'long ago', 'now'),
      }),
      { maxLength: 2 },
    ),
    codes: fc.array(
      fc.record({
        state: fc.constantFrom(...codeStates),
        parts: fc.subarray([...parts], { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    end: fc.constantFrom('no', 'no', 'no', 'no', 'ended', 'returned'),
    ownerDied: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    nominations: fc.array(
      fc.constantFrom('nominated', 'invited', 'expired', 'withdrawn', 'declined', 'joined'),
      { maxLength: 3 },
    ),
  })

export const worlds: fc.Arbitrary<World> = fc.record({
  plans: fc.tuple(plan(0), plan(1)),
  named: fc.subarray([...allShown], { minLength: 1 }),
})
