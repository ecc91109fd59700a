import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newRandomId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'
import { howMany } from './interest.ts'

let world: World
let hanna: Browser
let sam: Browser
beforeAll(async () => {
  world = await openWorld()
  hanna = await world.as('hanna')
  sam = await world.as('sam')
})
afterAll(() => world.close())

const page = '/cirkels/beginnen'
const helpman = '?waar=Helpman-West'
const interest = (fields: Record<string, string> = {}) => ({
  waar: 'Groningen',
  plek: 'GM0014',
  shown_name: 'Sam van hiernaast',
  reach: 'bij de inloop',
  ...fields,
})

test('how many there are is told in words, never in a number', () => {
  expect(howMany(0)).toContain('Nog niemand')
  for (const few of [1, 5]) expect(howMany(few)).toContain('Een paar')
  for (const many of [6, 60]) expect(howMany(many)).toContain('Meer dan vijf')
  for (const people of [0, 1, 5, 6, 60]) expect(howMany(people)).not.toMatch(/\d/)
})

describe('interest in a circle', () => {
  test('is counted for everybody, with the names for the coaches of that municipality', async () => {
    const seen = await world.visitor().get(`${page}${helpman}`)
    expect(seen.html).toContain('Een paar mensen willen dit ook.')
    expect(seen.html).not.toMatch(/Wies|Omar/)
    expect((await hanna.get('/cirkels/belangstelling')).html).toMatch(
      /Omar[\s\S]*Wies|Wies[\s\S]*Omar/,
    )
    for (const who of [world.visitor(), sam, await world.as('anouk'), await world.as('noor')]) {
      expect((await who.get('/cirkels/belangstelling')).html).not.toMatch(/Wies|Omar/)
    }
  })

  test('is kept from who does not guide circles there, by the database itself', async () => {
    const names = (key: string) =>
      asPerson(world.db, { personId: demoId(key) }, (tx) =>
        tx.selectFrom('circles.interest').select('shown_name').execute(),
      )
    expect(await names('hanna')).toHaveLength(2)
    expect(await names('wies')).toHaveLength(1)
    for (const key of ['anouk', 'sam', 'ruud']) expect(await names(key)).toEqual([])
  })

  test('is said once for a municipality, and is gone when it is taken back', async () => {
    const refused = await sam.post(page, interest({ reach: '' }))
    expect([refused.status, refused.html.includes('Sam van hiernaast')]).toEqual([422, true])
    expect((await sam.post(page, interest({ plek: 'nergens', waar: 'Xyzzyx' }))).status).toBe(404)
    for (const _ of 'ab') expect((await sam.post(page, interest())).status).toBe(303)
    const { html } = await hanna.get('/cirkels/belangstelling')
    expect(html.split('<h2>Sam van hiernaast')).toHaveLength(2)
    const own = /beginnen\/([^/]+)\/intrekking/.exec((await sam.get(page)).html)?.[1] ?? ''
    await hanna.post(`${page}/${own}/intrekking`)
    expect((await sam.get(page)).html).toContain(own)
    await sam.post(`${page}/${own}/intrekking`)
    expect((await hanna.get('/cirkels/belangstelling')).html).not.toContain('Sam van hiernaast')
  })

  test('is no longer read by an organisation that stopped guiding there', async () => {
    const [organisation, ineke] = [demoId('organisation cirkels'), await world.as('ineke')]
    const at = `/organisaties/${organisation}/buurtcirkels`
    expect((await ineke.get(at)).status).toBe(404)
    expect((await hanna.get(at)).status).toBe(404)
    await world.system.pool.query(
      'insert into people.organisation_administrator (organisation_id, person_id, made_by) values ($1, $2, $2)',
      [organisation, demoId('ineke')],
    )
    await ineke.post(`${at}/GM0014/einde`)
    expect((await hanna.get('/cirkels/belangstelling')).status).toBe(404)
    expect((await ineke.post(at, {})).status).toBe(422)
    await ineke.post(at, { municipality: 'GM0014' })
    expect((await hanna.get('/cirkels/belangstelling')).html).toContain('Wies')
  })

  test('is erased after a year', async () => {
    await world.age('circles.interest', '13 months', { person_id: demoId('wies') })
    for (const { run } of circleJobs) await run(world.system)
    const { html } = await hanna.get('/cirkels/belangstelling')
    expect([html.includes('Wies'), html.includes('Omar')]).toEqual([false, true])
  })
})

describe('a new circle', () => {
  const circle = (fields: Record<string, string> = {}) => ({
    ...{ id: newRandomId(), waar: 'Groningen', plek: 'GM0014', name: 'De Koffiekan' },
    ...{ work_id: demoId('work of hanna'), ...fields },
  })

  test('is begun by who works where circles are guided, once', async () => {
    const fresh = circle()
    const refused = await hanna.post('/cirkels/nieuw', { ...fresh, name: '' })
    expect([refused.status, refused.html.includes('Geef de cirkel een naam.')]).toEqual([422, true])
    for (const _ of 'ab') {
      expect((await hanna.post('/cirkels/nieuw', fresh)).location).toBe(`/cirkels/${fresh.id}`)
    }
    expect((await hanna.get(`/cirkels/${fresh.id}`)).html).toContain('Hanna Postma')
    expect((await hanna.get('/cirkels')).html.split('De Koffiekan')).toHaveLength(3)
    expect((await world.visitor().get(`/cirkels/${fresh.id}`)).html).not.toContain('Hanna')
  })

  test('gets its first neighbours with the welcome of the coach alone', async () => {
    const first = circle()
    const at = `/cirkels/${first.id}`
    await hanna.post('/cirkels/nieuw', first)
    const id = newRandomId()
    const asking = { id, role: 'member', shown_name: 'Sam', reach: 'Bel maar' }
    await sam.post(`${at}/meedoen`, asking)
    for (const step of ['ontmoet', 'welkom']) await hanna.post(`${at}/nieuw/${id}/${step}`)
    expect((await sam.post(`${at}/meedoen/ja`)).location).toBe(at)
    expect((await sam.get(at)).html).toContain('Wie doet mee?')
  })

  test('is not for others, nor for work elsewhere', async () => {
    for (const who of [sam, await world.as('anouk')]) {
      expect((await who.get('/cirkels/nieuw')).status).toBe(404)
      expect((await who.post('/cirkels/nieuw', circle())).status).toBe(404)
    }
    const elsewhere = await hanna.post(
      '/cirkels/nieuw',
      circle({ work_id: demoId('work of jelte') }),
    )
    expect(elsewhere.status).toBe(422)
  })
})
