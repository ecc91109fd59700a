import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoCases } from '#db/demo/practices/decision-aid.ts'
import { facetsOf } from '../facet.ts'
import { readFile } from '../open-data/file.ts'
import { type Answers, addressOf, answersIn, outcomeUrl, stepUrl } from './answers.ts'
import { type QuestionName, questionNames, questionOf } from './question.ts'
import { type Candidate, candidateOf, changes, rank } from './rank.ts'
import { reasonsFor } from './reasons.ts'
import { tryOn } from './weighing/weighing.ts'
import { firstWeights, type Weights } from './weights.ts'

const library: Candidate[] = readFile(
  readFileSync('db/demo/practices/practices.json', 'utf8'),
).practices.map((practice) =>
  candidateOf({ ...practice, slug: practice.id, facets: facetsOf(practice) }),
)

const valuesOf = (name: QuestionName) => questionOf(name).options.map(({ value }) => value)
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(questionNames.map((name) => [name, fc.constantFrom(...valuesOf(name))])),
  { requiredKeys: [] },
)
const someWeights = fc.record(
  Object.fromEntries(
    questionNames.map((name) => [
      name,
      fc.record({ counts: fc.integer({ min: 0, max: 10 }), must: fc.boolean() }),
    ]),
  ),
) as unknown as fc.Arbitrary<Weights>
const someShelf = fc.subarray(library)
const slugs = (answers: Answers, shelf = library, weights = firstWeights) =>
  rank(answers, shelf, weights).handful.map(({ slug }) => slug)

describe('the decision aid', () => {
  test('gives the same answers the same order, however the library lies', () => {
    fc.assert(
      fc.property(someAnswers, someWeights, (answers, weights) => {
        expect(slugs(answers, library.toReversed(), weights)).toEqual(
          slugs(answers, library, weights),
        )
        const read = answersIn(
          Object.fromEntries(new URLSearchParams(addressOf('', answers).slice(1))),
        )
        expect(read).toEqual(answers)
      }),
    )
  })

  test('ends on every path, and never empty without saying what to leave out', () => {
    fc.assert(
      fc.property(someAnswers, someWeights, someShelf, (answers, weights, shelf) => {
        const { handful, looser } = rank(answers, shelf, weights)
        expect(handful.length).toBeLessThanOrEqual(5)
        if (handful.length > 0 || shelf.length === 0) return
        const asked = Object.keys(answers)
        expect(asked.length).toBeGreaterThan(0)
        for (const { name } of looser) expect(asked).toContain(name)
        // with nothing answered all come back, so that beginning again always helps
        expect(slugs({}, shelf, weights).length).toBeGreaterThan(0)
      }),
    )
    const path = questionNames.map((_, step) => stepUrl(step + 1, {}))
    expect(path.at(-1)).toBe(outcomeUrl)
    expect(path.length).toBeLessThanOrEqual(7)
  })

  test('says of each of the handful why it stands there', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const one of rank(answers, library, firstWeights).handful) {
          const { because, mind } = reasonsFor(one, answers)
          expect(because.length + mind.length).toBe(Object.keys(answers).length)
          if (Object.keys(answers).length > 0) expect(because).not.toEqual([])
        }
      }),
    )
  })

  test('says rightly what another answer brings to the top', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const now = slugs(answers)[0]
        for (const { name, value, top } of changes(answers, library, firstWeights)) {
          expect(top.slug).not.toBe(now)
          expect(slugs({ ...answers, [name]: value })[0]).toBe(top.slug)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('finds what who keeps the library expects', () => {
    const cases = demoCases.map((one) => ({ unexpected: [], id: one.name, ...one }))
    const wrong = tryOn(cases, library, firstWeights).filter(({ right }) => !right)
    expect(wrong.map((one) => one.case.name)).toEqual([])
  })

  test('leaves out what must fit and does not', () => {
    const through = { domein: 'gezondheid', fase: 'overweldigd' }
    expect(slugs(through)).toContain('fact')
    expect(slugs({ ...through, indicatie: 'geen' })).not.toContain('fact')
  })
})
