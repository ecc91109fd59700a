import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Situation, whatNow } from './what-now.ts'

const karim = { id: 'karim', shown_name: 'Karim' }

/** Nothing left to do. */
const calm: Situation = {
  goals: 2,
  storySections: 1,
  contacts: 3,
  nominated: 0,
  invited: 0,
  members: 1,
  newcomer: null,
  everMet: true,
  timeToMeet: false,
  proposals: 0,
  pausedDays: null,
  toConfirm: [],
}

const anySituation: fc.Arbitrary<Situation> = fc.record({
  goals: fc.nat(3),
  storySections: fc.nat(3),
  contacts: fc.nat(3),
  nominated: fc.nat(2),
  invited: fc.nat(2),
  members: fc.nat(3),
  newcomer: fc.option(fc.record({ id: fc.uuid(), shown_name: fc.string() })),
  everMet: fc.boolean(),
  timeToMeet: fc.boolean(),
  proposals: fc.nat(3),
  pausedDays: fc.option(fc.nat(20)),
  toConfirm: fc.array(fc.record({ wording: fc.string() }), { maxLength: 2 }),
})

describe('what now', () => {
  test('there is always exactly one line, and its step stays in this plan', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { line, step } = whatNow(situation, 'p')
        expect(line.trim()).not.toBe('')
        if (step) expect(step.href).toMatch(/^\/plan\/p\//)
      }),
    )
  })

  test('nobody who sees nothing is named while everything is closed', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { line } = whatNow({ ...situation, pausedDays: 1 }, 'p')
        expect(line).not.toContain('ziet nog niets')
      }),
    )
  })

  test.each<[string, Partial<Situation>]>([
    ['één ding dat je graag wilt', { goals: 0, storySections: 0, contacts: 0, members: 0 }],
    ['Wie is er om je heen?', { contacts: 0, members: 0 }],
    ['iemand die je erbij wilt', { nominated: 1, members: 0 }],
    ['Karim doet mee, en ziet nog niets', { newcomer: karim }],
    ['samenkomen', { everMet: false, proposals: 1 }],
    ['weer een keer afspreken', { timeToMeet: true }],
    ['Er ligt een voorstel', { proposals: 1, pausedDays: 9 }],
    ['Laat je dat zo?', { pausedDays: 7 }],
    ['«De lamp maken»', { toConfirm: [{ wording: 'De lamp maken' }], pausedDays: 6 }],
    ['Er hoeft nu niets', {}],
    ['Er hoeft nu niets', { members: 0, invited: 1 }],
  ])('%s', (words, changed) => {
    expect(whatNow({ ...calm, ...changed }, 'p').line).toContain(words)
  })
})
