import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { name, rowId, text } from '#src/platform/forms.ts'
import { home } from '../practice.ts'

/** `website` is there for programs alone: whoever fills it in is no person. */
export const messageForm = v.object({
  id: rowId,
  name: name('Schrijf op hoe je heet.'),
  email: emailField,
  wording: text({ max: 3000, missing: 'Schrijf op wat je wilt weten.' }),
  website: v.optional(v.string(), ''),
})
export type MessageInput = v.InferOutput<typeof messageForm>

export const messageUrl = (key: string): string => `${home}/bericht/${key}`
