import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { text } from '#src/platform/forms.ts'
import { deskUrl } from '../as-editor.ts'

/** Who answers about an example; an empty address is nobody: then who keeps the library answers. */
export const contactForm = v.object({
  name: text({ max: 100 }),
  email: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), emailField]), ''),
})

export const upkeepUrl = (slug: string): string => `${deskUrl}/voorbeeld/${slug}`
