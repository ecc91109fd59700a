import * as v from 'valibot'
import { type QuestionName, questionNames } from './question.ts'

/** How much a question counts (0: not at all). `must`: what does not fit, falls off. */
export type Weight = { counts: number; must: boolean }
export type Weights = Record<QuestionName, Weight>

/** Until an editor weighs otherwise. */
export const firstWeights: Weights = {
  rol: { counts: 1, must: false },
  doelgroep: { counts: 5, must: false },
  domein: { counts: 4, must: false },
  fase: { counts: 4, must: false },
  indicatie: { counts: 3, must: true },
  geld: { counts: 3, must: false },
  soort: { counts: 2, must: false },
}

export const heaviest = 10

const weight = v.object({
  counts: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(heaviest)),
  must: v.boolean(),
})

/** As they are kept; what is not there counts as it did at first. */
export function weightsFrom(kept: unknown): Weights {
  const given = (kept ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    questionNames.map((name) => {
      const read = v.safeParse(weight, given[name])
      return [name, read.success ? read.output : firstWeights[name]]
    }),
  ) as Weights
}
