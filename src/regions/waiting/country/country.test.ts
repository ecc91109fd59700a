import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWait } from '#test/waits.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const read = async (address: string) => (await world.visitor().get(address)).html

const cells = (html: string, row: string): string[] => {
  const line = html.split('<tr>').find((one) => one.includes(row)) ?? ''
  return [...line.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) =>
    cell
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('\u00a0', ' ')
      .trim(),
  )
}

const lineOf = (html: string, name: string): string =>
  html.split('<li').find((one) => one.includes(`>${name}<`)) ?? ''

test('of 2018 the country shows what was published, as history', async () => {
  const html = await read('/wachttijden?maand=2018-03')
  expect(html).toContain('Dit is geschiedenis: het is gemeten in maart 2018.')
  expect(html).toContain('6 weken (494 plekken)')
  expect(html).toContain('8 weken (363 plekken)')
  expect(lineOf(html, 'Eetstoornissen')).toContain('6 weken (66 plekken)')
})

test('each region shows of how many locations its mean is', async () => {
  const html = await read('/wachttijden?maand=2018-03')
  expect(cells(html, '/regio/groningen/')).toEqual(['9 weken 15 plekken', '12 weken 44 plekken'])
  expect(cells(html, '/regio/nieuwe-waterweg-noord/')).toEqual(['9 weken 4 plekken', 'niet bekend'])
})

test('a group of fewer than 25 locations is withheld, with the reason', async () => {
  const html = await read('/wachttijden?maand=2018-03')
  expect(lineOf(html, 'Overige stoornissen kindertijd')).toContain('>niet getoond: ')
  expect(html).toContain('minder dan 25 plekken tonen we niet')
})

test('a month with a handful of locations is not what the page begins with', async () => {
  await addWait(world, {})
  expect(await read('/wachttijden')).toContain('gemeten in maart 2018')
})

test('the map is drawn of all regions, and light', async () => {
  const html = await read('/wachttijden')
  expect(html.match(/<path class="land /g)).toHaveLength(32)
  expect(gzipSync(html).length).toBeLessThan(60_000)
})

test.each(['maand=1', 'maand=2018-04', 'soort=%00', 'soort=x'])(
  'an address with %s is answered',
  async (query) => {
    expect((await world.visitor().get(`/wachttijden?${query}`)).status).toBe(200)
  },
)

test('the method says in plain words what the norm is, and when a figure is not shown', async () => {
  const html = await read('/wachttijden/methode')
  for (const words of ['Treeknorm', '14 weken', 'minder dan 25', 'geschiedenis'])
    expect(html).toContain(words)
})
