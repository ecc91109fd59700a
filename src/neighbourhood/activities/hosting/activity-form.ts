import * as v from 'valibot'
import { choiceOf, day, rowId, text, tick, type Values } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import type { ActivityTexts } from '../activity.ts'
import { activityKinds } from '../kind.ts'
import { rhythmOf, rhythms, ruleOf } from '../rhythm.ts'

/** `9:30` and `09.30` from a browser without a clock of its own. */
export const clockTime = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.nonEmpty('Schrijf hoe laat.'),
  v.transform((typed) => typed.replace('.', ':').padStart(5, '0')),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 14:30.'),
)

const seats = v.pipe(
  text({ max: 10 }),
  v.check(
    (typed) => typed === '' || /^[1-9]\d{0,3}$/.test(typed),
    'Schrijf een getal, bijvoorbeeld 8. Of laat het leeg.',
  ),
  v.transform((typed) => (typed ? Number(typed) : null)),
)

const fields = v.object({
  title: text({ max: 100, missing: 'Schrijf op wat jullie gaan doen.' }),
  about: text({ max: 1500 }),
  kind: choiceOf(activityKinds, 'Kies wat voor activiteit het is.'),
  starts_on: v.pipe(day, v.string('Kies de eerste dag.')),
  starts_at: clockTime,
  ends_at: clockTime,
  rhythm: choiceOf(rhythms, 'Kies hoe vaak het is.'),
  ends_on: day,
  meeting_point: text({ max: 200 }),
  seats,
  cost: text({ max: 200 }),
  host_name: text({ max: 100 }),
  is_quiet: tick,
  walk_in_with: tick,
})

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const lengthOf = ({ starts_at, ends_at }: { starts_at: string; ends_at: string }): number =>
  minutesOf(ends_at) - minutesOf(starts_at)

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

/** Rules between fields; asked only when each field by itself is right. */
const sound = v.pipe(
  fields,
  v.forward(
    v.check((input) => lengthOf(input) >= 5, 'Het eindigt voordat het begint. Kijk de tijden na.'),
    ['ends_at'],
  ),
  v.forward(
    v.check((input) => lengthOf(input) <= 720, 'Langer dan twaalf uur kan niet.'),
    ['ends_at'],
  ),
  v.forward(
    v.check(
      ({ starts_on, ends_on, rhythm }) =>
        rhythm === 'once' || ends_on === null || ends_on >= starts_on,
      'De laatste dag is vóór de eerste.',
    ),
    ['ends_on'],
  ),
  v.forward(
    v.check(
      ({ starts_on, rhythm }) => rhythm !== 'workdays' || !isWeekend(starts_on),
      'Dit is geen werkdag. Kies een dag van maandag tot en met vrijdag.',
    ),
    ['starts_on'],
  ),
  v.forward(
    v.check(
      ({ starts_on, rhythm }) => rhythm !== 'once' || starts_on >= dayOf(new Date()),
      'Deze dag is al geweest.',
    ),
    ['starts_on'],
  ),
  v.transform(textsOf),
)

type Fields = v.InferOutput<typeof fields>

function textsOf({ rhythm, ends_at, ends_on, ...input }: Fields): ActivityTexts {
  return {
    ...input,
    minutes: lengthOf({ starts_at: input.starts_at, ends_at }),
    rule: ruleOf(rhythm, input.starts_on),
    ends_on: rhythm === 'once' ? null : ends_on,
  }
}

export const activityForm = sound
export const newActivityForm = v.intersect([
  v.object({
    id: rowId,
    /** What it began as, if the form came from there. */
    initiative_id: v.pipe(
      v.optional(v.string(), ''),
      v.transform((typed) => (isId(typed) ? typed : null)),
    ),
    place_id: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies bij welke plek het hoort.')),
  }),
  sound,
])

/** What the form begins with. */
export function typedActivity(activity: ActivityTexts): Values {
  const { is_quiet, walk_in_with, seats, ends_on, minutes, rule, starts_at, ...texts } = activity
  const ends = minutesOf(starts_at) + minutes
  return {
    ...texts,
    ...{ starts_at, ends_at: clockOf(ends), rhythm: rhythmOf(rule) },
    ...{ seats: seats === null ? '' : `${seats}`, ends_on: ends_on ?? '' },
    ...(is_quiet && { is_quiet: 'ja' }),
    ...(walk_in_with && { walk_in_with: 'ja' }),
  }
}

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':')

/** Somebody else's clock: a day that is moved keeps its length. */
export const moveForm = v.object({
  moved_to: v.pipe(
    day,
    v.string('Kies een dag.'),
    v.check((chosen) => chosen >= dayOf(new Date()), 'Deze dag is al geweest.'),
  ),
  starts_at: clockTime,
  why: text({ max: 100 }),
})
export type MoveInput = v.InferOutput<typeof moveForm>

export const offForm = v.object({ why: text({ max: 100 }) })

export const cameForm = v.object({
  came: v.pipe(
    text({ max: 10 }),
    v.regex(/^\d{1,4}$/, 'Schrijf een getal, bijvoorbeeld 8.'),
    v.transform(Number),
  ),
})
export const dropForm = v.object({
  sign_up: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies wie er afzegde.')),
})
