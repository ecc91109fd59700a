import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export const home = '/vraag-zonder-naam'

export type Answer = {
  id: string
  signed: string
  wording: string
  answered_at: string
  mine: boolean
}

export type Question = {
  id: string
  /** The service that is asked. */
  service: string
  signed: string
  wording: string
  asked_at: string
  ended_at: string | null
  /** The viewer asked it. */
  mine: boolean
  answers: Answer[]
}

/** Nothing about a person: there is no field for it, and none may come. */
export const questionForm = v.object({
  id: rowId,
  organisation_id: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies welk team je vraagt.')),
  wording: text({ max: 3000, missing: 'Schrijf je vraag op.' }),
  /** The sender looked at what may be a name, and sends it so. */
  nameless: tick,
})
export type QuestionInput = v.InferOutput<typeof questionForm>

export const answerForm = v.object({
  id: rowId,
  wording: text({ max: 5000, missing: 'Schrijf je antwoord op.' }),
  nameless: tick,
})
export type AnswerInput = v.InferOutput<typeof answerForm>
