import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { addressOfPerson } from '#src/people/addresses/queries.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openLog } from '#src/platform/log.ts'
import { deliverOutbox, type Post } from '#src/platform/outbox/delivery.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { meetingJobs } from './jobs.ts'
import { mayTellGuest, mayTellOfMeeting } from './sending-queries.ts'

let world: World
let noor: Browser
let karimsBrowser: Browser
let anouksBrowser: Browser
let list: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karimsBrowser = await world.as('karim')
  anouksBrowser = await world.as('anouk')
  list = `/plan/${world.plan}/bijeenkomst`
})
afterAll(() => world.close())

type Sent = Parameters<Post['send']>[0]
let sent: Sent[] = []
let serverIsUp = true
beforeEach(async () => {
  sent = []
  serverIsUp = true
  await asSystem(world.system, async (tx) => {
    await tx.deleteFrom('platform.outbox').execute()
    await tx.deleteFrom('plans.meeting').execute()
  })
})

const checks = {
  meeting: mayTellOfMeeting,
  'meeting-off': mayTellGuest,
  'meeting-reminder': mayTellOfMeeting,
}

/** What the worker does: sends what waits, to a mail server of this test. */
async function deliver(): Promise<Sent[]> {
  sent = []
  await deliverOutbox(world.system, {
    send: async (mail) => {
      if (!serverIsUp) throw new Error('down')
      sent.push(mail)
    },
    from: 'Wijkverband <post@wijkverband.test>',
    host: 'wijkverband.test',
    checks,
    addressOf: addressOfPerson,
    log: openLog('silent'),
  })
  return sent
}

const nextYear = new Date().getFullYear() + 1
const karim = demoId('member karim')
const anouk = demoId('member anouk')
const bep = demoId('member bep')

async function meet(day = `${nextYear}-07-01`, members = karim): Promise<string> {
  const id = newId()
  const fields = { id, day, time: '14:30', minutes: '90', place: 'Thuis', wording: 'Over alles' }
  await noor.post(list, fields)
  await noor.post(`${list}/${id}/gasten`, { members })
  return id
}

const fileOf = (mail: Sent | undefined) =>
  mail?.icalEvent as { method: string; content: string; filename: string }

/** The one event of a file, as two readers of calendars understand it. */
function readBack(content: string) {
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent') as ICAL.Component,
  )
  const other = Object.values(nodeIcal.sync.parseICS(content)).find(
    (part): part is VEvent => part?.type === 'VEVENT',
  )
  expect(other?.uid).toBe(event.uid)
  expect(other?.start.getTime()).toBe(event.startDate.toJSDate().getTime())
  return { event, other }
}

