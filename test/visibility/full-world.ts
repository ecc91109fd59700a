import { parts } from '#src/platform/viewer.ts'
import { itemTables, type Member, type Plan, type World } from './world.ts'

/** A world with something of everything, in which each policy keeps something from somebody. */
export const fullWorld: World = { plans: [planOf(2), planOf(3)], named: ['agreements', 'support'] }

function planOf(person: number): Plan {
  const everything = parts.map((part) => ({
    part,
    may_propose: true,
    until: null,
    withdrawn: false,
  }))
  const joined: Member = { person, departed: false, work: 'current', shares: everything }
  return {
    members: [
      joined,
      { ...joined, person: 4, shares: everything.filter(({ part }) => part === 'agreements') },
      { ...joined, person: null, work: 'none', shares: [{ ...everything[0], withdrawn: true }] },
      { ...joined, person: 4 === person ? 2 : 5 - person, departed: true },
      { ...joined, person: person === 2 ? 1 : 0, work: 'taken back' },
    ] as Member[],
    items: itemTables.flatMap((table) => [
      { table, by: null, carried: 0 },
      { table, by: 1, carried: 1 },
    ]),
    proposals: [
      { by: 0, part: 'goals' },
      { by: 1, part: 'support' },
    ],
    exceptions: [
      { of: 'item', item: 0, member: 0, kind: 'not', ended: false },
      { of: 'item', item: 1, member: 0, kind: 'only', ended: true },
    ],
    pauses: [{ ended: true }],
    emergencies: [
      { member: 1, parts: ['crisis'], ended: false, read: 'now' },
      { member: 0, parts: ['story'], ended: true, read: 'never' },
    ],
    codes: [
      { state: 'open', parts: ['goals'] },
      { state: 'taken back', parts: ['story'] },
    ],
    end: 'returned',
    ownerDied: false,
    nominations: ['invited', 'withdrawn', 'nominated', 'expired'],
  }
}
