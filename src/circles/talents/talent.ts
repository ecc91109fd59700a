import * as v from 'valibot'
import { text } from '#src/platform/forms.ts'

/** What neighbours do for each other: the same words for what somebody likes to do and for what is asked. */
export const helpKinds = [
  'company',
  'going-along',
  'paperwork',
  'groceries',
  'cooking',
  'odd-jobs',
  'garden',
  'computer',
  'transport',
  'language',
  'animals',
  'other',
] as const
export type HelpKind = (typeof helpKinds)[number]

/** Days of the week, 1 is Monday. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export type Talent = { member_id: string; kind: HelpKind; wording: string; days: number[] }

const someOf = <const T extends readonly string[]>(options: T) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((ticked) => options.filter((option) => ticked.split(',').includes(option))),
  )

/** Of one person, as a whole. What is in no list counts as something else, in own words. */
export const talentsForm = v.pipe(
  v.object({ kinds: someOf(helpKinds), wording: text({ max: 500 }), days: someOf(weekdays) }),
  v.transform(({ kinds, wording, days }) => ({
    kinds: wording && !kinds.includes('other') ? [...kinds, 'other' as const] : kinds,
    wording,
    days: days.map(Number),
  })),
)
export type TalentsInput = v.InferOutput<typeof talentsForm>
