import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyMonth } from '#db/demo/regions/waiting.ts'
import type { Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'
import { readNational, readNationalGroups, readRegionFigures } from './figure-queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const see = <T>(work: (tx: Tx) => Promise<T>) => asPerson(world.db, null, work)

const regionOf = (slug: string): Promise<string> =>
  see(async (tx) => {
    const { id } = await tx
      .selectFrom('regions.region')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    return id
  })

async function totals(slug: string) {
  const region = await regionOf(slug)
  const figures = await see((tx) => readRegionFigures(tx, region, 100))
  return ['BGGZ', 'SGGZ'].map((care) => {
    const total = figures.find(
      ({ month, care_type }) => month === historyMonth && care_type === care,
    )?.total
    const weeks = total?.weeks ?? null
    return [weeks === null ? null : Math.round(weeks), Number(total?.count ?? 0)]
  })
}

describe('what the NZa published of 2018 comes out of its file', () => {
  test.each([
    ['groningen', [9, 15], [12, 44]],
    ['zuid-limburg', [9, 18], [13, 52]],
    ['nieuwe-waterweg-noord', [9, 4], [null, 0]],
    ['flevoland', [12, 5], [15, 9]],
  ])('in the region %s', async (slug, basic, specialised) => {
    expect(await totals(slug)).toEqual([basic, specialised])
  })

  test('in the country, for adults', async () => {
    const { intake, total } = await see((tx) => readNational(tx, historyMonth, 'BGGZ'))
    expect([Math.round(intake?.weeks ?? 0), intake?.n]).toEqual([6, 494])
    expect([Math.round(total?.weeks ?? 0), total?.n]).toEqual([8, 363])
  })

  test('for fourteen main groups', async () => {
    const groups = await see((tx) => readNationalGroups(tx, historyMonth))
    expect(groups).toHaveLength(15)
    const eating = groups.find(({ name }) => name === 'Eetstoornissen')
    expect([Math.round(eating?.weeks ?? 0), eating?.n]).toEqual([6, 66])
  })
})

type Line = Record<string, string>
const lines: Line[] = parse(readFileSync('db/regions/nza_ggz_wachttijden_2018.csv'), {
  columns: true,
})
const offices: Line[] = parse(readFileSync('db/geography/gemeente2017_zorgkantoor.csv'), {
  columns: true,
})

/** The method once more, in words of its own, past the database. */
function byHand(office: string, care: string) {
  const inside = new Set(
    offices.filter((one) => one.zorgkantoor_code === office).map((one) => one.gm_code_2017),
  )
  const weeks = new Map<string, number[]>()
  for (const line of lines) {
    if (line.actueel !== '1' || line.type_zorg !== care || !line.behandel_weken) continue
    if (!inside.has(line.gm_code_2017)) continue
    const at = [line.naam, line.locatie_id, line.circuit, line.type_aanbieder].join('|')
    weeks.set(at, [...(weeks.get(at) ?? []), Number(line.totaal_weken)])
  }
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const means = [...weeks.values()].map(mean)
  return [means.length === 0 ? null : Math.round(mean(means)), means.length]
}

test('all 32 regions say what the method says', async () => {
  const { rows } = await world.system.pool.query(`select distinct o.code, r.slug
    from geography.care_office o join regions.region_municipality m on m.municipality_code = o.municipality_code
    join regions.region r on r.id = m.region_id and r.division_code = 'zorgkantoor'
    where not exists (select 1 from geography.municipality_successor s where s.new_code = o.municipality_code)`)
  const offices = new Map<string, string>(rows.map(({ code, slug }) => [code, slug]))
  expect(offices.size).toBe(32)
  for (const [office, slug] of offices)
    expect([slug, ...(await totals(slug))]).toEqual([
      slug,
      byHand(office, 'BGGZ'),
      byHand(office, 'SGGZ'),
    ])
})
