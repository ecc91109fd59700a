import * as v from 'valibot'
import { choiceOf, day, rowId, text, tick } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Part, parts } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'

export const urgencies = ['today', 'this-week', 'no-hurry'] as const
export type Urgency = (typeof urgencies)[number]

export type Answer = {
  id: string
  wording: string
  answered_at: string
  /** The member who wrote it; null when the owner did. */
  written_by: string | null
  /** Who of a service wrote it. */
  signed: string
}

export type Question = {
  id: string
  wording: string
  how_soon: Urgency
  /** The member who asks; null when the owner does. */
  asked_by: string | null
  to_member: string
  /** Null when the reader does not see that member. */
  asker: string | null
  asked: string | null
  /** What may be read for it, and the last day of that. Null: the owner has yet to say. */
  parts: Part[]
  until: string | null
  asked_at: string
  ended_at: string | null
  answers: Answer[]
}

/** What can be lent for a question: not the questions themselves, which come along. */
export const lendable = parts.filter((part) => part !== 'questions')

const longest = 366

const lastDay = v.pipe(
  day,
  v.check((typed) => typed !== null, 'Kies tot en met welke dag het gelezen mag worden.'),
  v.transform((typed) => typed ?? ''),
  v.check((typed) => typed >= dayOf(new Date()), 'Deze dag is al voorbij. Kies een latere dag.'),
  v.check(
    (typed) => typed <= daysFromNow(longest),
    'Dat is meer dan een jaar. Kies een dag dichterbij.',
  ),
)

/** Which parts, and until when: the same when the owner asks and when the owner lets a member's question through. */
const lending = {
  parts: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => lendable.filter((part) => typed.split(',').includes(part))),
  ),
  until: lastDay,
  /** Pressed after the owner read back what will be shared. */
  sure: tick,
}

const question = {
  id: rowId,
  to_member: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies aan wie je dit vraagt.')),
  wording: text({ max: 3000, missing: 'Schrijf je vraag op. Een paar woorden is genoeg.' }),
  how_soon: choiceOf(urgencies, 'Kies hoe snel je een antwoord wilt.'),
}

export const questionForm = v.object({ ...question, ...lending })
export type QuestionInput = v.InferOutput<typeof questionForm>
/** A member lends nothing: the owner does that. */
export const memberQuestionForm = v.object(question)
export type MemberQuestionInput = v.InferOutput<typeof memberQuestionForm>
export const lendingForm = v.object(lending)
export type LendingInput = v.InferOutput<typeof lendingForm>

export const answerForm = v.object({
  id: rowId,
  wording: text({ max: 5000, missing: 'Schrijf je antwoord op.' }),
})
export type AnswerInput = v.InferOutput<typeof answerForm>

/** Two weeks is what the form offers. */
export const daysFromNow = (days: number): string =>
  dayOf(new Date(Date.now() + days * 24 * 60 * 60 * 1000))

/** A member's question that its owner did not let through yet. */
export const waitsForOwner = ({ asked_by, until, ended_at }: Question): boolean =>
  asked_by !== null && until === null && ended_at === null
