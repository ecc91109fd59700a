import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'

let world: World
let aleid: Browser
let dirk: Browser
let hanna: Browser
let jelte: Browser
beforeAll(async () => {
  world = await openWorld()
  hanna = await world.as('hanna')
  aleid = await other('aleid')
  dirk = await other('dirk')
  jelte = await other('jelte')
})
afterAll(() => world.close())

async function other(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@voorbeeld.test`)
  await world.showsAPasskey(key)
  return browser
}

const page = `/cirkels/${theTeapot}/er-is-iets`
const told = (fields: Record<string, string> = {}) => ({
  id: newId(),
  wording: 'Hij roept altijd door mij heen.',
  about: chairOf('dirk'),
  read_by: chairOf('hanna'),
  ...fields,
})

describe('a conflict', () => {
  const conflict = told()
  const at = `${page}/${conflict.id}`

  test('is read by who tells it and the coach they chose, and by nobody else', async () => {
    for (const _ of 'ab')
      expect((await aleid.post(`${page}/botsing`, conflict)).location).toBe(page)
    for (const browser of [aleid, hanna]) {
      expect((await browser.get(at)).html).toContain('altijd door mij heen')
      expect((await browser.get(page)).html.split('er-is-iets/0')).toHaveLength(2)
    }
    for (const browser of [dirk, jelte, await world.as('bep'), await world.as('sam')]) {
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.post(`${at}/stappen`, { step: 'done' })).status).toBe(404)
    }
  })

  test('has steps that the coach shows to those concerned, and no others', async () => {
    expect((await aleid.post(`${at}/stappen`, { step: 'done' })).status).toBe(403)
    const empty = await hanna.post(`${at}/stappen`, { note: 'Mijn notitie' })
    expect([empty.status, empty.html.includes('Mijn notitie')]).toEqual([422, true])
    const seen_by = [chairOf('aleid'), chairOf('dirk'), chairOf('bep')].join(',')
    await hanna.post(`${at}/stappen`, { step: 'talked-apart', note: 'Alleen voor mij' })
    await hanna.post(`${at}/stappen`, { step: 'agreed', note: 'Samen afgesproken', seen_by })
    expect((await hanna.get(at)).html).toContain('Alleen voor mij')
    expect((await aleid.get(at)).html).toContain('Samen afgesproken')
    expect((await aleid.get(at)).html).not.toContain('Alleen voor mij')
    const { html } = await dirk.get(page)
    expect(html).toContain('Samen afgesproken')
    for (const hidden of ['Alleen voor mij', 'altijd door mij heen']) {
      expect(html).not.toContain(hidden)
    }
    expect((await (await world.as('bep')).get(page)).html).not.toContain('Samen afgesproken')
  })

  test('is erased a year after it was done', async () => {
    await hanna.post(`${at}/stappen`, { step: 'done' })
    await clean()
    expect((await hanna.get(at)).status).toBe(200)
    await world.age('circles.concern_step', '13 months')
    await clean()
    expect((await hanna.get(at)).status).toBe(404)
  })
})

describe('a report of abuse', () => {
  const about = [chairOf('hanna'), chairOf('dirk')].join(',')
  const report = told({ wording: 'Zij vroeg mij om geld.', about, read_by: chairOf('jelte') })
  const at = `${page}/${report.id}`

  test('is refused to a coach whom it is about, and keeps what was typed', async () => {
    const wrong = await aleid.post(`${page}/grens`, { ...report, read_by: chairOf('hanna') })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Zij vroeg mij om geld.')
    expect(wrong.html).toContain('Kies iemand anders die dit mag lezen.')
    expect(wrong.html).toContain('0800-2000')
  })

  test('is never seen by anyone it is about, also not as a step', async () => {
    await aleid.post(`${page}/grens`, report)
    expect((await jelte.get(at)).html).toContain('om geld')
    const step = { step: 'heard', note: 'Ik bel je', seen_by: `${chairOf('aleid')},${about}` }
    await jelte.post(`${at}/stappen`, step)
    expect((await aleid.get(at)).html).toContain('Ik bel je')
    for (const browser of [hanna, dirk]) {
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.get(page)).html).not.toMatch(/om geld|Ik bel je/)
    }
  })

  test('stays with who handled it when that is the coach now, and away from who comes back', async () => {
    await hanna.post(`/cirkels/${theTeapot}/stoppen`)
    await jelte.post(`/cirkels/${theTeapot}/overnemen`, { work_id: demoId('work of jelte') })
    expect((await jelte.get(at)).html).toContain('om geld')
    // the one it is about comes back on another chair
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('circles.member')
        .values({
          ...{ circle_id: theTeapot, id: newId(), person_id: demoId('hanna') },
          ...{ role: 'second-coach', shown_name: 'Hanna', work_id: demoId('work of hanna') },
        })
        .execute(),
    )
    expect((await hanna.get(page)).status).toBe(200)
    expect((await hanna.get(at)).status).toBe(404)
  })
})

async function clean(): Promise<void> {
  for (const { run } of circleJobs) await run(world.system)
}
