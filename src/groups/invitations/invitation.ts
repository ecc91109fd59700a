import * as v from 'valibot'
import type { OrganisationKind } from '#src/people/organisations/organisation.ts'
import { name, seenVersion, text } from '#src/platform/forms.ts'
import { hashOf, isId, newPaperCode, normalCode } from '#src/platform/ids.ts'

/** How long an invitation can be answered, and somebody who was only thought of stays written down. */
export const weeksOpen = 6

/** A code for on a card: short enough to type, and tried too rarely to guess. */
export const newCode = (): string => newPaperCode(12)

/** As it stands on the card: three groups of four. */
export const codeInGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ')

/** What is kept of a code or of a link's token. A token is longer than any code, and its letters' case counts. */
export function secretHash(secret: string): string {
  const code = normalCode(secret)
  return hashOf(code.length > 20 ? secret : code)
}

export const invitationUrl = (secret: string, ...rest: string[]): string =>
  ['/uitnodiging', encodeURIComponent(secret), ...rest].join('/')

export const codeForm = v.object({
  code: text({ max: 100, missing: 'Typ de code die op je kaart staat.' }),
})

export const acceptanceForm = v.object({
  version: seenVersion,
  shown_name: name('Schrijf op hoe de groep je mag noemen.'),
  work: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (isId(typed) ? typed : null)),
  ),
})
export type AcceptanceInput = v.InferOutput<typeof acceptanceForm>

export const declineForm = v.object({ reason: text({ max: 2000 }) })

/** What the invited person reads before anything else. */
export type Invitation = {
  shown_name: string
  from_name: string
  role: string
  asked: string
  version: number
  expires_at: string
}

/** Whoever pays for care or decides on an income has no seat in anybody's group. */
const withoutSeat: readonly OrganisationKind[] = ['health-insurer', 'benefits-office']

export const mayTakePart = (kind: string): boolean => !withoutSeat.some((one) => one === kind)
