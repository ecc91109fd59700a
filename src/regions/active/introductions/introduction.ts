import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'

/** What somebody reads of it as one of the two organisations. */
export const introductionsUrl = '/kennismaken'

export type Introduction = {
  id: string
  from: string
  to: string
  signed: string
  reach: string
  wording: string
  sent_at: string
  mine: boolean
}

export const introductionForm = v.object({
  id: rowId,
  work: v.optional(v.string(), ''),
  wording: text({ max: 3000, missing: 'Schrijf op waarom jullie elkaar willen leren kennen.' }),
  reach: text({ max: 200, missing: 'Schrijf op hoe jij te bereiken bent.' }),
  nameless: tick,
})
export type IntroductionInput = v.InferOutput<typeof introductionForm>
