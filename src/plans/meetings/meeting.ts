import * as v from 'valibot'
import { day, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export type Meeting = {
  id: string
  /** Null as long as members say which of the proposed times suit. */
  starts_at: string | null
  /** Day and time on the clock here, as the form takes them. */
  day: string | null
  time: string | null
  minutes: number
  place: string
  wording: string
  /** Who leads the talk; null: the owner. */
  chair_id: string | null
  is_first: boolean
  cancelled_at: string | null
  sequence: number
  version: number
}

/** A meeting with a moment. */
export type Dated = Meeting & { starts_at: string; day: string; time: string }

export const isDated = (meeting: Meeting): meeting is Dated => meeting.starts_at !== null

/** `9:30` and `09.30` from a browser without a clock of its own. */
export const clockTime = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.nonEmpty('Kies hoe laat het begint.'),
  v.transform((typed) => typed.replace('.', ':').padStart(5, '0')),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 14:30.'),
)

export const someDay = v.pipe(day, v.string('Kies een dag.'))

export const lengths = ['30', '60', '90', '120'] as const

export const tooLate = 'Dit moment is al voorbij. Kies een dag en een tijd die nog komen.'

/** What a meeting has whether or not its moment is known. */
export const aboutMeeting = {
  id: rowId,
  place: text({ max: 500 }),
  wording: text({ max: 3000 }),
  minutes: v.pipe(
    v.optional(v.string(), '60'),
    v.picklist(lengths, 'Kies hoe lang het duurt.'),
    v.transform(Number),
  ),
  is_first: tick,
}

export const meetingForm = v.pipe(
  v.object({
    ...aboutMeeting,
    version: seenVersion,
    day: someDay,
    time: clockTime,
    chair_id: v.pipe(
      v.optional(v.string(), ''),
      v.transform((typed) => typed || null),
      v.nullable(v.pipe(v.string(), v.check(isId, 'Kies iemand uit de lijst.'))),
    ),
  }),
  v.forward(
    v.partialCheck([['day'], ['time']], ({ day, time }) => isToCome(day, time), tooLate),
    ['day'],
  ),
)
export type MeetingInput = v.InferOutput<typeof meetingForm>

const here = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What the clock on the wall says, as `2027-03-28 14:30`: it can be compared with what was typed. */
export const clockHere = (now: Date = new Date()): string => here.format(now)

export const isToCome = (day: string, time: string): boolean => `${day} ${time}` >= clockHere()

/** Today's meeting stays on top until the day is over; later ones come in their order. */
export function inTurn<M extends Meeting>(meetings: readonly M[], now: Date = new Date()) {
  const today = clockHere(now).slice(0, 10)
  const isOver = ({ day, cancelled_at }: M) =>
    Boolean(cancelled_at) || (day !== null && day < today)
  return {
    coming: meetings.filter((meeting) => !isOver(meeting)),
    past: meetings.filter(isOver).reverse(),
  }
}

export const hasBegun = ({ day, time }: Meeting, now?: Date): boolean =>
  day !== null && `${day} ${time}` < clockHere(now)

/** From the morning of its day on, the owner goes through it. */
export const canBeHeld = ({ day, cancelled_at }: Meeting, now?: Date): boolean =>
  day !== null && !cancelled_at && day <= clockHere(now).slice(0, 10)

/** What a calendar shows of it changed, or where to go: guests are told. */
export const isMoved = (
  before: Pick<Meeting, 'day' | 'time' | 'minutes' | 'place'>,
  { day, time, minutes, place }: Pick<MeetingInput, 'day' | 'time' | 'minutes' | 'place'>,
): boolean =>
  before.day !== day || before.time !== time || before.minutes !== minutes || before.place !== place
