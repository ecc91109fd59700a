import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'
import { loadGeography } from './load.ts'
import { viewOf } from './map-view.ts'
import { middleOf } from './municipality.ts'
import { readBorders, readCentre } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld('empty')
  const begun = performance.now()
  expect(await loadGeography(world.system)).toBe(true)
  console.log(`geography loaded in ${Math.round(performance.now() - begun)} ms`)
})
afterAll(() => world.close())

/** Whoever visits, without an account. */
const asVisitor = <T>(work: (tx: Tx) => Promise<T>) => asPerson(world.db, null, work)

describe('the geography of the country', () => {
  const counts = () =>
    asVisitor(async (tx) => {
      const of = (
        table: 'municipality' | 'town' | 'area' | 'postcode' | 'border' | 'search_name',
      ) =>
        tx
          .selectFrom(`geography.${table}`)
          .select((eb) => eb.fn.countAll<string>().as('rows'))
          .executeTakeFirstOrThrow()
          .then(({ rows }) => Number(rows))
      return {
        municipalities: await of('municipality'),
        towns: await of('town'),
        areas: await of('area'),
        postcodes: await of('postcode'),
        borders: await of('border'),
        names: await of('search_name'),
      }
    })

  test('is loaded whole, and a second time changes nothing', async () => {
    const before = await counts()
    expect(before).toMatchObject({ towns: 2500, areas: 4393, postcodes: 4778, borders: 342 })
    expect(await loadGeography(world.system)).toBe(false)
    expect(await counts()).toEqual(before)
  })

  test('is laid over what was there when an edition comes again', async () => {
    const before = await counts()
    await asSystem(world.system, (tx) => tx.deleteFrom('geography.edition').execute())
    expect(await loadGeography(world.system)).toBe(true)
    expect(await counts()).toEqual(before)
  })

  test('two starts at once load it once', async () => {
    await asSystem(world.system, (tx) => tx.deleteFrom('geography.edition').execute())
    const loaded = await Promise.all([loadGeography(world.system), loadGeography(world.system)])
    expect(loaded.toSorted()).toEqual([false, true])
  })

  test('can be read by anyone and written by nobody', async () => {
    await expect(asVisitor((tx) => tx.deleteFrom('geography.town').execute())).rejects.toThrow(
      /permission denied/,
    )
  })

  test.each(['GM0014', 'WP1535', 'WK0363AE', 'BU0363AE01', 'BU00140605'])(
    'knows codes as they are given out: %s',
    async (code) => {
      const tables = ['municipality', 'town', 'area'] as const
      const found = await asVisitor((tx) =>
        Promise.all(
          tables.map((table) =>
            tx.selectFrom(`geography.${table}`).select('code').where('code', '=', code).execute(),
          ),
        ),
      )
      expect(found.flat()).toEqual([{ code }])
    },
  )

  test.each(['BU0363A101', 'BU0363', 'GM14', 'WK0363ABC', 'bu00140605'])(
    'takes no code that no edition has: %s',
    async (code) => {
      const add = asSystem(world.system, (tx) =>
        tx
          .insertInto('geography.area')
          .values({ code, name: 'x', municipality_code: 'GM0363', edition: '2024' })
          .execute(),
      )
      await expect(add).rejects.toThrow(/area_code_check/)
    },
  )

  test('keeps what no longer exists, and says when it ended and where it went', async () => {
    const [went] = await asVisitor((tx) =>
      tx
        .selectFrom('geography.municipality as m')
        .innerJoin('geography.municipality_successor as s', 's.old_code', 'm.code')
        .select(['m.name', 'm.valid_until', 's.new_code'])
        .where('m.code', '=', 'GM0009')
        .execute(),
    )
    expect(went).toEqual({ name: 'Ten Boer', valid_until: '2019-01-01', new_code: 'GM0014' })
  })

  test('offers no neighbourhood of a municipality that is no more', async () => {
    const gone = await asVisitor((tx) =>
      tx
        .selectFrom('geography.area as a')
        .innerJoin('geography.municipality as m', 'm.code', 'a.municipality_code')
        .leftJoin('geography.search_name as n', 'n.code', 'a.code')
        .select(['m.code', 'a.valid_until', 'n.key'])
        .where('m.valid_until', 'is not', null)
        .execute(),
    )
    expect(new Set(gone.map(({ code }) => code)).size).toBe(21)
    expect(gone.filter(({ valid_until, key }) => valid_until === null || key !== null)).toEqual([])
  })

  test('leaves no old municipality without one of today, also where it was divided', async () => {
    const lost = await asVisitor((tx) =>
      tx
        .selectFrom('geography.town as t')
        .innerJoin('geography.municipality as m', 'm.code', 't.now_in')
        .select('t.code')
        .where('m.valid_until', 'is not', null)
        .execute(),
    )
    expect(lost).toEqual([])
  })

  test('an area without a middle of its own has its municipality’s', async () => {
    const [wijert, amsterdam] = await asVisitor((tx) =>
      Promise.all([readCentre(tx, 'BU00140605'), readCentre(tx, 'BU0363AA01')]),
    )
    expect(wijert).toEqual({ lat: 53.2183, lon: 6.621 })
    expect(amsterdam).toEqual({ lat: 52.387062, lon: 4.884413 })
  })

  test('or the middle of the open doors that are known in it', () => {
    const doors = [
      { lat: 53.19, lon: 6.56 },
      { lat: 53.21, lon: 6.58 },
    ]
    expect(middleOf(doors)).toEqual({ lat: 53.2, lon: 6.57 })
    expect(middleOf([])).toBeNull()
  })

  test('finds the borders that a map shows and no others', async () => {
    const view = viewOf([
      { lat: 52.08, lon: 5.1 },
      { lat: 52.1, lon: 5.14 },
    ])
    const borders = await asVisitor((tx) => readBorders(tx, view))
    const names = borders.map(({ name }) => name)
    expect(names).toContain('Utrecht')
    for (const far of ['Wijdemeren', 'Tilburg', 'Bodegraven-Reeuwijk', 'Apeldoorn'])
      expect(names).not.toContain(far)
    expect(borders[0]?.outline).toMatch(/^M-?\d+ -?\d+l/)
  })
})
