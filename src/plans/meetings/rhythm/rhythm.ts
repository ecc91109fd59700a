import * as v from 'valibot'
import { choiceOf, tick } from '#src/platform/forms.ts'

/** In weeks; 0: no rhythm. A quarter of a year is what the resource group method advises. */
export const rhythms = ['4', '8', '13', '26', '0'] as const

export type Rhythm = {
  weeks: number
  psychiatrist_hint: boolean
  /** Somebody in the group is a psychiatrist. */
  has_psychiatrist: boolean
  /** The psychiatrist was, or will be, there: at a meeting of the last year or a coming one. */
  psychiatrist_comes: boolean
}

export const rhythmForm = v.object({
  weeks: v.pipe(choiceOf(rhythms, 'Kies hoe vaak.'), v.transform(Number)),
  psychiatrist_hint: tick,
})
export type RhythmInput = v.InferOutput<typeof rhythmForm>

/** Once a year is enough: their knowledge, while the talk stays the owner's. */
export const wantsPsychiatrist = (rhythm: Rhythm): boolean =>
  rhythm.psychiatrist_hint && rhythm.has_psychiatrist && !rhythm.psychiatrist_comes
