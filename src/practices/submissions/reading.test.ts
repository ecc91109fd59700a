import { expect, test } from 'vitest'
import { cleaned } from './pasted.ts'
import { readingOf } from './reading.ts'

test('what was pasted from Word becomes plain text', () => {
  const pasted = `\u00b7\tEen\r\n\uf0b7\tTwee\u00a0drie\u00ad\vregel\n\n\n\n<!--[if gte mso 9]><xml/><![endif]-->Klaar  `
  expect(cleaned(pasted)).toBe('- Een\n- Twee drie\nregel\n\nKlaar')
})

test('short sentences of short words read more easily than long ones', () => {
  const easy = readingOf('We lopen door de wijk. Dan is er koffie. Je mag altijd mee. '.repeat(3))
  expect(easy?.ease).toBeGreaterThan(80)
  expect(easy?.longSentences).toEqual([])
  expect(readingOf('Te kort.')).toBe(null)
})
