import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = () => `/plan/${world.plan}/afdrukken`

test('the owner prints the whole plan, and the log says so', async () => {
  const noor = await world.as('noor')
  const { html } = await noor.get(page())
  for (const words of [
    'Elke dag even naar buiten',
    'Mijn verhaal',
    'Als het niet goed gaat',
    'Bep',
  ]) {
    expect(html).toContain(words)
  }
  expect((await noor.get(`/plan/${world.plan}/wie-heeft-gekeken`)).html).toContain('printte')
})

test('in large letters for who reads those more easily', async () => {
  const noor = await world.as('noor')
  expect((await noor.get(page())).html).not.toContain('Gewone letters')
  expect((await noor.get(`${page()}?letters=groot`)).html).toContain('Gewone letters')
})

test('nobody else does', async () => {
  for (const key of ['karim', 'anouk', 'sam']) {
    expect((await (await world.as(key)).get(page())).status).toBe(404)
  }
  expect((await world.visitor().get(page())).location).toContain('/inloggen')
})
