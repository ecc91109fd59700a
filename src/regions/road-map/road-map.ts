import * as v from 'valibot'
import { choiceOf, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { regionUrl } from '../region.ts'

export const roadMapUrl = (region: string, step?: number): string =>
  `${regionUrl(region)}/routekaart${step ? `/${step}` : ''}`
export const editingUrl = (step?: number): string => `/beheer/routekaart${step ? `/${step}` : ''}`

/** How far a region says to be with a step, from least to most. */
export const states = ['not-begun', 'busy', 'works', 'lasts'] as const
export type State = (typeof states)[number]

export type Assessment = { state: State; evidence: string; made_at: string }

export type Step = {
  number: number
  version: number
  title: string
  wording: string
  why: string
  how: string
  pitfalls: string
  practices: { slug: string; title: string }[]
}

/** A step with what a region said of it, the last first. */
export type AssessedStep = Step & { assessments: Assessment[] }

export const stateOf = ({ assessments }: { assessments: readonly Assessment[] }): State =>
  assessments[0]?.state ?? 'not-begun'

/** How far a region was with a step at a moment. */
export function stateAt({ assessments }: { assessments: readonly Assessment[] }, moment: number) {
  return assessments.find(({ made_at }) => Date.parse(made_at) <= moment)?.state ?? 'not-begun'
}

export const assessmentForm = v.object({
  id: rowId,
  state: choiceOf(states, 'Kies hoe ver jullie zijn.'),
  evidence: text({ max: 3000 }),
  nameless: tick,
})
export type AssessmentInput = v.InferOutput<typeof assessmentForm>

const slugs = v.pipe(
  text({ max: 1000 }),
  v.transform((typed) => typed.split(/[\s,]+/).filter(Boolean)),
  v.check(
    (all) => all.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)),
    'Schrijf het laatste stuk van het adres van elk voorbeeld, bijvoorbeeld buurtcirkel.',
  ),
)

export const stepForm = v.object({
  version: seenVersion,
  title: text({ max: 150, missing: 'Schrijf op hoe de stap heet.' }),
  wording: text({ max: 3000, missing: 'Schrijf op wat de stap is.' }),
  why: text({ max: 3000 }),
  how: text({ max: 5000 }),
  pitfalls: text({ max: 3000 }),
  practices: slugs,
})
export type StepInput = v.InferOutput<typeof stepForm>
