import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { eraseWhatEnded } from './jobs.ts'

let world: World
let noor: Browser
let karim: Browser
let sam: Browser
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  await world.system.pool.query(
    'insert into people.platform_administrator (person_id) values ($1)',
    [demoId('sam')],
  )
  sam = world.visitor()
  await sam.post('/kies/sam')
})
afterEach(() => world.close())

const address = '/beheer/overlijden'
const noorsMail = 'noor@voorbeeld.test'
const report = (email = noorsMail) =>
  sam.post(address, { email, document: 'Akte van overlijden, gezien op 3 maart' })
const goals = () => `/plan/${world.plan}/doelen`
const known = async () =>
  (await world.system.pool.query('select 1 from people.person where id = $1', [demoId('noor')]))
    .rows.length

test('a death is recorded by an administrator of the platform, on a document, and by nobody else', async () => {
  for (const page of [address, `${address}/herstel`]) {
    expect((await karim.get(page)).status).toBe(404)
    expect((await karim.post(page, { email: noorsMail, document: 'x' })).status).toBe(404)
  }
  const refused = await sam.post(address, { email: noorsMail })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Schrijf op welk papier je zag, en wanneer.')
  expect((await noor.get(goals())).status).toBe(200)
})

test('it closes all that was theirs to everybody at once, also to whoever has their device', async () => {
  await report()
  expect((await karim.get(goals())).status).toBe(404)
  expect((await noor.get(goals())).location).toBe('/kom-terug')
  expect((await noor.get('/kom-terug')).html).toContain('Dit account is dicht')
  expect((await noor.post('/kom-terug')).location).toBe('/')
  expect((await noor.get('/')).location).toBe('/kom-terug')
})

test('who then signs in with their mail reads calmly that it is closed', async () => {
  await report()
  const visitor = world.visitor()
  await world.signInByMail(visitor, noorsMail)
  expect((await visitor.get('/')).location).toBe('/kom-terug')
  expect((await visitor.get('/kom-terug')).html).toContain('Ben je een naaste?')
})

test('whether somebody has such an account is not told', async () => {
  const [one, other] = [await report(), await report('niemand@voorbeeld.test')]
  expect([one.status, one.location]).toEqual([other.status, other.location])
  const { html } = await sam.get(`${one.location}`)
  expect(html).toContain('Als er een account is met dit adres')
  expect(html).not.toContain('Noor')
})

test('a mistake is undone within thirty days, and not after that', async () => {
  await report()
  await sam.post(`${address}/herstel`, { email: noorsMail })
  expect((await noor.get(goals())).status).toBe(200)
  expect((await karim.get(goals())).status).toBe(200)
  await report()
  await world.age('people.death', '31 days')
  await sam.post(`${address}/herstel`, { email: noorsMail })
  expect((await karim.get(goals())).status).toBe(404)
})

test('without a wish all is erased after a year, and not before', async () => {
  await report()
  await world.age('people.death', '364 days')
  await eraseWhatEnded(world.system)
  expect(await known()).toBe(1)
  await world.age('people.death', '3 days')
  await eraseWhatEnded(world.system)
  expect(await known()).toBe(0)
})

test.each([
  ['at-once', '29 days', '2 days'],
  ['after-five-years', '4 years', '370 days'],
])('with the wish %s it stays for that long', async (after_death, before, more) => {
  expect((await noor.post('/ik/wens', { after_death })).location).toBe('/ik/wens?bewaard')
  expect((await noor.get('/ik/wens')).html).toMatch(new RegExp(`value="${after_death}" checked`))
  await report()
  await world.age('people.death', before)
  await eraseWhatEnded(world.system)
  expect(await known()).toBe(1)
  await world.age('people.death', more)
  await eraseWhatEnded(world.system)
  expect(await known()).toBe(0)
})

test('a wish that is none is refused', async () => {
  expect((await noor.post('/ik/wens', { after_death: 'nooit' })).status).toBe(422)
})
