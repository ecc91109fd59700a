import * as v from 'valibot'
import { choiceOf, rowId } from '#src/platform/forms.ts'

/** How often a coach is there, from often to hardly: a circle needs them less as time goes on. */
export const howOften = ['weekly', 'monthly', 'on-call'] as const
export type HowOften = (typeof howOften)[number]

export type GuidedMeeting = { id: string; starts_at: string; came: number | null }

/** A circle as its coach sees it: numbers, and only those persons who asked for it. */
export type Guided = {
  name: string
  neighbours: number
  /** The last ones that took place, oldest first. */
  meetings: GuidedMeeting[]
  asked: number
  answered: number
  missed: { shown_name: string; meetings: number }[]
  how_often: HowOften
  /** The day of the next contact, null when the circle calls; and whether that day is there. */
  next_on: string | null
  is_due: boolean
  last_on: string | null
}

/** With how many they mostly are; null when nobody counted. */
export function usually(meetings: readonly GuidedMeeting[]): number | null {
  const counted = meetings.flatMap(({ came }) => (came === null ? [] : [came]))
  if (counted.length === 0) return null
  return Math.round(counted.reduce((sum, came) => sum + came, 0) / counted.length)
}

export const rhythmForm = v.object({
  id: rowId,
  how_often: choiceOf(howOften, 'Kies hoe vaak.'),
})

export const contactForm = v.object({ id: rowId })
