import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
const read = async (address: string) => (await world.visitor().get(address)).html

test('a place leads to its regions, one of each division', async () => {
  const html = await read('/regio?waar=9722')
  expect(html).toContain('href="/regio/groningen"')
  expect(html).toContain('href="/regio/ggd-groningen"')
  expect(html).not.toContain('href="/regio/friesland"')
  expect(await read('/regio?waar=bestaatniet')).toContain('We vinden «bestaatniet» niet.')
})

test('a list that may be wrong says so', async () => {
  expect(await read('/regio')).toContain('Deze lijst is een vermoeden.')
})

test('a region shows its municipalities of today, and what overlaps it', async () => {
  const html = await read('/regio/groningen')
  expect(html).toContain('Het Hogeland')
  expect(html).not.toContain('Bedum')
  expect(html).toContain('href="/regio/ggd-groningen"')
})

test('a region of which nobody knows the municipalities says so', async () => {
  expect(await read('/regio/taskforce-midden-limburg')).toContain(
    'We weten niet precies welke gemeenten',
  )
})
