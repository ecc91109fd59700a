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

export const municipalityForm = v.pipe(
  v.object({
    municipality_code: v.pipe(
      v.optional(v.string(), ''),
      v.regex(/^GM\d{4}$/, 'Kies een gemeente uit de lijst.'),
    ),
    valid_from: day,
    valid_until: day,
  }),
  v.forward(
    v.check(
      ({ valid_from, valid_until }) => !valid_from || !valid_until || valid_from < valid_until,
      'Deze dag ligt voor de eerste dag. Kies een latere dag.',
    ),
    ['valid_until'],
  ),
)
export type MunicipalityInput = v.InferOutput<typeof municipalityForm>
