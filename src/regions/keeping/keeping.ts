import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { choiceOf, day, name, rowId, seenVersion, text } from '#src/platform/forms.ts'

export const keepingUrl = (slug: string): string => `/beheer/regio/${slug}`

export const roles = ['chair', 'leader', 'accelerator', 'member'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, { label: string; explanation: string }> = {
  chair: { label: 'Voorzitter', explanation: 'Houdt de pagina’s van de regio bij.' },
  leader: { label: 'Projectleider', explanation: 'Houdt de pagina’s van de regio bij.' },
  accelerator: { label: 'Versneller', explanation: 'Houdt de pagina’s van de regio bij.' },
  member: { label: 'Lid', explanation: 'Leest ook wat alleen voor leden is.' },
}

export const wordsForm = v.object({
  name: text({ max: 100, missing: 'Schrijf op hoe deze regio heet.' }),
  about: text({ max: 2000 }),
  version: seenVersion,
})
export type Words = v.InferOutput<typeof wordsForm>

export const appointmentForm = v.object({
  id: rowId,
  shown_name: name('Schrijf op hoe deze persoon heet.'),
  email: emailField,
  role: choiceOf(roles, 'Kies wat deze persoon hier doet.'),
})
export type Appointment = v.InferOutput<typeof appointmentForm>

/** From when and until when a municipality lies in a region; null: as far as is known. */
export const validity = { valid_from: day, valid_until: day }
type Validity = { valid_from: string | null; valid_until: string | null }

export const inOrder = ({ valid_from, valid_until }: Validity): boolean =>
  !valid_from || !valid_until || valid_from < valid_until
export const notInOrder = 'Deze dag ligt voor de eerste dag. Kies een latere dag.'

export const municipalityForm = v.pipe(
  v.object({
    municipality_code: v.pipe(
      v.optional(v.string(), ''),
      v.regex(/^GM\d{4}$/, 'Kies een gemeente uit de lijst.'),
    ),
    ...validity,
  }),
  v.forward(
    v.check((dates) => inOrder(dates), notInOrder),
    ['valid_until'],
  ),
)
export type MunicipalityInput = v.InferOutput<typeof municipalityForm>
