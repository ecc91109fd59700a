import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Coherence } from './coherence.ts'
import { eyesFrom } from './coherence.ts'
import { findingKinds, findingsIn } from './finding.ts'

const ids = (start: string) => fc.integer({ min: 0, max: 4 }).map((n) => `${start}-${n}`)
const part = fc.constantFrom('goals', 'support', 'agreements', 'group' as const)
const oneEach = { selector: ({ id }: { id: string }) => id, maxLength: 5 }

/** Some of it refers to what the reader does not see. */
const anything: fc.Arbitrary<Coherence> = fc.record({
  owner: fc.boolean(),
  sees: fc.uniqueArray(part),
  helps: fc.uniqueArray(
    fc.record({
      id: ids('help'),
      helper: ids('helper'),
      member_id: fc.option(ids('member')),
      wording: fc.constant('helpt'),
      formal: fc.boolean(),
      payer: fc.constantFrom('zvw', 'wmo'),
      how_often: fc.constant(''),
      goal_id: fc.option(ids('goal')),
      life_area: fc.option(fc.constantFrom('home', 'mind')),
      written_by: fc.option(ids('member')),
    }),
    oneEach,
  ),
  goals: fc.uniqueArray(
    fc.record({
      id: ids('goal'),
      wording: ids('wish'),
      life_area: fc.option(fc.constantFrom('money', 'body')),
    }),
    oneEach,
  ),
  carried: fc.uniqueArray(
    fc.record({
      id: ids('agreement'),
      goal_id: ids('goal'),
      carried_by: ids('member'),
      written_by: fc.option(ids('member')),
      shown_name: ids('carrier'),
    }),
    oneEach,
  ),
  frictions: fc.uniqueArray(
    fc.record({
      id: ids('friction'),
      support_id: ids('help'),
      wording: ids('said'),
      shown_name: fc.option(ids('sayer')),
    }),
    oneEach,
  ),
  eyes: fc.array(
    fc.record({
      id: ids('member'),
      sees: fc.array(part),
      hidden: fc.array(fc.oneof(ids('help'), ids('member'))),
    }),
  ),
  specialist: fc.boolean(),
})

const seen: Coherence = {
  owner: true,
  sees: [],
  helps: [],
  goals: [{ id: 'goal', wording: 'De post', life_area: 'money' }],
  carried: [],
  frictions: [],
  eyes: [],
  specialist: false,
}
const help = (id: string, more: Partial<Coherence['helps'][number]> = {}) => ({
  id,
  helper: id,
  member_id: null,
  wording: 'helpt',
  formal: true,
  payer: 'wmo' as const,
  how_often: '',
  goal_id: 'goal',
  life_area: null,
  written_by: null,
  ...more,
})
const kindsIn = (coherence: Coherence) => findingsIn(coherence).map(({ kind }) => kind)

describe('findings', () => {
  test('name nothing that the reader does not see', () => {
    fc.assert(
      fc.property(anything, (coherence) => {
        const there = JSON.stringify([
          coherence.helps.map(({ id, helper }) => [id, helper]),
          coherence.goals.map(({ id, wording }) => [id, wording]),
          coherence.carried.map(({ carried_by, shown_name }) => [carried_by, shown_name]),
          coherence.frictions.map(({ id, wording, shown_name }) => [id, wording, shown_name]),
        ])
        for (const { about, other, sentence } of findingsIn(coherence)) {
          const named = sentence.match(/\b(helper|wish|carrier|said|sayer)-\d/g) ?? []
          for (const name of [about, other, ...named]) expect(there).toContain(`"${name}"`)
        }
      }),
    )
  })

  test('tell a member nothing of who sees what, and nothing about specialists', () => {
    fc.assert(
      fc.property(anything, (coherence) => {
        const kinds = kindsIn({ ...coherence, owner: false, specialist: true })
        expect(kinds.filter((kind) => ['strangers', 'specialist'].includes(kind))).toEqual([])
      }),
    )
  })

  test('each kind is found', () => {
    const found = new Set(fc.sample(anything, 2000).flatMap(kindsIn))
    expect([...found].toSorted()).toEqual([...findingKinds].toSorted())
  })

  test('two helpers on one goal are strangers as long as neither can see the other', () => {
    const helps = [help('Lieke'), help('Karim', { member_id: 'karim' })]
    expect(kindsIn({ ...seen, helps })).toEqual(['strangers'])
    const eyes = eyesFrom([{ member_id: 'karim', part: 'support' }], [])
    expect(kindsIn({ ...seen, helps, eyes })).toEqual([])
    const hidden = [{ item_id: 'Lieke', member_id: 'karim', kind: 'not' }]
    const narrowed = eyesFrom([{ member_id: 'karim', part: 'support' }], hidden)
    expect(kindsIn({ ...seen, helps, eyes: narrowed })).toEqual(['strangers'])
  })

  test('who sees the group knows of its members, and of nobody else', () => {
    const eyes = eyesFrom([{ member_id: 'karim', part: 'group' }], [])
    const karim = help('Karim', { member_id: 'karim' })
    expect(kindsIn({ ...seen, eyes, helps: [karim, help('Bep', { member_id: 'bep' })] })).toEqual(
      [],
    )
    expect(kindsIn({ ...seen, eyes, helps: [karim, help('Lieke')] })).toEqual(['strangers'])
  })

  test('a goal is without help only for who would see the help', () => {
    expect(kindsIn(seen)).toEqual(['goal-alone'])
    expect(kindsIn({ ...seen, owner: false, sees: ['goals', 'support'] })).toEqual([])
    const carried = [
      { id: 'a', goal_id: 'goal', carried_by: 'bep', written_by: null, shown_name: 'Bep' },
    ]
    expect(kindsIn({ ...seen, carried })).toEqual([])
  })

  test('what a specialist does is shown when asked for', () => {
    const helps = [help('Anouk', { payer: 'zvw' })]
    expect(kindsIn({ ...seen, helps })).toEqual([])
    expect(kindsIn({ ...seen, helps, specialist: true })).toEqual(['specialist'])
  })
})
