import * as v from 'valibot'
import { roles } from '#src/groups/role.ts'
import { choice, text } from '#src/platform/forms.ts'
import type { Goal } from '../goals/goal.ts'

export const ownQuestions = ['help', 'who-to-call', 'until-when', 'referral'] as const
export type OwnQuestion = (typeof ownQuestions)[number]

/** Null is what is left open: that is an answer too. */
const goalAnswers = ['reached', 'adjust', 'let-go', 'goes-on'] as const
const memberAnswers = ['stays', 'other-role', 'goodbye'] as const
const helpAnswers = ['more', 'same', 'less', 'none'] as const
const referralAnswers = ['needed', 'not-needed', 'ask'] as const

export type Person = { id: string; shown_name: string; role: string; version: number }
export type Answer = {
  question: string
  about_id: string
  about_words: string
  answer: string
  note: string
}
export type Round = { id: string; begun_at: string; ended_at: string | null; answers: Answer[] }

/** One page: a goal, a member, or one of the questions about oneself. */
export type Step =
  | { question: 'goal'; about: string; words: string; goal: Goal }
  | { question: 'member'; about: string; words: string; person: Person }
  | { question: OwnQuestion; about: string; words: string }

export const stepForm = v.object({
  goal: choice(goalAnswers),
  member: choice(memberAnswers),
  help: choice(helpAnswers),
  referral: choice(referralAnswers),
  role: choice(roles),
  note: text({ max: 3000 }),
})
export type StepInput = v.InferOutput<typeof stepForm>

/** One question a page, in this order: what I want, who is with me, what help I need, the way back. */
export function stepsOf(
  { id, answers }: Pick<Round, 'id' | 'answers'>,
  goals: readonly Goal[],
  people: readonly Person[],
): Step[] {
  const wording = (about: string) =>
    answers.find((one) => one.question === 'goal' && one.about_id === about)?.about_words
  return [
    ...goals.map(
      (goal): Step => ({
        question: 'goal',
        about: goal.id,
        words: wording(goal.id) ?? goal.wording,
        goal,
      }),
    ),
    ...people.map(
      (person): Step => ({
        question: 'member',
        about: person.id,
        words: person.shown_name,
        person,
      }),
    ),
    ...ownQuestions.map((question): Step => ({ question, about: id, words: '' })),
  ]
}

export const answerTo = (round: Pick<Round, 'answers'>, { question, about }: Step) =>
  round.answers.find((one) => one.question === question && one.about_id === about)

/** What the form said, for this question. */
export function answerIn({ question }: Step, input: StepInput): { answer: string; note: string } {
  if (question === 'member' && input.member === 'other-role') {
    return { answer: 'other-role', note: input.role ?? '' }
  }
  const chosen =
    question === 'who-to-call' || question === 'until-when' ? null : (input[question] ?? null)
  return { answer: chosen ?? '', note: input.note }
}

/** Where somebody who comes back goes on: the first question without an answer. */
export function firstOpen(round: Pick<Round, 'answers'>, steps: readonly Step[]): number {
  const open = steps.findIndex((step) => !answerTo(round, step))
  return open === -1 ? steps.length : open
}
