import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { municipalitiesIn } from './drawing.ts'

let world: World
let ineke: Browser
beforeAll(async () => {
  world = await openWorld()
  ineke = await world.as('ineke')
  await world.system.pool.query(
    'insert into people.platform_administrator (person_id) values ($1) on conflict do nothing',
    [demoId('ineke')],
  )
})
afterAll(() => world.close())

const at = '/beheer/regio/nieuw'
const drawn = (more: Record<string, string> = {}) => ({
  id: newId(),
  division_code: 'versneller',
  name: 'Noord-Drenthe',
  municipalities: 'Assen\nnoordenveld, GM1730',
  ...more,
})

test('a region is drawn once, with its municipalities and from which day', async () => {
  const region = drawn({ valid_from: '2020-01-01' })
  for (const _ of 'ab')
    expect(await ineke.post(at, region)).toMatchObject({
      status: 303,
      location: '/beheer/regio/noord-drenthe',
    })
  const { html } = await world.visitor().get('/regio/noord-drenthe')
  for (const name of ['Assen', 'Noordenveld', 'Tynaarlo']) expect(html).toContain(name)
  expect((await ineke.get('/beheer/regio/noord-drenthe')).html).toContain(
    'vanaf woensdag 1 januari 2020',
  )
})

test('a name that another division has too gets an address of its own', async () => {
  expect((await ineke.post(at, drawn({ division_code: 'ggd' }))).location).toBe(
    '/beheer/regio/ggd-noord-drenthe',
  )
})

test('what cannot be drawn is told at the field, and nothing typed is lost', async () => {
  const unknown = await ineke.post(at, drawn({ municipalities: 'Assen, Nergenshuizen' }))
  expect([unknown.status, unknown.html.includes('«Nergenshuizen»')]).toEqual([422, true])
  expect(unknown.html).toContain('Assen, Nergenshuizen')
  const wrongs: Record<string, string>[] = [
    { division_code: 'geen' },
    { name: '!!' },
    { municipalities: ',' },
    { valid_from: '2021-01-01', valid_until: '2020-01-01' },
  ]
  for (const wrong of wrongs) expect((await ineke.post(at, drawn(wrong))).status).toBe(422)
})

test('is drawn by nobody else, who does not see the way to it either', async () => {
  const sam = await world.as('sam')
  expect((await sam.post(at, drawn())).status).toBe(404)
  expect((await sam.get('/regio')).html).not.toContain(at)
  expect((await ineke.get('/regio')).html).toContain(at)
})

test('a municipality that is no more is known by its code only', () => {
  const all = [
    { code: 'GM0005', shown_name: 'Bedum', valid_until: '2019-01-01' },
    { code: 'GM0014', shown_name: 'Groningen', valid_until: null },
  ]
  expect(municipalitiesIn('bedum, gm0005, Groningen, GM0014', all)).toEqual({
    codes: ['GM0005', 'GM0014'],
    unknown: ['bedum'],
  })
})
