import * as v from 'valibot'
import { choice, choiceOf, rowId, seenVersion, text } from '#src/platform/forms.ts'
import type { Going } from '../going-along/going.ts'
import { takenFrom } from '../proposals/proposal.ts'

/** Two of each is what the resource group method advises; it is advice, not a limit. */
export const advisedPerTerm = 2

export const terms = ['short', 'long'] as const
export type Term = (typeof terms)[number]

/** Where in life a goal or help belongs. */
export const lifeAreas = [
  'home',
  'money',
  'work',
  'people',
  'body',
  'mind',
  'meaning',
  'daily-life',
] as const
export type LifeArea = (typeof lifeAreas)[number]

/** Dimensions of recovery (Phrenos): clinical, personal, social, and daily life. */
export const recoveries = ['health', 'self', 'taking-part', 'daily-life'] as const
export type Recovery = (typeof recoveries)[number]

export type GoalFactKind = 'set' | 'adjusted' | 'reached' | 'let-go' | 'taken-up'
export type GoalFact = { kind: GoalFactKind; recorded_at: string }

export type Goal = {
  id: string
  wording: string
  why: string
  term: Term
  life_area: LifeArea | null
  recovery: Recovery | null
  version: number
  facts: GoalFact[]
  going: Going[]
}

export const goalForm = v.object({
  id: rowId,
  version: seenVersion,
  wording: text({ max: 1000, missing: 'Schrijf op wat je wilt. Een paar woorden is genoeg.' }),
  why: text({ max: 3000 }),
  term: choiceOf(terms, 'Kies of het voor binnenkort of voor later is.'),
  life_area: choice(lifeAreas),
  recovery: choice(recoveries),
  proposal: takenFrom,
})
export type GoalInput = v.InferOutput<typeof goalForm>

/** Where a goal stands: facts are in the order in which they happened, the last one counts. */
export function standOf(goal: Pick<Goal, 'facts'>): 'open' | 'reached' | 'let-go' {
  const last = goal.facts.findLast(({ kind }) => kind !== 'set' && kind !== 'adjusted')
  return last?.kind === 'reached' || last?.kind === 'let-go' ? last.kind : 'open'
}
