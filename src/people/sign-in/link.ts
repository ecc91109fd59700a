import * as v from 'valibot'
import { newToken } from '#src/platform/ids.ts'
import { accountFields, onTheWay } from '../accounts/account.ts'

/** As strict as a mail address has to be for a mail to arrive; capitals do not matter in it. */
export const emailField = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, 'Vul je e-mailadres in.'),
  v.maxLength(254, 'Dit adres is te lang. Kijk of het klopt.'),
  v.regex(
    /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@.,;:<>()[\]"\\\p{Cc}]+(\.[^\s@.,;:<>()[\]"\\\p{Cc}]+)+$/u,
    'Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.',
  ),
)

/** Which page's button was pressed: pressing it twice is one sign-in. */
const press = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed || newToken()),
)

export const askForm = v.object({ email: emailField, ...onTheWay })
export const pressForm = v.object({ press })
export const pressAndNameForm = v.object({ press, ...accountFields })

/** What a link that works is good for. */
export type Link = {
  email: string
  goes_to: string
  /** Who has this address. */
  account: string | null
}
