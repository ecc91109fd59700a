import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'

let world: World
let aleid: Browser
let dirk: Browser
let gerda: Browser
let hanna: Browser
let ruud: Browser
beforeAll(async () => {
  world = await openWorld()
  hanna = await world.as('hanna')
  ruud = await world.as('ruud')
  aleid = await other('aleid')
  dirk = await other('dirk')
  gerda = await other('gerda')
})
afterAll(() => world.close())

async function other(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@voorbeeld.test`)
  await world.showsAPasskey(key)
  return browser
}

const circle = `/cirkels/${theTeapot}`
const page = `${circle}/gesprek`
const says = (browser: Browser, wording: string, id = newId()) =>
  browser.post(page, { id, wording })

describe('the conversation of a circle', () => {
  test('is read by all neighbours, and sent once when pressed twice', async () => {
    const id = newId()
    for (const _ of 'ab') expect((await says(aleid, 'Wie wil er soep?', id)).location).toBe(page)
    for (const browser of [aleid, dirk, ruud]) {
      expect((await browser.get(page)).html.split('Wie wil er soep?')).toHaveLength(2)
    }
  })

  test('is read by the coach only from when the circle asks, until it stops', async () => {
    expect((await hanna.get(page)).html).not.toContain('soep')
    expect((await says(hanna, 'Lekker')).status).toBe(403)
    expect((await hanna.post(`${page}/coach/erbij`)).status).toBe(403)
    await dirk.post(`${page}/coach/erbij`)
    await says(aleid, 'Kom je ook, Hanna?')
    const { html } = await hanna.get(page)
    expect(html).toContain('Kom je ook, Hanna?')
    expect(html).not.toContain('soep')
    expect((await says(hanna, 'Graag!')).location).toBe(page)
    for (const browser of [aleid, ruud]) {
      expect((await browser.get(page)).html).toContain('Dirk vroeg de coach erbij')
    }
    await ruud.post(`${page}/coach/niet-meer`)
    const after = await hanna.get(page)
    expect(after.html).not.toContain('Kom je ook')
    expect((await says(hanna, 'En nu?')).status).toBe(403)
    expect((await (await other('jelte')).get(page)).html).toContain('van de buren')
  })

  test('gives back what was typed when it is too much', async () => {
    const long = await says(aleid, 'a'.repeat(5001))
    expect([long.status, long.html.includes('a'.repeat(5001))]).toEqual([422, true])
    expect((await says(aleid, ' ')).status).toBe(422)
  })

  test('lets the writer take a message back, and nobody else', async () => {
    const id = newId()
    await says(aleid, 'Dit was niet handig', id)
    await dirk.post(`${page}/${id}/terug`)
    expect((await ruud.get(page)).html).toContain('niet handig')
    await aleid.post(`${page}/${id}/terug`)
    expect((await ruud.get(page)).html).not.toContain('niet handig')
  })

  test('leads from a message to telling a coach about who wrote it', async () => {
    const over = `?over=${chairOf('aleid')}`
    expect((await dirk.get(page)).html).toContain(`er-is-iets/grens${over}`)
    const { html } = await dirk.get(`${circle}/er-is-iets/grens${over}`)
    expect(html).toMatch(new RegExp(`value="${chairOf('aleid')}" checked`))
  })
})

describe('mail about it', () => {
  const job = circleJobs.find(({ name }) => name === 'circle-messages')
  const told = async (): Promise<string[]> => {
    await world.system.pool.query("delete from platform.outbox where kind = 'circle-messages'")
    await world.system.pool.query('update circles.reading set told_at = null')
    await job?.run(world.system)
    const { rows } = await world.system.pool.query(
      "select to_person, subject, body from platform.outbox where kind = 'circle-messages'",
    )
    expect(JSON.stringify(rows)).not.toMatch(/cirkel|Aleid/i)
    return rows.map(({ to_person }) => to_person)
  }

  test('goes to who did not read it, once, and says nothing', async () => {
    await says(aleid, 'Tot dinsdag')
    await dirk.get(page)
    const people = await told()
    expect(people).toContain(demoId('gerda'))
    for (const key of ['aleid', 'dirk', 'hanna', 'kees']) expect(people).not.toContain(demoId(key))
    await job?.run(world.system)
    const { rows } = await world.system.pool.query(
      "select 1 from platform.outbox where kind = 'circle-messages'",
    )
    expect(rows).toHaveLength(people.length)
  })

  test('stays away from who wants it quiet, always or at this hour', async () => {
    await gerda.post(`${page}/stil`, { is_quiet: 'ja' })
    expect(await told()).not.toContain(demoId('gerda'))
    await gerda.post(`${page}/stil`, { quiet_from: '00:00', quiet_until: '23:59' })
    expect(await told()).not.toContain(demoId('gerda'))
    expect((await gerda.get(`${page}/stil`)).html).toContain('value="23:59"')
    const half = await gerda.post(`${page}/stil`, { quiet_from: '21:00' })
    expect([half.status, half.html.includes('21:00')]).toEqual([422, true])
    await gerda.post(`${page}/stil`, {})
    expect(await told()).toContain(demoId('gerda'))
  })
})

describe('a phone number', () => {
  const phones = `${circle}/telefoon`

  test('is seen by whom its owner chose, until it is taken back', async () => {
    expect((await dirk.post(phones, { number: '06 1234', who: 'chosen' })).status).toBe(422)
    const chosen = { number: '06 12345678', who: 'chosen', members: chairOf('aleid') }
    await dirk.post(phones, chosen)
    expect((await aleid.get(phones)).html).toContain('06 12345678')
    for (const browser of [ruud, hanna, gerda]) {
      expect((await browser.get(phones)).html).not.toContain('06 12345678')
    }
    await dirk.post(phones, { ...chosen, who: 'volunteer' })
    expect((await aleid.get(phones)).html).not.toContain('06 12345678')
    expect((await ruud.get(phones)).html).toContain('06 12345678')
    await dirk.post(phones, { ...chosen, who: 'circle' })
    expect((await gerda.get(phones)).html).toContain('06 12345678')
    expect((await hanna.get(phones)).html).not.toContain('06 12345678')
  })
})

describe('blocking', () => {
  const at = `${circle}/mensen/${chairOf('gerda')}/blokkade`

  test('hides the two from each other, and tells only the blocker', async () => {
    expect((await dirk.get(at)).html).toContain('tegenkomen bij een bijeenkomst')
    await says(gerda, 'Ik ben het, Gerda')
    await says(dirk, 'Ik ben het, Dirk')
    const before = (await gerda.get(`${circle}/mensen`)).html
    await dirk.post(at)
    expect((await dirk.get(at)).html).toContain('Je blokkeerde Gerda')
    expect((await dirk.get(page)).html).not.toContain('het, Gerda')
    expect((await gerda.get(page)).html).not.toContain('het, Dirk')
    expect((await gerda.get(`${circle}/telefoon`)).html).not.toContain('06 12345678')
    expect((await aleid.get(page)).html).toContain('het, Gerda')
    expect((await gerda.get(`${circle}/mensen`)).html).toBe(before)
    const back = `${circle}/mensen/${chairOf('dirk')}/blokkade`
    expect((await gerda.get(back)).html).toContain('Wil je Dirk blokkeren?')
    await dirk.post(`${at}/einde`)
    expect((await gerda.get(page)).html).toContain('het, Dirk')
  })

  test('leaves both at a meeting, where only the blocker sees whether the other comes', async () => {
    const list = await dirk.get(`${circle}/samen`)
    const meeting = `${circle}/samen/${/samen\/([0-9a-f-]{36})/.exec(list.html)?.[1]}`
    for (const browser of [dirk, gerda]) await browser.post(`${meeting}/komst/ja`)
    await dirk.post(at)
    expect((await dirk.get(meeting)).html).toContain('Gerda')
    const { status, html } = await gerda.get(meeting)
    expect([status, html.includes('Dirk')]).toEqual([200, false])
    expect((await aleid.get(meeting)).html).toMatch(/Dirk.*Gerda/s)
    await dirk.post(`${at}/einde`)
    expect((await gerda.get(meeting)).html).toContain('Dirk')
  })

  test('is between neighbours: not of oneself, nor of a coach', async () => {
    for (const key of ['dirk', 'hanna']) {
      const path = `${circle}/mensen/${chairOf(key)}/blokkade`
      expect((await dirk.post(path)).status).toBe(403)
    }
    expect((await hanna.get(at)).status).toBe(403)
  })
})

test('who left while writing gets the own words back, and their messages stay nameless', async () => {
  await gerda.post(`${circle}/stoppen`)
  const late = await says(gerda, 'Ik schreef nog iets liefs')
  expect([late.status, late.html.includes('Ik schreef nog iets liefs')]).toEqual([404, true])
  const { html } = await aleid.get(page)
  expect(html).toContain('Ik ben het, Gerda')
  expect(html).toContain('Iemand die wegging')
})
