import * as v from 'valibot'
import { choice, seenVersion, text } from '#src/platform/forms.ts'

/** What is written of one goal during one meeting. */
export type GoalTalk = {
  how_it_goes: string
  /** The owner's own 0 to 10. */
  score: number | null
  decision: string
}

export const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

export const goalTalkForm = v.object({
  version: seenVersion,
  how_it_goes: text({ max: 3000 }),
  score: v.pipe(
    choice(scores),
    v.transform((typed) => (typed === null ? null : Number(typed))),
  ),
  decision: text({ max: 3000 }),
})
export type GoalTalkInput = v.InferOutput<typeof goalTalkForm>

/** The one after this in the list; undefined after the last. */
export function nextOf(goals: readonly { id: string }[], goal: string): string | undefined {
  return goals[goals.findIndex(({ id }) => id === goal) + 1]?.id
}
