import * as v from 'valibot'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import type { Member } from '../members/queries.ts'

/** conflict: people do not get along. abuse: somebody does what may never be done. */
export const concernKinds = ['conflict', 'abuse'] as const
export type ConcernKind = (typeof concernKinds)[number]

export const steps = [
  'heard',
  'talked-apart',
  'talked-together',
  'agreed',
  'outside-help',
  'done',
] as const
export type StepKind = (typeof steps)[number]

export type ConcernStep = {
  id: string
  concern_id: string
  step: StepKind
  note: string
  seen_by: string[]
  recorded_at: string
}

export type Concern = {
  id: string
  kind: ConcernKind
  told_by: string
  /** Chairs of those it is about. */
  about: string[]
  goes_to: 'coach' | 'second-coach'
  read_by: string
  wording: string
  told_at: string
}

/** Chairs that were ticked; what is no id is no chair. */
const chairs = v.pipe(
  v.optional(v.string(), ''),
  v.transform((ticked) => [...new Set(ticked.split(',').filter(isId))]),
)

/** `coaches`: who can read it. Whoever it is about never can. */
export const concernForm = (coaches: readonly Member[]) =>
  v.pipe(
    v.object({
      id: rowId,
      about: chairs,
      read_by: choiceOf(
        coaches.map(({ id }) => id),
        'Kies wie dit mag lezen.',
      ),
      wording: text({ max: 5000, missing: 'Schrijf op wat er speelt.' }),
    }),
    v.forward(
      v.check(
        ({ about, read_by }) => !about.includes(read_by),
        'Het gaat over deze coach. Kies iemand anders die dit mag lezen.',
      ),
      ['read_by'],
    ),
  )
export type ConcernInput = v.InferOutput<ReturnType<typeof concernForm>>

export const stepForm = v.object({
  id: rowId,
  step: choiceOf(steps, 'Kies wat je deed.'),
  note: text({ max: 5000 }),
  seen_by: chairs,
})
export type StepInput = v.InferOutput<typeof stepForm>

/** Who may be shown a step: the teller, and in a conflict also the others. Of a report of abuse never those. */
export const mayBeShown = ({ kind, told_by, about }: Concern): string[] =>
  kind === 'abuse' ? [told_by] : [told_by, ...about]
