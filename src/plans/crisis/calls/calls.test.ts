import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { callJobs } from './jobs.ts'
import { mayTellOfCall } from './queries.ts'

let world: World
let noor: Browser
let anouk: Browser
let karim: Browser
let crisis: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  anouk = await world.as('anouk')
  karim = await world.as('karim')
  crisis = `/plan/${world.plan}/als-het-niet-goed-gaat`
})
afterAll(() => world.close())

const anouksId = demoId('member anouk')
const nextYear = new Date().getFullYear() + 1
const when = { day: `${nextYear}-03-01`, time: '14:30', place: 'Bij de huisarts' }
const permit = () => noor.post(`${crisis}/samenroepen`, { member_id: anouksId })

const mails = () =>
  asSystem(world.system, (tx) =>
    tx
      .selectFrom('platform.outbox')
      .where('kind', '=', 'meeting-call')
      .select(['to_person', 'subject', 'body', 'about'])
      .execute(),
  )

describe('calling the group together for the owner', () => {
  test('is for nobody whom the owner did not let', async () => {
    expect((await anouk.get(`${crisis}/samenroepen`)).status).toBe(404)
    expect((await anouk.post(`${crisis}/samenroepen/oproep`, when)).status).toBe(404)
    expect((await anouk.post(`${crisis}/samenroepen`, { member_id: anouksId })).status).toBe(403)
    expect((await karim.get(`${crisis}/samenroepen`)).status).toBe(404)
  })

  test('is let only to somebody who sees the page', async () => {
    const { status, html } = await noor.post(`${crisis}/samenroepen`, {
      member_id: demoId('member karim'),
    })
    expect(status).toBe(422)
    expect(html).toContain('Kies iemand die deze bladzijde ziet.')
  })

  test('works once, stands on the page, and is told to the owner in a mail that says nothing', async () => {
    await permit()
    expect((await anouk.get(crisis)).html).toContain('Roep de groep bij elkaar')
    const past = await anouk.post(`${crisis}/samenroepen/oproep`, { ...when, day: '2024-03-01' })
    expect([past.status, past.html.includes('Bij de huisarts')]).toEqual([422, true])
    await anouk.post(`${crisis}/samenroepen/oproep`, when)
    await anouk.post(`${crisis}/samenroepen/oproep`, { ...when, day: `${nextYear}-04-01` })
    for (const browser of [noor, anouk]) {
      const { html } = await browser.get(crisis)
      expect(html).toContain(`1 maart ${nextYear} om 14.30 uur. Bij de huisarts`)
      expect(html).not.toContain('1 april')
    }
    for (const job of [...callJobs, ...callJobs]) await job.run(world.system)
    const [mail, ...more] = await mails()
    expect([mail?.to_person, more]).toEqual([demoId('noor'), []])
    expect(mail?.subject).toBe('Er staat iets voor je klaar')
    const may = () => asSystem(world.system, (tx) => mayTellOfCall(tx, mail?.about ?? ''))
    expect(await may()).toBe(true)
    await noor.post(`${crisis}/samenroepen/einde`)
    expect(await may()).toBe(false)
    expect((await anouk.get(crisis)).html).not.toContain('Bij de huisarts')
  })

  test('lapses after 14 days, and when the page is shared no more', async () => {
    await permit()
    await world.age('plans.meeting_call_permission', '15 days')
    expect((await anouk.get(`${crisis}/samenroepen`)).status).toBe(404)
    await permit()
    expect((await anouk.get(`${crisis}/samenroepen`)).status).toBe(200)
    await noor.post(`/plan/${world.plan}/wie-ziet-wat/${anouksId}/intrekking`, { part: 'crisis' })
    expect((await anouk.post(`${crisis}/samenroepen/oproep`, when)).status).toBe(404)
  })
})
