import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { choiceOf, name, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Role, roles } from '../role.ts'

/** The last invitation that was made for somebody. */
export type LastInvitation = {
  by_mail: boolean
  expires_at: string
  /** By the database's clock: not ended and not run out. */
  open: boolean
  end: { how: 'withdrawn' | 'declined' | 'accepted'; reason: string; ended_at: string } | null
}

/** Someone the owner would like in the group. Nothing is sent until the owner invites. */
export type Nomination = {
  id: string
  contact_id: string | null
  shown_name: string
  from_name: string
  role: Role
  asked: string
  version: number
  /** In the group since, or out of it again. */
  joined: boolean
  gone: boolean
  /** How many invitations were made. */
  made: number
  last: LastInvitation | null
}

export const nominationForm = v.object({
  id: rowId,
  version: seenVersion,
  contact_id: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (isId(typed) ? typed : null)),
  ),
  shown_name: name('Schrijf op wie je wilt vragen.'),
  role: choiceOf(roles, 'Kies wat deze persoon voor je is.'),
  asked: text({ max: 3000 }),
  from_name: name('Schrijf op welke naam er op de uitnodiging staat.'),
})
export type NominationInput = v.InferOutput<typeof nominationForm>

/** Inviting by mail. made: how many invitations the owner saw when pressing the button. */
export const mailForm = v.object({
  email: v.pipe(
    text({ max: 254, missing: 'Typ het mailadres van deze persoon.' }),
    v.toLowerCase(),
    v.check(
      (typed) => v.is(emailField, typed),
      'Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.',
    ),
  ),
  made: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => Number.parseInt(typed, 10) || 0),
  ),
})

export type Stand = 'member' | 'gone' | 'invited' | 'declined' | 'expired' | 'thought-of'

/** Where it stands with somebody the owner thought of. */
export function standOf({ joined, gone, last }: Nomination): Stand {
  if (gone) return 'gone'
  if (joined) return 'member'
  if (last?.open) return 'invited'
  if (last?.end?.how === 'declined') return 'declined'
  return last && !last.end ? 'expired' : 'thought-of'
}
