import * as v from 'valibot'
import { name, rowId, seenVersion, text } from '#src/platform/forms.ts'

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

/** As people write numbers: +31 (0)50-123 45 67. Short ones, such as 112, count too. */
const isPhone = (typed: string): boolean =>
  /^\+?[\d\s()./-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 3

/** The number as a telephone takes it: the (0) of an international number is not dialled. */
export const dialled = (phone: string): string =>
  `tel:${phone.replace('(0)', phone.trim().startsWith('+') ? '' : '0').replace(/[^\d+]/g, '')}`
