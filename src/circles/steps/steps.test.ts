import { afterAll, beforeAll, expect, test } from 'vitest'
import { theTeapot } from '#db/demo/circles/circles.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let bep: Browser
let ruud: Browser
let hanna: Browser
beforeAll(async () => {
  world = await openWorld()
  bep = await world.as('bep')
  ruud = await world.as('ruud')
  hanna = await world.as('hanna')
})
afterAll(() => world.close())

const list = `/cirkels/${theTeapot}/stappen`

test('a step is private until it is shared, and again when that is taken back', async () => {
  const id = newId()
  const at = `${list}/${id}`
  for (const _ of 'ab') await bep.post(list, { id, wording: 'Mijn zus bellen' })
  expect((await bep.get(list)).html).toContain('Mijn zus bellen')
  expect((await ruud.get(list)).html).not.toContain('Mijn zus bellen')
  await ruud.post(`${at}/delen`)
  expect((await ruud.get(list)).html).not.toContain('Mijn zus bellen')
  await bep.post(`${at}/delen`)
  expect((await ruud.get(list)).html).toContain('Mijn zus bellen')
  for (const change of ['voor-mezelf', 'gelukt', 'weg']) await ruud.post(`${at}/${change}`)
  expect((await ruud.get(list)).html).not.toContain('Mijn zus bellen</span>Gelukt')
  await bep.post(`${at}/gelukt`)
  expect((await ruud.get(list)).html).toMatch(/Mijn zus bellen.*Gelukt/s)
  await bep.post(`${at}/voor-mezelf`)
  expect((await ruud.get(list)).html).not.toContain('Mijn zus bellen')
  await bep.post(`${at}/weg`)
  expect((await bep.get(list)).html).not.toContain('Mijn zus bellen')
})

test('steps are for neighbours: a coach reads none, and who is outside finds no page', async () => {
  expect((await hanna.get(list)).status).toBe(403)
  expect((await (await world.as('sam')).get(list)).status).toBe(404)
  const refused = await bep.post(list, { wording: '' })
  expect(refused.status).toBe(422)
})

test('a plan leads its owner to the circle, and the circle sees nothing of the plan', async () => {
  const noor = await world.as('noor')
  const goals = `/plan/${world.plan}/doelen`
  expect((await noor.get(goals)).html).toContain('href="/cirkels/stap"')
  expect((await (await world.as('anouk')).get(goals)).html).not.toContain('/cirkels/stap')
  expect((await noor.get('/cirkels/stap')).html).toContain('Je zit nog niet in een Buurtcirkel')
  expect((await bep.get('/cirkels/stap')).location).toBe(list)
})
