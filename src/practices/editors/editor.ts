import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { choiceOf, name } from '#src/platform/forms.ts'
import { deskUrl } from '../as-editor.ts'

export const editorsUrl = `${deskUrl}/mensen`

export const roles = ['editor', 'reviewer', 'reviewer-by-experience'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, string> = {
  editor: 'Houdt de bibliotheek bij',
  reviewer: 'Beoordeelt vanuit het vak',
  'reviewer-by-experience': 'Beoordeelt vanuit eigen ervaring',
}

export const editorForm = v.object({
  name: name('Schrijf op hoe deze persoon heet.'),
  email: emailField,
  role: choiceOf(roles, 'Kies wat deze persoon gaat doen.'),
})
