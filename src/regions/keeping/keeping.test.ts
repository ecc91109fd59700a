import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { stillAppointed } from './queries.ts'

let world: World
let sam: Browser
let ineke: Browser
beforeAll(async () => {
  world = await openWorld()
  sam = await world.as('sam')
  ineke = await world.as('ineke')
  await world.system.pool.query(
    'insert into people.platform_administrator (person_id) values ($1) on conflict do nothing',
    [demoId('ineke')],
  )
})
afterAll(() => world.close())

const at = '/beheer/regio/drenthe'
const mailOf = async (key: string) => {
  const { rows } = await world.system.pool.query(
    'select email from people.person_email where person_id = $1',
    [demoId(key)],
  )
  return rows[0].email
}
const appointSam = async (role: string) => {
  const form = { shown_name: 'Sam uit Assen', email: await mailOf('sam'), role }
  expect((await ineke.post(`${at}/mensen`, form)).status).toBe(303)
}
const removeLink = (html: string) => /mensen\/[0-9a-f-]+\/weg/.exec(html)?.[0]

test('who was made chair keeps the words of the region, until that ends', async () => {
  expect((await sam.get(at)).status).toBe(403)
  await appointSam('chair')
  const { html } = await sam.get(`${at}/woorden`)
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
  const words = { name: 'Drenthe', about: 'We beginnen in Assen.', version }
  expect((await sam.post(`${at}/woorden`, words)).status).toBe(303)
  expect((await world.visitor().get('/regio/drenthe')).html).toContain('We beginnen in Assen.')

  const late = await sam.post(`${at}/woorden`, { ...words, about: 'Te laat.' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('Iemand anders veranderde dit intussen.')

  await ineke.post(`${at}/${removeLink((await ineke.get(at)).html)}`)
  expect((await sam.get(at)).status).toBe(403)
})

test('a member keeps nothing right', async () => {
  await appointSam('member')
  expect((await sam.get(at)).status).toBe(403)
})

test('who is appointed hears that something waits, once, and no more when it ended', async () => {
  const karim = { id: newId(), shown_name: 'Karim', email: await mailOf('karim'), role: 'member' }
  for (const _ of 'ab') await ineke.post(`${at}/mensen`, karim)
  const { rows } = await world.system.pool.query(
    `select about, body from platform.outbox where kind = 'region-work' and to_person = $1`,
    [demoId('karim')],
  )
  expect(rows).toMatchObject([{ about: karim.id }])
  expect(rows[0].body).not.toMatch(/regio|Drenthe/i)
  const still = () => asSystem(world.system, (tx) => stillAppointed(tx, karim.id))
  expect(await still()).toBe(true)
  await ineke.post(`${at}/mensen/${karim.id}/weg`)
  expect(await still()).toBe(false)
})

test('nobody learns whether an address has an account', async () => {
  const form = { shown_name: 'Wie', email: 'niemand@voorbeeld.test', role: 'chair' }
  const { status, location } = await ineke.post(`${at}/mensen`, form)
  expect([status, location]).toEqual([303, `${at}?gevraagd`])
})

test('only who administers the platform says which municipalities lie in a region', async () => {
  await appointSam('leader')
  const form = { municipality_code: 'GM0014', valid_from: '', valid_until: '' }
  expect((await sam.post(`${at}/gemeenten`, form)).status).toBe(403)
  expect((await ineke.post(`${at}/gemeenten`, form)).status).toBe(303)
  expect((await world.visitor().get('/regio/drenthe')).html).toContain('Groningen')
})

test('a municipality that left counts until it left', async () => {
  const march = async () =>
    (await world.visitor().get('/regio/taskforce-drenthe/wachttijden?maand=2018-03')).html
  const draw = (valid_until: string) =>
    ineke.post('/beheer/regio/taskforce-drenthe/gemeenten', {
      municipality_code: 'GM0014',
      valid_from: '',
      valid_until,
    })
  expect(await march()).not.toContain('PUK Universitair Medisch Centrum Groningen')
  await draw('2018-06-01')
  expect(await march()).toContain('PUK Universitair Medisch Centrum Groningen')
  await draw('2018-01-01')
  expect(await march()).not.toContain('PUK Universitair Medisch Centrum Groningen')
})

test.each([
  [{ municipality_code: 'GM9999', valid_from: '', valid_until: '' }, 'Kies een gemeente'],
  [
    { municipality_code: 'GM0014', valid_from: '2020-01-01', valid_until: '2019-01-01' },
    'latere dag',
  ],
  [{ municipality_code: 'GM0014', valid_from: '31-12', valid_until: '' }, 'geen dag die bestaat'],
])('what cannot be drawn is told at the field', async (form, words) => {
  const { status, html } = await ineke.post(`${at}/gemeenten`, form)
  expect(status).toBe(422)
  expect(html).toContain(words)
})
