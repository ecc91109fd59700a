import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world.ts'
import { loadDivisions } from './load.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const regions = async (of: string, column = 'r.name'): Promise<string[]> => {
  const { rows } = await world.system.pool.query({
    text: `select distinct ${column} from regions.region r
      left join regions.region_municipality m on m.region_id = r.id where ${of} order by 1`,
    rowMode: 'array',
  })
  return rows.map(([name]) => name)
}

test('divisions stand side by side: a municipality lies in a region of each', async () => {
  expect(await regions(`m.municipality_code = 'GM0014'`, 'r.slug')).toEqual([
    'ggd-groningen',
    'groningen',
    'taskforce-groningen',
    'versneller-groningen',
  ])
})

test('a municipality that merged, and the one it went into, lie in the same region', async () => {
  for (const code of ['GM0005', 'GM1966'])
    expect(
      await regions(`m.municipality_code = '${code}' and r.division_code = 'zorgkantoor'`),
    ).toEqual(['Groningen'])
})

test('there are 32, 25, 8, 31 and 10 of them, and whose municipalities are not known have none', async () => {
  const { rows } = await world.system.pool.query(
    'select division_code, count(*)::int as n from regions.region group by 1 order by 1',
  )
  expect(Object.fromEntries(rows.map(({ division_code, n }) => [division_code, n]))).toEqual({
    ggd: 25,
    'taskforce-epa': 10,
    'taskforce-wachttijden': 31,
    versneller: 8,
    zorgkantoor: 32,
  })
  expect(await regions('m.region_id is null')).toEqual([
    'Midden-Limburg',
    'Westland, Schieland, Delfland',
  ])
})

test('a second start changes nothing', async () => {
  expect(await loadDivisions(world.system)).toBe(false)
})
