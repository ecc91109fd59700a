import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { loggedPath } from '#src/platform/log.ts'
import { type Browser, linkIn, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let list: string
let asked: string
let other: string
const karimsId = demoId('member karim')
const nextYear = new Date().getFullYear() + 1

beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  list = `/plan/${world.plan}/bijeenkomst`
  asked = newId()
  other = newId()
  for (const [id, day] of [
    [asked, '07-01'],
    [other, '12-01'],
  ]) {
    await noor.post(list, { id: `${id}`, day: `${nextYear}-${day}`, time: '14:30' })
  }
  await noor.post(`${list}/${asked}/gasten`, { members: karimsId })
})
afterAll(() => world.close())

const makeFeed = async (browser: Browser) =>
  linkIn((await browser.post(`${list}/eigen-agenda`)).html).replace(/<.*/, '')

/** Of the meetings of this test; the demo has some too. */
const ofThisTest = ({ uid }: VEvent) => [asked, other].includes(uid.split('@')[0] ?? '')

async function read(address: string): Promise<{ status: number; events: VEvent[] }> {
  const { status, html } = await world.visitor().get(address)
  const parts = Object.values(nodeIcal.sync.parseICS(status === 200 ? html : ''))
  const events = parts.filter((part): part is VEvent => part?.type === 'VEVENT')
  return { status, events: events.filter(ofThisTest) }
}

describe('a private calendar address', () => {
  test('gives the meetings its maker was asked to, without a word of what they are', async () => {
    const address = await makeFeed(karim)
    expect(address).toMatch(/^\/agenda\/[\w-]{43}\.ics$/)
    const { events } = await read(address)
    expect(events.map(({ uid }) => uid.split('@')[0])).toEqual([asked])
    expect(events[0]?.summary).toBe('Afspraak')
    expect(events[0]?.start.toISOString()).toBe(`${nextYear}-07-01T12:30:00.000Z`)
    const owners = await read(await makeFeed(noor))
    expect(owners.events.map(({ uid }) => uid.split('@')[0])).toContain(other)
  })

  test('shows that a meeting does not go on', async () => {
    const address = await makeFeed(karim)
    await noor.post(`${list}/${asked}/afgelast`)
    expect((await read(address)).events[0]?.status).toBe('CANCELLED')
  })

  test('is closed as long as everything is closed, and dies with the withdrawal', async () => {
    const address = await makeFeed(karim)
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    expect((await read(address)).status).toBe(404)
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    expect((await read(address)).status).toBe(200)
    const sharing = `/plan/${world.plan}/wie-ziet-wat/${karimsId}`
    await noor.post(`${sharing}/intrekking`, { part: 'meetings' })
    expect((await read(address)).status).toBe(404)
    const [, version = ''] =
      /name="version" value="([^"]*)"/.exec((await noor.get(sharing)).html) ?? []
    await noor.post(`${sharing}/precies`, { version, meetings: 'read' })
    expect((await karim.get(list)).status).toBe(200)
    expect((await read(address)).status).toBe(404)
  })

  test('is looked at like any page: the owner reads when', async () => {
    const address = await makeFeed(karim)
    await read(address)
    expect((await noor.get(`/plan/${world.plan}/wie-heeft-gekeken`)).html).toContain('Karim')
  })

  test('stops when its maker makes another, or takes it away', async () => {
    const first = await makeFeed(karim)
    const second = await makeFeed(karim)
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
    await karim.post(`${list}/eigen-agenda/weg`)
    expect((await read(second)).status).toBe(404)
  })

  test('cannot be guessed for long, and never stands in the log', async () => {
    expect(loggedPath('/agenda/geheim.ics')).toBe('/agenda/…')
    const tries = []
    for (let n = 0; n < 70; n++) tries.push((await world.visitor().get('/agenda/raden.ics')).status)
    expect([tries[0], tries.at(-1)]).toEqual([404, 429])
  })
})
