import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { partnerKinds, seatRoles } from '../taskforce.ts'

export const seatForm = v.pipe(
  v.object({
    id: rowId,
    kind: choiceOf(partnerKinds, 'Kies namens wie.'),
    role: choiceOf(seatRoles, 'Kies wat deze persoon doet.'),
    organisation: text({ max: 200 }),
    shown_name: text({ max: 100 }),
    /** With an account under this address somebody reads along; empty: nobody does. */
    email: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), emailField]), ''),
  }),
  v.forward(
    v.partialCheck(
      [['organisation'], ['shown_name']],
      ({ organisation, shown_name }) => organisation !== '' || shown_name !== '',
      'Schrijf een organisatie of een naam op.',
    ),
    ['organisation'],
  ),
)
export type SeatInput = v.InferOutput<typeof seatForm>
