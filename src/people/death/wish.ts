import * as v from 'valibot'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { emailField } from '../sign-in/link.ts'

/** When everything of somebody goes after their death. */
export const wishes = ['after-a-year', 'at-once', 'after-five-years'] as const
export type Wish = (typeof wishes)[number]

export const wishForm = v.object({
  after_death: choiceOf(wishes, 'Kies wat er met je gegevens gebeurt.'),
})

export const deathForm = v.object({
  id: rowId,
  email: emailField,
  document: text({ max: 500, missing: 'Schrijf op welk papier je zag, en wanneer.' }),
})

export const undoForm = v.object({ email: emailField })
