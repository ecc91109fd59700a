import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { addWait } from '#test/waits.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let wouter: Browser
beforeAll(async () => {
  world = await openWorld()
  wouter = await world.as('wouter')
  await world.system.pool.query(
    `delete from regions.plan_action; delete from regions.waiting_time where month > '2018-12-01'`,
  )
})
afterAll(() => world.close())

const page = async () => (await wouter.get('/versneller')).html

test('exists for who keeps a region, with a second step', async () => {
  expect((await wouter.get('/versneller')).status).toBe(200)
  expect((await (await world.as('noor')).get('/versneller')).status).toBe(404)
  const again = world.visitor()
  await world.signInByMail(again, 'wouter@versneller.test')
  expect((await again.get('/versneller')).status).toBe(303)
})

test('tells that nothing waits', async () => {
  expect((await page()).match(/Hier is nu niets dat op je wacht/g)).toHaveLength(2)
})

test('puts what gets longer before what is longest, and the region with most of it first', async () => {
  const drenthe = 'GM0106'
  await addWait(world, {
    series: 'lang',
    weeks: [20, null],
    provider: 'Lang',
    municipality: drenthe,
  })
  const worse = { series: 'erger', provider: 'Erger', municipality: drenthe }
  await addWait(world, { ...worse, ago: '40 days', weeks: [5, null] })
  await addWait(world, { ...worse, weeks: [8, null] })
  const html = await page()
  expect(html).toContain('Hier gebeurt nog niets aan (2)')
  expect(html.indexOf('>Erger')).toBeLessThan(html.indexOf('>Lang'))
  expect(html).toContain('5 weken')
  expect(html.indexOf('>Drenthe<')).toBeLessThan(html.indexOf('>Groningen<'))
})

test('what was measured more than a year before is no trend', async () => {
  const wait = { series: 'oud', provider: 'Oud' }
  await addWait(world, { ...wait, ago: '400 days', weeks: [5, null] })
  await addWait(world, { ...wait, weeks: [8, null] })
  const html = await page()
  expect(html.slice(html.indexOf('>Oud'))).not.toContain('De keer ervoor')
})

test('a wait that something is done about is there only when it gets longer; the action when its day passed', async () => {
  const form = { wording: 'Bellen', who: 'Ons', due_on: '2024-01-01' }
  for (const overschrijding of ['lang-intake', 'erger-intake']) {
    await wouter.post('/regio/drenthe/plan/acties', { ...form, id: newId(), overschrijding })
  }
  const html = await page()
  expect(html).not.toContain('>Lang')
  expect(html).toContain('Hier gebeurt iets, maar het duurt langer (1)')
  expect(html).toContain('Staat nog open')
})
