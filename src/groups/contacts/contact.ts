import * as v from 'valibot'
import { choiceOf, name, rowId, seenVersion, text } from '#src/platform/forms.ts'

/** How near somebody stands, as the owner feels it. */
export const rings = ['near', 'sometimes', 'far'] as const
export type Ring = (typeof rings)[number]

/** Someone around the owner, whether or not they are in the group. */
export type Contact = {
  id: string
  shown_name: string
  ring: Ring
  relation: string
  feeling: string
  version: number
}

export const contactForm = v.object({
  id: rowId,
  version: seenVersion,
  shown_name: name('Schrijf een naam op. Een voornaam is genoeg.'),
  ring: choiceOf(rings, 'Kies hoe dichtbij deze persoon voor jou is.'),
  relation: text({ max: 100 }),
  feeling: text({ max: 2000 }),
})
export type ContactInput = v.InferOutput<typeof contactForm>
