import * as v from 'valibot'
import { clockTime } from '#src/neighbourhood/activities/hosting/activity-form.ts'
import { choiceOf, day, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'

export type Meeting = {
  id: string
  starts_at: string
  /** Day and time on the clock here, as the form takes them. */
  day: string
  time: string
  place: string
  wording: string
  /** How many they were, when somebody counted. */
  came: number | null
  called_off_at: string | null
  /** The day of the rhythm that it stands for; null when it is once more. */
  planned_on: string | null
  version: number
}

/** Somebody says to come, or not. */
export type Coming = { meeting_id: string; member_id: string; comes: boolean }

export type Bring = { id: string; what: string; member_id: string | null }

/** When and where the circle mostly meets; without a day it agrees each time anew. */
export type Rhythm = {
  meets_from: string | null
  starts_at: string | null
  every_weeks: number
  place: string
  activity_id: string | null
}

/** A meeting is taken to last this long: nobody has to say. */
export const usualMinutes = 120

/** So far ahead the meetings of the rhythm stand ready. */
export const weeksAhead = 5

const rhythms = ['1', '2'] as const

const place = text({ max: 200, missing: 'Schrijf op waar jullie elkaar zien.' })

const dayToCome = v.pipe(
  day,
  v.string('Kies een dag.'),
  v.check((chosen) => chosen >= dayOf(new Date()), 'Deze dag is al geweest.'),
)

export const rhythmForm = v.object({
  meets_from: dayToCome,
  starts_at: clockTime,
  every_weeks: v.pipe(choiceOf(rhythms, 'Kies hoe vaak.'), v.transform(Number)),
  place,
})
export type RhythmInput = v.InferOutput<typeof rhythmForm>

export const meetingForm = v.object({
  id: rowId,
  version: seenVersion,
  day: dayToCome,
  time: clockTime,
  place,
  wording: text({ max: 1000 }),
})
export type MeetingInput = v.InferOutput<typeof meetingForm>

export const bringForm = v.object({
  id: rowId,
  what: text({ max: 200, missing: 'Schrijf op wat er nodig is.' }),
  mine: tick,
})
export type BringInput = v.InferOutput<typeof bringForm>

export const countForm = v.object({
  came: v.pipe(
    text({ max: 10 }),
    v.regex(/^\d{1,2}$/, 'Schrijf een getal, bijvoorbeeld 8.'),
    v.transform(Number),
  ),
})

export const isOver = ({ starts_at }: Pick<Meeting, 'starts_at'>): boolean =>
  Date.parse(starts_at) < Date.now()
