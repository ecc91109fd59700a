import { home } from '../practice.ts'
import { optionOf, type QuestionName, questionNames, wordOf } from './question.ts'

/** What was answered so far; what was skipped is not in it. */
export type Answers = Partial<Record<QuestionName, string>>

export const aidUrl = `${home}/keuzehulp`
export const outcomeUrl = `${aidUrl}/uitkomst`

/** Reads any address: what is no question or no option was not answered. */
export function answersIn(query: Record<string, string | undefined>): Answers {
  return Object.fromEntries(
    questionNames.flatMap((name) => {
      const value = query[name] ?? ''
      return optionOf(name, value) ? [[name, value]] : []
    }),
  )
}

/** Which question an address asks: the first when it names none. */
export const stepIn = (asked = ''): number =>
  Math.max(0, (questionNames as string[]).indexOf(asked))

/** The same answers always have the same address. */
export function addressOf(path: string, answers: Answers, asked?: QuestionName): string {
  const query = new URLSearchParams(asked ? { vraag: asked } : {})
  for (const name of questionNames) {
    const value = answers[name]
    if (value) query.set(name, value)
  }
  return query.size > 0 ? `${path}?${query}` : path
}

/** The page of this question, or the outcome after the last. */
export function stepUrl(step: number, answers: Answers): string {
  const name = questionNames[step]
  return name ? addressOf(aidUrl, answers, name) : addressOf(outcomeUrl, answers)
}

export function without(answers: Answers, name: QuestionName): Answers {
  const { [name]: _, ...others } = answers
  return others
}

/** What was answered, as it stands in a sentence. */
export function answered(answers: Answers, name: QuestionName): string {
  const option = optionOf(name, answers[name] ?? '')
  return option ? wordOf(option) : ''
}
