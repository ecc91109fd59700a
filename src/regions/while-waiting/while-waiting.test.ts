import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('a name that may be two places is asked about, one that is none is said to be', async () => {
  expect(await read('/wachten?waar=Hengelo')).toContain('Welke bedoel je?')
  expect(await read('/wachten?waar=bestaatniet')).toContain('We vinden «bestaatniet» niet.')
})

test('what to ask the insurer stands on a sheet of its own, with the norms', async () => {
  const html = await read('/wachten/verzekeraar')
  expect(html).toContain('wachtlijstbemiddeling')
  expect(html).toContain('Samen 14 weken')
})
