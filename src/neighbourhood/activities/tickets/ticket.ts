import * as v from 'valibot'
import { day, text } from '#src/platform/forms.ts'
import { isPhone } from '#src/ui/phone.ts'
import type { Activity, Day } from '../activity.ts'
import { newSecret } from './words.ts'

export const ticketUrl = '/buurt/kaartje'

const secret = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.slice(0, 200) || newSecret()),
)

const someDay = v.pipe(day, v.string('Kies een dag.'))
const mail = v.pipe(
  text({ max: 254 }),
  v.check(
    (typed) =>
      typed === '' ||
      /^[^\s@,;:<>()[\]"\\]+@[^\s@.,;:<>()[\]"\\]+(\.[^\s@.,;:<>()[\]"\\]+)+$/.test(typed),
    'Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.',
  ),
)
const phone = v.pipe(
  text({ max: 50 }),
  v.check((typed) => typed === '' || isPhone(typed), 'Dit is geen telefoonnummer.'),
)

/** Nothing has to be filled in but the day. */
export const signUpForm = v.object({
  secret,
  day: someDay,
  name: text({ max: 100 }),
  phone,
  mail,
})
export type SignUpInput = v.InferOutput<typeof signUpForm>

/** A slip that somebody else hands out: no field for a person, and none may come. */
export const slipForm = v.object({ secret, day: someDay })

export const ticketForm = v.object({
  words: text({ max: 200, missing: 'Typ de drie woorden van je kaartje.' }),
})

/** What a ticket opens: the activity, and never who it is. */
export type Ticket = {
  activity: Pick<Activity, 'id' | 'title' | 'meeting_point' | 'host_name' | 'walk_in_with' | 'cost'>
  place: Pick<NonNullable<Activity['place']>, 'id' | 'name' | 'address'> | null
  day: string
  /** Null when it is not on that day after all. */
  starts_at: string | null
  ends_at: string | null
  is_past: boolean
  /** How many wait before them; null with a seat. */
  waits_behind: number | null
}

export const isFull = (seats: number | null, { coming }: Day): boolean =>
  seats !== null && coming >= seats
