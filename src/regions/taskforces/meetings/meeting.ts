import * as v from 'valibot'
import { clockTime } from '#src/neighbourhood/activities/hosting/activity-form.ts'
import { choiceOf, day, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export const readers = ['public', 'members'] as const

export type Meeting = {
  id: string
  starts_at: string
  /** The same as its form has it. */
  day: string
  time: string
  place: string
  is_public: boolean
  called_off_at: string | null
  version: number
  /** Still to come, or going on today. */
  comes: boolean
}

export const pointKinds = ['agenda', 'decision', 'action'] as const
export type PointKind = (typeof pointKinds)[number]

export type Point = {
  id: string
  meeting_id: string
  kind: PointKind
  wording: string
  is_public: boolean
  who: string
  due_on: string | null
  done_at: string | null
}

/** Named for the form: «Wie leest dit?» */
const readBy = choiceOf(readers, 'Kies wie dit leest.')

const planned = {
  day: v.pipe(day, v.string('Kies een dag.')),
  time: clockTime,
  place: text({ max: 300 }),
  read_by: readBy,
}
export const meetingForm = v.object({ id: rowId, ...planned })
export type MeetingInput = v.InferOutput<typeof meetingForm>

export const meetingChangeForm = v.object({ ...planned, version: seenVersion })
export type MeetingChange = v.InferOutput<typeof meetingChangeForm>

export const pointForm = v.pipe(
  v.object({
    id: rowId,
    kind: choiceOf(pointKinds, 'Kies wat het is.'),
    wording: text({ max: 2000, missing: 'Schrijf op wat het is.' }),
    who: text({ max: 200 }),
    seat_id: v.pipe(
      v.optional(v.string(), ''),
      v.transform((typed) => (isId(typed) ? typed : null)),
    ),
    due_on: day,
    read_by: readBy,
    nameless: tick,
  }),
  v.forward(
    v.partialCheck(
      [['kind'], ['who'], ['seat_id']],
      ({ kind, who, seat_id }) => kind !== 'action' || who !== '' || seat_id !== null,
      'Schrijf op wie dit doet.',
    ),
    ['who'],
  ),
)
export type PointInput = v.InferOutput<typeof pointForm>

/** Nobody said yet that it is done. */
export const isOpen = ({ kind, done_at }: Point): boolean => kind === 'action' && !done_at

/** Its day has passed, and nobody said that it is done. */
export const standsOpen = (point: Point, today: string): boolean =>
  isOpen(point) && point.due_on !== null && point.due_on < today
