import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWeeks } from './weeks.ts'

type Coded = { tekst: string; weken_mediquest: string }
const coded: Coded[] = parse(readFileSync('test/input/waiting-texts.csv'), { columns: true })

/** The collector wrote 1 for «no waiting time»; none is right too. */
function isRight({ tekst, weken_mediquest }: Coded): boolean {
  const weeks = readWeeks(tekst)
  if (!/^[\d.]+$/.test(weken_mediquest))
    return weeks === null || weeks === undefined || weken_mediquest === ''
  if (weeks === 0) return Number(weken_mediquest) <= 1
  return typeof weeks === 'number' && Math.abs(weeks - Number(weken_mediquest)) <= 0.5
}

test('what providers write is read into weeks, within half a week of who coded it by hand', () => {
  const wrong = coded.filter((text) => !isRight(text)).map(({ tekst }) => tekst)
  expect(wrong).toEqual(['1-6 weken', 'Geen of kort'])
})

test.each([
  ['3-4 weken', 3.5],
  ['3 – 4 weken', 3.5],
  ['< 7 dagen', 1],
  ['2,5 weken', 2.5],
  ['Geen wachttijd', 0],
  ['drie tot vier maanden', 14],
  ['10 werkdagen', 2],
  ['14', 14],
  ['2 à 3 maanden', 10],
  ['1 a 2 weken', 1.5],
  ['4 weken tot 6 weken', 5],
  ['ca. 8 wk', 8],
  ['half jaar', 24],
  ['anderhalve maand', 6],
  ['per direct', 0],
  ['Onbekend', null],
  ['', null],
  ['na overleg', undefined],
  ['6 weken of 3 maanden', undefined],
  ['1 week tot 1 maand', undefined],
  ['vanaf 1 mei 2018', undefined],
  ['bel 050 123456', undefined],
])('«%s» is %s', (text, weeks) => {
  expect(readWeeks(text)).toBe(weeks)
})

test('any text is read, or left to a person', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const weeks = readWeeks(text)
      expect(weeks === null || weeks === undefined || weeks >= 0).toBe(true)
    }),
  )
})
