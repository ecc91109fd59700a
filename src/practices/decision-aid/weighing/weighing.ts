import * as v from 'valibot'
import { rowId, seenVersion, text, tick, type Values } from '#src/platform/forms.ts'
import { deskUrl } from '../../as-editor.ts'
import type { Answers } from '../answers.ts'
import { questionNames } from '../question.ts'
import { type Candidate, type Ranked, rank } from '../rank.ts'
import { heaviest, type Weights } from '../weights.ts'

export const weighingUrl = `${deskUrl}/keuzehulp`

const problem = `Kies een getal van 0 tot en met ${heaviest}.`
const counts = v.pipe(
  text({ max: 10 }),
  v.regex(/^\d{1,2}$/, problem),
  v.transform(Number),
  v.maxValue(heaviest, problem),
)

export const weighingForm = v.pipe(
  v.looseObject({
    version: seenVersion,
    note: text({ max: 500 }),
    ...Object.fromEntries(questionNames.map((name) => [`counts_${name}`, counts])),
    ...Object.fromEntries(questionNames.map((name) => [`must_${name}`, tick])),
  }),
  v.transform(({ version, note, ...fields }) => ({ version, note, weights: weightsIn(fields) })),
)
export type Weighing = v.InferOutput<typeof weighingForm>

const weightsIn = (fields: Record<string, unknown>): Weights =>
  Object.fromEntries(
    questionNames.map((name) => [
      name,
      { counts: Number(fields[`counts_${name}`]), must: Boolean(fields[`must_${name}`]) },
    ]),
  ) as Weights

/** What the form begins with. */
export function typedWeights(weights: Weights): Values {
  return Object.fromEntries(
    questionNames.flatMap((name) => [
      [`counts_${name}`, String(weights[name].counts)],
      [`must_${name}`, weights[name].must ? 'ja' : ''],
    ]),
  )
}

/** What the decision aid is tried on. */
export type Case = {
  id: string
  name: string
  answers: Answers
  expected: string[]
  unexpected: string[]
}

export type Tried = { case: Case; top: Ranked[]; right: boolean }

/** One of the expected is in the handful, and none of the unexpected in the first three. */
export function tryOn(
  cases: readonly Case[],
  library: readonly Candidate[],
  weights: Weights,
): Tried[] {
  return cases.map((one) => {
    const top = rank(one.answers, library, weights).handful
    const slugs = top.map(({ slug }) => slug)
    const right =
      slugs.some((slug) => one.expected.includes(slug)) &&
      !slugs.slice(0, 3).some((slug) => one.unexpected.includes(slug))
    return { case: one, top, right }
  })
}

const slugs = (missing?: string) =>
  v.pipe(
    text({ max: 1000, ...(missing && { missing }) }),
    v.transform((typed) => [
      ...new Set(
        typed
          .split(/[\s,]+/)
          .map((one) => one.replace(/^.*\//, '').toLowerCase())
          .filter(Boolean),
      ),
    ]),
    v.maxLength(20, 'Schrijf hooguit twintig voorbeelden op.'),
  )

export const caseForm = v.looseObject({
  id: rowId,
  name: text({ max: 150, missing: 'Geef deze proef een naam.' }),
  expected: slugs('Schrijf op welk voorbeeld er hoort te staan.'),
  unexpected: slugs(),
})
