import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { day, name, rowId, text, tick, type Values } from '#src/platform/forms.ts'
import { dayOf, timeInWords } from '#src/ui/dates.ts'
import { home } from '../practice.ts'

export type Visit = {
  id: string
  slug: string
  title: string
  host: string
  place: string
  online: boolean
  /** Where an online visit is: only for who comes. */
  web: string
  starts_at: string
  ends_at: string
  seats: number
  /** How many signed up: more than the seats is a line. */
  taken: number
  wording: string
  recap: string
  cancelled_at: string | null
  is_past: boolean
  /** Who looks, organises it. */
  mine: boolean
}

/** Somebody who comes, or waits for a seat. */
export type SignUp = {
  id: string
  name: string
  email: string
  question: string
  /** How many come before; as many as there are seats, or more: waits. */
  ahead: number
}

export const visitsUrl = `${home}/bezoeken`
export const visitUrl = (id: string, rest = ''): string => `${home}/bezoek/${id}${rest}`
export const ticketUrl = (key: string, rest = ''): string => `${home}/bezoek-kaartje/${key}${rest}`

export const seatsLeft = ({ seats, taken }: Visit): number => Math.max(0, seats - taken)
export const takesSignUps = ({ cancelled_at, is_past, starts_at }: Visit): boolean =>
  !cancelled_at && !is_past && Date.parse(starts_at) > Date.now()

const clockTime = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.nonEmpty('Schrijf hoe laat.'),
  v.transform((typed) => typed.replace('.', ':').padStart(5, '0')),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 14:30.'),
)

const web = v.pipe(
  text({ max: 300 }),
  v.check(
    (typed) => typed === '' || (/^https:\/\/\S+$/.test(typed) && URL.canParse(typed)),
    'Typ het hele adres. Het begint met https://.',
  ),
)

const seats = v.pipe(
  text({ max: 10 }),
  v.check(
    (typed) => /^[1-9]\d{0,2}$/.test(typed) && Number(typed) <= 500,
    'Schrijf een getal van 1 tot en met 500.',
  ),
  v.transform(Number),
)

const lastDay = () => dayOf(new Date(Date.now() + 2 * 366 * 24 * 60 * 60 * 1000))

export const visitForm = v.pipe(
  v.object({
    id: rowId,
    host: text({ max: 150, missing: 'Schrijf op bij wie je kunt kijken.' }),
    day: v.pipe(
      day,
      v.string('Kies een dag.'),
      v.check((chosen) => chosen >= dayOf(new Date()), 'Deze dag is al geweest.'),
      v.check((chosen) => chosen <= lastDay(), 'Kies een dag binnen twee jaar.'),
    ),
    from: clockTime,
    until: clockTime,
    online: tick,
    place: text({ max: 200 }),
    web,
    seats,
    wording: text({ max: 3000 }),
  }),
  v.forward(
    v.check(
      ({ from, until }) => until > from,
      'Het eindigt voordat het begint. Kijk de tijden na.',
    ),
    ['until'],
  ),
  v.forward(
    v.check(({ online, place }) => online || place !== '', 'Schrijf op waar mensen naartoe komen.'),
    ['place'],
  ),
  v.forward(
    v.check(
      ({ online, web }) => !online || web !== '',
      'Schrijf op waar mensen online binnenkomen.',
    ),
    ['web'],
  ),
)
export type VisitInput = v.InferOutput<typeof visitForm>

export const typedVisit = (visit: Visit): Values => ({
  ...{ host: visit.host, day: dayOf(visit.starts_at), place: visit.place, web: visit.web },
  ...{ from: clockOf(visit.starts_at), until: clockOf(visit.ends_at) },
  ...{ seats: String(visit.seats), wording: visit.wording, online: visit.online ? 'ja' : '' },
})

const clockOf = (moment: string): string => timeInWords(moment).slice(0, 5).replace('.', ':')

/** `website` is there for programs alone: whoever fills it in is no person. */
export const signUpForm = v.object({
  id: rowId,
  name: name('Schrijf op hoe je heet.'),
  email: emailField,
  question: text({ max: 2000 }),
  website: v.optional(v.string(), ''),
})
export type SignUpInput = v.InferOutput<typeof signUpForm>

export const questionForm = v.object({ question: text({ max: 2000 }) })
export const recapForm = v.object({
  recap: text({ max: 5000, missing: 'Schrijf op wat jullie zagen en bespraken.' }),
})
