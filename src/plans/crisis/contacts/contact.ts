import * as v from 'valibot'
import { name, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isPhone } from '#src/ui/phone.ts'

export type Contact = { id: string; name: string; phone: string; note: string; version: number }

export const contactForm = v.object({
  id: rowId,
  version: seenVersion,
  name: name('Schrijf op wie je kunt bellen.'),
  phone: v.pipe(
    text({ max: 40 }),
    v.check(
      (typed) => typed === '' || isPhone(typed),
      'Dit is geen telefoonnummer. Gebruik cijfers, bijvoorbeeld 06 12 34 56 78.',
    ),
  ),
  note: text({ max: 300 }),
})
export type ContactInput = v.InferOutput<typeof contactForm>
