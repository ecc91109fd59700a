import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWait } from '#test/waits.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const read = async (address: string) => (await world.visitor().get(address)).html
const deWijert = '/wachten?waar=De+Wijert&code=BU00140605'

test('two taps lead who waits to an open door, without an account', async () => {
  const first = await read('/wachten')
  const near = /href="(\/wachten\?waar=De\+Wijert[^"]*)"/.exec(first)?.[1] ?? ''
  const html = await read(near.replaceAll('&amp;', '&'))
  expect(html).toContain('Hier kun je zo binnenlopen')
  expect(html).toMatch(/href="\/buurt\/plek\/[^"]+"/)
})

test('only doors without an indication are shown', async () => {
  await world.system.pool.query('update neighbourhood.place set no_indication = false')
  const html = await read(deWijert)
  expect(html).toContain('We kennen hier nog geen open deur zonder indicatie.')
  await world.system.pool.query('update neighbourhood.place set no_indication = true')
})

test('there is something to do, room in a circle, and who thinks along', async () => {
  const html = await read(deWijert)
  const parts = ['Deze week te doen', 'Hier is plek voor je', 'Iemand die naast je staat']
  for (const part of parts) expect(html).toContain(part)
})

test('an open chair in a circle is there until it is taken', async () => {
  const chair = (change: string) => world.system.pool.query(change)
  await chair(`insert into neighbourhood.offer (id, kind, title, municipality_code, area_code)
    values (gen_random_uuid(), 'circle', 'Een stoel in De Lantaarn', 'GM0014', 'BU00140605')`)
  expect(await read(deWijert)).toMatch(/Een plek in een Buurtcirkel.*Een stoel in De Lantaarn/s)
  await chair(`update neighbourhood.offer set taken_back_at = now() where kind = 'circle'`)
  expect(await read(deWijert)).not.toContain('Een stoel in De Lantaarn')
})

test('a region shows the same beside its long waits', async () => {
  await addWait(world, { series: 'lang', weeks: [50, null], provider: 'Praktijk Lang' })
  const html = await read('/regio/groningen')
  expect(html).toMatch(/In deze regio zijn \d+ plekken waar je zonder indicatie/)
  const beside = html.slice(html.indexOf('Praktijk Lang'))
  expect(beside.indexOf('intussen doen?')).toBeLessThan(beside.indexOf('class="row"'))
  expect(await read('/regio/zeeland')).toContain('nog geen open deur zonder indicatie')
})

test('a name that may be two places is asked about, one that is none is said to be', async () => {
  expect(await read('/wachten?waar=Hengelo')).toContain('Welke bedoel je?')
  expect(await read('/wachten?waar=bestaatniet')).toContain('We vinden «bestaatniet» niet.')
})

test('what to ask the insurer stands on a sheet of its own, with the norms', async () => {
  const html = await read('/wachten/verzekeraar')
  expect(html).toContain('wachtlijstbemiddeling')
  expect(html).toContain('Samen 14 weken')
})
