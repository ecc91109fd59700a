import * as v from 'valibot'
import { rowId, text, tick, type Values } from '#src/platform/forms.ts'
import { personHints, spotHints } from '../hints.ts'

export const home = '/buurt/zorgen'

/** What is asked in words, in this order: one a page, and nothing is kept before the last is sent. */
export const steps = ['meeting_spot', 'seen_when', 'wording', 'sender'] as const
export type Step = (typeof steps)[number]

export const stepIn = (typed: string | undefined): Step =>
  steps.find((step) => step === typed) ?? steps[0]
export const stepBefore = (step: Step): Step => steps[steps.indexOf(step) - 1] ?? steps[0]
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1]

/** Where, when and what was seen. No field for who it is or where they live, and none may come. */
export const worryForm = v.pipe(
  v.object({
    id: rowId,
    meeting_spot: text({ max: 200, missing: 'Schrijf op waar je de persoon zag.' }),
    seen_when: text({ max: 100, missing: 'Schrijf op wanneer dat was.' }),
    wording: text({ max: 280, missing: 'Schrijf op wat je zag.' }),
    comes_along: tick,
    sender: text({ max: 100 }),
    reach: text({ max: 200 }),
  }),
  v.forward(
    v.partialCheck(
      [['comes_along'], ['reach']],
      ({ comes_along, reach }) => !comes_along || reach !== '',
      'Je wilt samen gaan. Schrijf op hoe we je bereiken.',
    ),
    ['reach'],
  ),
)
export type WorryInput = v.InferOutput<typeof worryForm>

/** The tick by which the sender says: I looked at it, there is nobody in it. */
export const sureOf = (step: Step) => `sure_${step}`

/** The question on whose page this field stands. */
export const stepOf = (field: string): Step => (field === 'reach' ? 'sender' : stepIn(field))

/** What the sender is asked to look at again, for each answer. */
export const worryHints = (values: Values): Partial<Record<Step, string[]>> => ({
  meeting_spot: spotHints(values.meeting_spot ?? ''),
  wording: personHints(values.wording ?? ''),
})
