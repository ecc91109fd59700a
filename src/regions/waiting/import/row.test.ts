import { expect, test } from 'vitest'
import { missingIn, recognise } from './columns.ts'
import { readDate } from './date.ts'
import { readRow } from './row.ts'

const columns = [
  'Naam zorgaanbieder',
  'Gemeentecode',
  'Type_zorg',
  'Aanmeldwachttijd',
  'Behandelwachttijd',
  'Peildatum',
]
const mapping = recognise(columns)
const around = { known: new Set(['GM0014', 'GM0005']), today: '2018-03-01' }
const line = (change: Partial<Record<number, string>> = {}) =>
  ['Lentis', 'GM0014', 'SGGZ', '4,5', '6-8 weken', '27-2-2018'].map((cell, i) => change[i] ?? cell)
const read = (change: Partial<Record<number, string>>) => readRow(line(change), mapping, around)

test('columns are known by their names, however they are written; what is missing is told', () => {
  expect(missingIn(mapping)).toEqual([])
  expect(mapping).toMatchObject({ provider: 0, municipality_code: 1, measured_on: 5 })
  expect(missingIn(recognise(['naam', 'weken']))).toEqual([
    'provider',
    'municipality_code',
    'care_type',
    'intake',
    'measured_on',
  ])
})

test('a line is read with decimal commas, its texts kept', () => {
  expect(read({})).toMatchObject({
    row: {
      intake_weeks: 4.5,
      treatment_weeks: 7,
      total_weeks: 11.5,
      treatment_text: '6-8 weken',
      intake_text: '',
      is_current: true,
    },
  })
})

test.each([
  ['2018-02-27', '2018-02-27'],
  ['27/02/2018', '2018-02-27'],
  ['43158', '2018-02-27'],
  ['43158.5', '2018-02-27'],
  ['2018-02-27T13:00:00.000Z', '2018-02-27'],
  ['30-2-2018', null],
  ['27-2-18', null],
  ['morgen', null],
])('the date «%s» is %s', (written, day) => {
  expect(readDate(written)).toBe(day)
})

test.each([
  [{ 1: 'GM9999' }, 'De gemeente «GM9999» bestaat niet.'],
  [{ 3: '-2' }, '«-2» weken kan niet kloppen.'],
  [{ 3: '999' }, '«999» weken kan niet kloppen.'],
  [{ 5: 'gisteren' }, 'De datum «gisteren» is geen dag.'],
  [{ 5: '2-3-2018' }, 'De dag «2-3-2018» komt nog.'],
  [{ 0: 'x'.repeat(501) }, `De tekst «${'x'.repeat(40)}…» is veel te lang.`],
  [{ 0: '' }, 'Er staat geen aanbieder.'],
  [{ 2: '' }, 'Er staat niet welke soort hulp het is.'],
])('a line with %s is refused: %s', (change, problem) => {
  expect(read(change)).toEqual({ problem })
})

test('a text that no rule reads is asked of a person, and then read as they said', () => {
  expect(read({ 3: 'na overleg' })).toEqual({ ask: 'na overleg' })
  expect(read({ 3: 'constructor' })).toEqual({ ask: 'constructor' })
  const hand = { 'na overleg': null }
  expect(readRow(line({ 3: 'na overleg' }), mapping, { ...around, hand })).toMatchObject({
    row: { intake_weeks: null, intake_text: 'na overleg' },
  })
})

test('a code of another year, or without its letters, is a municipality too', () => {
  expect(read({ 1: '5' })).toMatchObject({ row: { municipality_code: 'GM0005' } })
  expect(read({ 1: '' })).toMatchObject({ row: { municipality_code: null } })
})
