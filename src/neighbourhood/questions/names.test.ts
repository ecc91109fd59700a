import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameHints } from './names.ts'

test.each([
  ['Ik ken een vrouw die Fatima heet.', ['Fatima']],
  ['Wie kan helpen? Het gaat om meneer de Vries.', ['meneer de Vries']],
  ['mw. jansen komt niet meer buiten', ['mw. jansen komt']],
  ['Het nummer is 123456782.', ['123456782']],
  ['Bel 06-12345678 of +31 50 123 45 67', ['06-12345678', '+31 50 123 45 67']],
  ['Geboren op 3-4-1985, mail x@voorbeeld.test', ['x@voorbeeld.test', '3-4-1985']],
  ['Woont op 9712 AB', ['9712 AB']],
  ['Zij heet Özlem en hij Jan-Willem', ['Özlem', 'Jan-Willem']],
])('%s', (text, hints) => {
  expect(nameHints(text)).toEqual(hints)
})

test.each([
  'Iemand van 40 slaapt al weken slecht. Wat kunnen wij doen?',
  'Wij zien dit vaker bij de inloop: mensen zonder huisarts. Klopt dat?',
  'Ons team heeft GGZ-ervaring.\nWat raden jullie aan?',
])('nothing in: %s', (text) => {
  expect(nameHints(text)).toEqual([])
})

test('a hint is always a piece of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const hint of nameHints(text)) expect(text).toContain(hint)
    }),
  )
})