describe('an invitation', () => {
  test.each([
    ['summer', `${nextYear}-07-01`, 'T12:30:00.000Z', 'T14:00:00.000Z'],
    ['winter', `${nextYear}-12-01`, 'T13:30:00.000Z', 'T15:00:00.000Z'],
  ])('brings a file for the calendar that is right in %s', async (_, day, start, end) => {
    const id = await meet(day)
    const [mail] = await deliver()
    const { method, content } = fileOf(mail)
    const { event } = readBack(content)
    expect(method).toBe('REQUEST')
    expect(event.startDate.toJSDate().toISOString()).toBe(`${day}${start}`)
    expect(event.endDate.toJSDate().toISOString()).toBe(`${day}${end}`)
    expect(event.uid).toContain(id)
  })

  test('says Afspraak, start, end and link, and names nobody but its reader', async () => {
    await meet(undefined, `${karim},${anouk}`)
    const mails = await deliver()
    expect(mails).toHaveLength(2)
    const mail = mails.find(({ to }) => JSON.stringify(to).includes('karim'))
    const { content } = fileOf(mail)
    const { event } = readBack(content)
    expect(event.summary).toBe('Afspraak')
    expect(event.attendees).toHaveLength(1)
    expect(event.attendees[0]?.getFirstValue()).toMatch(/^mailto:karim@/i)
    expect(event.component.getFirstPropertyValue('url')).toContain(list)
    for (const text of [content, String(mail?.text), String(mail?.subject)]) {
      expect(text).not.toMatch(/noor|anouk|bijeenkomst met|over alles|thuis/i)
    }
  })

  test('comes again with a higher number when the moment changes, and not for other words', async () => {
    const id = await meet()
    const first = readBack(fileOf((await deliver())[0]).content).event
    const fields = { day: `${nextYear}-07-02`, time: '14:30', minutes: '90', place: 'Thuis' }
    await noor.post(`${list}/${id}`, { ...fields, version: '1', wording: 'Over alles' })
    const second = readBack(fileOf((await deliver())[0]).content).event
    expect([second.uid, second.sequence]).toEqual([first.uid, first.sequence + 1])
    expect(second.startDate.toJSDate().toISOString()).toContain(`${nextYear}-07-02`)
    await noor.post(`${list}/${id}`, { ...fields, version: '2', wording: 'Ook over de post' })
    expect(await deliver()).toEqual([])
  })

  test('is taken back when it does not go on, or not for this guest', async () => {
    const id = await meet(undefined, `${karim},${anouk}`)
    await deliver()
    await noor.post(`${list}/${id}/gasten`, { members: anouk })
    const dropped = await deliver()
    expect(dropped.map(({ to }) => JSON.stringify(to))).toEqual([expect.stringContaining('karim')])
    await noor.post(`${list}/${id}/afgelast`)
    const [off] = await deliver()
    const { method, content } = fileOf(off)
    const { event } = readBack(content)
    expect([method, event.component.getFirstPropertyValue('status')]).toEqual([
      'CANCEL',
      'CANCELLED',
    ])
    expect(event.uid).toContain(id)
    expect(JSON.stringify(off?.to)).toContain('anouk')
    expect((await noor.get(list)).html).toContain('Ging niet door')
  })

  test('goes once the owner picked a moment, to who was chosen before', async () => {
    const id = newId()
    const day = [`${nextYear}-03-01`, `${nextYear}-03-02`].join(',')
    await noor.post(`${list}/momenten`, { id, day, time: '14:30,14:30' })
    await noor.post(`${list}/${id}/gasten`, { members: karim })
    expect(await deliver()).toEqual([])
    const [, time] = /momenten\/([^/]+)\/keuze/.exec((await noor.get(`${list}/${id}`)).html) ?? []
    await noor.post(`${list}/${id}/momenten/${time}/keuze`)
    const { event } = readBack(fileOf((await deliver())[0]).content)
    expect(event.startDate.toJSDate().toISOString()).toBe(`${nextYear}-03-01T13:30:00.000Z`)
  })

  test('that waits is not sent to who is no guest any more', async () => {
    const id = await meet(undefined, `${karim},${anouk}`)
    await noor.post(`${list}/${id}/gasten`, { members: anouk })
    const toKarim = (await deliver()).filter(({ to }) => JSON.stringify(to).includes('karim'))
    expect(toKarim.map((mail) => fileOf(mail).method)).toEqual(['CANCEL'])
  })

  test('goes to nobody who may not see the meeting by the time it is sent', async () => {
    await meet(undefined, `${karim},${bep}`)
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    expect(await deliver()).toEqual([])
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    await meet(undefined, `${karim},${bep}`)
    expect((await deliver()).map(({ to }) => JSON.stringify(to))).toEqual([
      expect.stringContaining('karim'),
    ])
  })

  test('waits while the mail server is down, and the page says so', async () => {
    const id = await meet()
    serverIsUp = false
    await deliver()
    const waiting = 'De uitnodiging wacht nog op verzending'
    expect((await noor.get(`${list}/${id}`)).html).toContain(waiting)
    expect((await karimsBrowser.get(`${list}/${id}`)).html).not.toContain(waiting)
    serverIsUp = true
    await world.age('platform.outbox', '1 hour')
    const [mail] = await deliver()
    expect(fileOf(mail).method).toBe('REQUEST')
    expect((await noor.get(`${list}/${id}`)).html).not.toContain(waiting)
  })
})

describe('a reminder', () => {
  const tomorrow = async (id: string) => {
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('plans.meeting')
        .set({ starts_at: new Date(Date.now() + 20 * 3_600_000).toISOString() })
        .where('id', '=', id)
        .execute(),
    )
  }
  const remind = async () => {
    for (const job of meetingJobs) await job.run(world.system)
  }

  test('goes a day before to the owner and to guests who come, once, under one Message-ID', async () => {
    const id = await meet(undefined, `${karim},${anouk}`)
    await deliver()
    await anouksBrowser.post(`${list}/${id}/kom-ik`, { comes: 'nee' })
    await remind()
    expect(await deliver()).toEqual([])
    await tomorrow(id)
    serverIsUp = false
    await remind()
    await deliver()
    serverIsUp = true
    await remind()
    await world.age('platform.outbox', '1 hour')
    const mails = await deliver()
    expect(mails.map(({ to }) => JSON.stringify(to)).toSorted()).toEqual([
      expect.stringContaining('karim'),
      expect.stringContaining('noor'),
    ])
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2)
    await remind()
    expect(await deliver()).toEqual([])
  })

  test('is not sent for a meeting that was called off, or moved away', async () => {
    const id = await meet()
    await deliver()
    await tomorrow(id)
    await remind()
    await noor.post(`${list}/${id}/afgelast`)
    const kinds = (await deliver()).map(({ subject }) => subject)
    expect(kinds).toEqual(['Afspraak gaat niet door'])
  })
})
