import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'
import { labelOf, whereIs } from './found.ts'
import { plain } from './plain.ts'
import { searchGeography } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Whoever visits, without an account. */
const asVisitor = <T>(work: (tx: Tx) => Promise<T>) => asPerson(world.db, null, work)
const search = (text: string) => asVisitor((tx) => searchGeography(tx, text))
const codesFor = async (text: string) => (await search(text)).map(({ code }) => code)

describe('the search for a place', () => {
  const cases: { zoek: string; goed: string[] }[] = JSON.parse(
    readFileSync('test/input/plaatsen_zoeken.json', 'utf8'),
  )
  test.each(cases)('«$zoek» finds $goed', async ({ zoek, goed }) => {
    const found = await search(zoek)
    const reached = found.flatMap(({ code, municipality }) => [code, municipality.code])
    expect(reached).toEqual(expect.arrayContaining(goed))
  })

  test('takes a name in any spelling of its letters', () => {
    expect(plain(" Súdwest-Fryslân ('t Noorden) ")).toBe('sudwest fryslan t noorden')
    expect(plain('Ĳsselstein')).toBe('ijsselstein')
  })

  test('says which Hengelo and which Haren', async () => {
    const labels = async (name: string) =>
      (await search(name)).filter((found) => found.name === name).map(labelOf)
    expect(await labels('Hengelo')).toEqual(['Hengelo (Overijssel)', 'Hengelo (Gelderland)'])
    expect((await labels('Haren')).toSorted()).toEqual([
      'Haren (Groningen)',
      'Haren (Noord-Brabant)',
    ])
    const [, second] = await search('Hengelo')
    expect(second && whereIs(second)).toBe('plaats in de gemeente Bronckhorst, Gelderland')
  })

  test.each([
    ['hengelo gelderland', 'WP1535'],
    ['Hengelo (Gld)', 'WP1535'],
    ['haren groningen', 'WP1266'],
    ['groningen wijert', 'BU00140605'],
    ['sudwest fryslan', 'GM1900'],
    ['Gronigen', 'GM0014'],
    ['brunsum', 'GM0899'],
    ['s-gravenhage', 'GM0518'],
    ['DEN BOSCH', 'GM0796'],
    ['hoogezand-sappemeer', 'GM1952'],
    ['littenseradiel', 'GM1900'],
  ])('«%s» puts %s first', async (text, code) => {
    expect((await codesFor(text))[0]).toBe(code)
  })

  test('a district is found as one, with all its neighbourhoods', async () => {
    const [zuid] = await search('Amsterdam-Zuid')
    expect(zuid).toMatchObject({ kind: 'district', name: 'Amsterdam-Zuid' })
    expect(zuid?.areas?.filter((code) => code.startsWith('BU'))).toHaveLength(76)
  })

  test('a wijk holds its buurten, by codes with letters too', async () => {
    const [wijk] = await search('Burgwallen-Oude Zijde')
    expect(wijk?.code).toBe('WK0363AE')
    expect(wijk?.areas).toEqual(expect.arrayContaining(['WK0363AE', 'BU0363AE01']))
  })

  test.each(['9722', '9722 AB', ' 9722ab '])(
    'postcode «%s» is found by its figures',
    async (text) => {
      const [found] = await search(text)
      expect(found && labelOf(found)).toBe('9722 (Groningen)')
    },
  )

  test('a town of a divided municipality is found in the one it went to', async () => {
    const nowIn = async (town: string) =>
      (await search(town)).find(({ name, kind }) => name === town && kind === 'town')?.municipality
        .name
    expect([await nowIn('Garnwerd'), await nowIn('Baflo')]).toEqual([
      'Westerkwartier',
      'Het Hogeland',
    ])
    expect([await nowIn('Weidum'), await nowIn('Wommels')]).toEqual([
      'Leeuwarden',
      'Súdwest-Fryslân',
    ])
  })

  test('a postcode leads to the municipality of today', async () => {
    const municipalities = ['9791', '5296', '1381', '5386'].map(
      async (code) => (await search(code))[0]?.municipality.name,
    )
    expect(await Promise.all(municipalities)).toEqual(['Groningen', 'Boxtel', 'Amsterdam', 'Oss'])
  })

  test.each(['', '  ', '0123', '1000 000', '%', "'; drop table", '🐈', 'x'.repeat(5000), 'xqzvw'])(
    'finds nothing for %j, and breaks nothing',
    async (text) => expect(await search(text)).toEqual([]),
  )

  test('finds every municipality of today by its name', { timeout: 60_000 }, async () => {
    const all = await asVisitor((tx) =>
      tx
        .selectFrom('geography.municipality')
        .select(['code', 'name'])
        .where('valid_until', 'is', null)
        .execute(),
    )
    const begun = performance.now()
    const missed = []
    for (const { code, name } of all) if ((await codesFor(name))[0] !== code) missed.push(name)
    console.log(`${((performance.now() - begun) / all.length).toFixed(1)} ms a search`)
    expect(missed).toEqual([])
  })
})
