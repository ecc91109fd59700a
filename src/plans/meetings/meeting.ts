import * as v from 'valibot'
import { day, rowId, seenVersion, text } from '#src/platform/forms.ts'

export type Meeting = {
  id: string
  starts_at: string
  /** Day and time on the clock here, as the form takes them. */
  day: string
  time: string
  place: string
  wording: string
  version: number
}

/** `9:30` and `09.30` from a browser without a clock of its own. */
const time = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.nonEmpty('Kies hoe laat het begint.'),
  v.transform((typed) => typed.replace('.', ':').padStart(5, '0')),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 14:30.'),
)

export const meetingForm = v.pipe(
  v.object({
    id: rowId,
    version: seenVersion,
    day: v.pipe(day, v.string('Kies een dag.')),
    time,
    place: text({ max: 500 }),
    wording: text({ max: 3000 }),
  }),
  v.forward(
    v.partialCheck(
      [['day'], ['time']],
      ({ day, time }) => `${day} ${time}` >= clockHere(),
      'Dit moment is al voorbij. Kies een dag en een tijd die nog komen.',
    ),
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

/** Today's meeting stays on top until the day is over; later ones come in their order. */
export function inTurn(meetings: readonly Meeting[], now: Date = new Date()) {
  const today = clockHere(now).slice(0, 10)
  return {
    coming: meetings.filter(({ day }) => day >= today),
    past: meetings.filter(({ day }) => day < today).reverse(),
  }
}

export const hasBegun = ({ day, time }: Meeting, now?: Date): boolean =>
  `${day} ${time}` < clockHere(now)
