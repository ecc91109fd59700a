import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addWait } from '#test/waits.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() =>
  world.system.pool.query(
    `with rows as (delete from regions.waiting_time where month > '2018-12-01')
     delete from regions.waiting_location where month > '2018-12-01'`,
  ),
)

const at = '/regio/groningen/wachttijden'
const get = (address: string) => world.visitor().get(address)
const read = async (address: string) => (await get(address)).html

test('without figures of today a region shows its history, with the date and without a verdict', async () => {
  for (const html of [await read('/regio/groningen'), await read(at)]) {
    expect(html).toContain('Dit is geschiedenis: het is gemeten in maart 2018.')
    expect(html).toContain('12 weken')
    expect(html).not.toContain('angst dan afgesproken')
    expect(html).not.toContain('Langer dan afgesproken')
  }
})

test('what is measured in the last three months stands apart, and may be longer than agreed', async () => {
  await addWait(world, { weeks: [6, 20] })
  for (const html of [await read('/regio/groningen'), await read(at)]) {
    expect(html).toContain('Dit is gemeten in de laatste drie maanden.')
    expect(html).not.toContain('geschiedenis')
  }
  expect(await read('/regio/groningen')).toContain('26 weken, afgesproken is 14')
  expect(await read(at)).toContain('Langer dan afgesproken')
  expect(await read(`${at}?maand=2018-03`)).not.toContain('Langer dan afgesproken')
})

test('help of the municipality is shown without a verdict', async () => {
  await addWait(world, { care: 'WMO', weeks: [30, null] })
  const html = await read(at)
  expect(html).toContain('30 weken')
  expect(html).toContain('Voor «Wmo-ondersteuning» is geen langste wachttijd afgesproken.')
  expect(html).not.toContain('Langer dan afgesproken')
})

test('one chooses group, kind of care and provider in the address', async () => {
  await addWait(world, { series: 'a', provider: 'Het Huis' })
  await addWait(world, { series: 'b', provider: 'De Tuin', group: 'Angststoornissen' })
  const titles = async (query: string) =>
    [...(await read(`${at}?${query}`)).matchAll(/class="row-title" dir="auto">([^<]+)</g)].map(
      ([, title]) => title,
    )
  expect(await titles('')).toEqual(['De Tuin', 'Het Huis'])
  expect(await titles('aanbieder=De+Tuin')).toEqual(['De Tuin'])
  expect(await titles('groep=Eetstoornissen&soort=SGGZ')).toEqual(['Het Huis'])
  expect(await titles('soort=BGGZ')).toEqual([])
})

test.each([
  'maand=2018-13',
  'maand=1%27--',
  'bladzijde=-1',
  'bladzijde=99999',
  'soort=%00',
  'groep=x&groep=y',
  'soort=%F0',
])('an address with %s is answered', async (query) => {
  expect((await get(`${at}?${query}`)).status).toBe(200)
  expect((await get(`${at}.csv?${query}`)).status).toBe(200)
})

test('a region that is not there is not found, one without municipalities has no waiting times', async () => {
  expect((await get('/regio/atlantis/wachttijden')).status).toBe(404)
  expect(await read('/regio/taskforce-midden-limburg/wachttijden')).toContain(
    'Hier zijn geen wachttijden van.',
  )
})

test('the open file has every line under the names of the columns, as a Dutch spreadsheet reads it', async () => {
  await addWait(world, { provider: '=1+1;"x"', weeks: [2.5, null] })
  const text = await read(`${at}.csv`)
  const lines = text.trim().split('\r\n')
  expect(lines[0]).toMatch(/^aanbieder_id;aanbieder;naam;/)
  expect(lines[1]).toContain(`"'=1+1;""x""";`)
  expect(lines[1]).toContain(';2,5;;')
  const { rows } = await world.system.pool.query(
    `select count(*)::int as n from regions.waiting_time w join regions.region_municipality m using (municipality_code)
       join regions.region r on r.id = m.region_id where r.slug = 'groningen'`,
  )
  expect(lines.length - 1).toBe(rows[0].n)
})
