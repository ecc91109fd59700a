import * as v from 'valibot'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { emailField } from '../sign-in/link.ts'

/** What an organisation is. From some of these nobody sits in a group: src/groups/invitations/. */
export const organisationKinds = [
  'mental-health',
  'fact-team',
  'neighbourhood-team',
  'general-practice',
  'sheltered-housing',
  'social-work',
  'addiction-care',
  'municipality',
  'client-organisation',
  'volunteer-organisation',
  'health-insurer',
  'benefits-office',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationForm = v.object({
  id: rowId,
  name: text({ max: 200, missing: 'Schrijf op hoe de organisatie heet.' }),
  kind: choiceOf(organisationKinds, 'Kies wat voor organisatie het is.'),
})
export type OrganisationInput = v.InferOutput<typeof organisationForm>

export const administratorForm = v.object({ email: emailField })
