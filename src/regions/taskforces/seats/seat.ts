import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { choiceOf, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { partnerKinds, seatRoles } from '../taskforce.ts'

const shown = {
  kind: choiceOf(partnerKinds, 'Kies namens wie.'),
  role: choiceOf(seatRoles, 'Kies wat deze persoon doet.'),
  organisation: text({ max: 200 }),
  shown_name: text({ max: 100 }),
}
type Named = { organisation: string; shown_name: string }
const isNamed = ({ organisation, shown_name }: Named) => organisation !== '' || shown_name !== ''
const notNamed = 'Schrijf een organisatie of een naam op.'

export const seatForm = v.pipe(
  v.object({
    id: rowId,
    ...shown,
    /** With an account under this address somebody reads along; empty: nobody does. */
    email: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), emailField]), ''),
  }),
  v.forward(
    v.partialCheck([['organisation'], ['shown_name']], (seat) => isNamed(seat), notNamed),
    ['organisation'],
  ),
)
export type SeatInput = v.InferOutput<typeof seatForm>

/** What is shown of a seat; who reads along stays as it is. */
export const seatChangeForm = v.pipe(
  v.object({ ...shown, version: seenVersion }),
  v.forward(
    v.partialCheck([['organisation'], ['shown_name']], (seat) => isNamed(seat), notNamed),
    ['organisation'],
  ),
)
export type SeatChange = v.InferOutput<typeof seatChangeForm>
