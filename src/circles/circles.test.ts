import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot, tonnysAsking } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from './jobs.ts'

let world: World
let hanna: Browser
let ruud: Browser
let tonny: Browser
beforeAll(async () => {
  world = await openWorld()
  hanna = await world.as('hanna')
  ruud = await world.as('ruud')
  tonny = await other('tonny')
})
afterAll(() => world.close())

const page = `/cirkels/${theTeapot}`

/** Somebody of the demo who does not stand on its start page. */
async function other(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@voorbeeld.test`)
  await world.showsAPasskey(key)
  return browser
}

describe('a circle', () => {
  test('is known to everybody, and never who is in it', async () => {
    const outsiders = [
      world.visitor(),
      await world.as('sam'),
      await world.as('noor'),
      await other('kees'),
    ]
    for (const outsider of outsiders) {
      const { html, status } = await outsider.get(page)
      expect(status).toBe(200)
      expect(html).toContain('De Theepot')
      expect(html).toContain('Ik wil graag meedoen')
      for (const name of ['Ruud', 'Bep', 'Hanna', 'Tonny', 'Nee zeggen mag altijd']) {
        expect(html).not.toContain(name)
      }
    }
    const list = await world.visitor().get('/cirkels?waar=De+Wijert')
    expect(list.html).toContain('De Theepot')
    expect(list.html).not.toContain('Ruud')
  })

  test('is there for its neighbours and its coaches, with what they agreed', async () => {
    for (const browser of [ruud, hanna, await other('aleid'), await other('jelte')]) {
      const { html } = await browser.get(page)
      for (const name of ['Ruud', 'Bep', 'Hanna Postma', 'Nee zeggen mag altijd']) {
        expect(html).toContain(name)
      }
      expect(html).not.toContain('Kees')
    }
  })

  test('has no page within for who is not in it', async () => {
    const pages = ['nieuw', 'afspraken', 'er-is-iets', 'stoppen', `mensen/${chairOf('bep')}`]
    for (const browser of [await world.as('sam'), await other('kees'), tonny]) {
      for (const inside of pages) expect((await browser.get(`${page}/${inside}`)).status).toBe(404)
      const written = await browser.post(`${page}/afspraken`, { agreements: 'Van mij' })
      expect([written.status, written.html.includes('Van mij')]).toEqual([404, true])
    }
  })

  test('asks a coach for a second step', async () => {
    const coach = world.visitor()
    await world.signInByMail(coach, 'jelte@voorbeeld.test')
    await world.system.pool.query(
      'update people.session set second_step = false where person_id = $1',
      [demoId('jelte')],
    )
    expect((await coach.get(page)).location).toContain('/tweede-stap')
  })

  test('keeps what was typed when two write its agreements at once', async () => {
    const { html } = await ruud.get(`${page}/afspraken`)
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await hanna.post(`${page}/afspraken`, { agreements: 'Eerst', version })).status).toBe(
      303,
    )
    const late = await ruud.post(`${page}/afspraken`, { agreements: 'Later', version })
    expect([late.status, late.html.includes('Eerst'), late.html.includes('Later')]).toEqual([
      409,
      true,
      true,
    ])
  })

  test('tells the neighbourhood of a free chair by the word of a coach, and takes it back', async () => {
    const offered = async () => (await world.visitor().get('/buurt?waar=De+Wijert')).html
    const door = await hanna.get(page)
    expect(door.html).toContain('Er is plek')
    expect((await ruud.post(`${page}/plek/vol`)).status).toBe(403)
    await hanna.post(`${page}/plek/vol`)
    expect((await world.visitor().get(page)).html).toContain('De cirkel zit nu vol.')
    expect(await offered()).not.toContain('Een vrije stoel in Buurtcirkel De Theepot')
    await (await other('jelte')).post(`${page}/plek/vrij`)
    expect(await offered()).toContain('Een vrije stoel in Buurtcirkel De Theepot')
    await hanna.post(`${page}/plek/vol`)
    expect(await offered()).not.toContain('Een vrije stoel in Buurtcirkel De Theepot')
  })

  test('says kindly that it has no volunteer', async () => {
    expect((await hanna.get(page)).html).not.toContain('Er is nu geen vrijwilliger')
    await ruud.post(`${page}/stoppen`)
    expect((await ruud.get(page)).html).not.toContain('Bep')
    expect((await ruud.get('/cirkels')).html).not.toContain('Mijn Buurtcirkel')
    expect((await hanna.get(page)).html).toContain('Er is nu geen vrijwilliger')
  })
})

describe('joining', () => {
  const steps = `${page}/nieuw/${tonnysAsking}`

  test('shows the newcomer the own steps and the coach, and nobody else', async () => {
    const { html } = await tonny.get(page)
    expect(html).toContain('Jullie hebben kennisgemaakt')
    expect(html).toContain('Hanna Postma')
    for (const name of ['Bep', 'Aleid', 'Nee zeggen']) expect(html).not.toContain(name)
    expect((await tonny.post(`${page}/meedoen/ja`)).status).toBe(403)
  })

  test('tells the circle the name after they met, and never how to reach somebody', async () => {
    const aleid = await other('aleid')
    const { html } = await aleid.get(`${page}/nieuw`)
    expect(html).toContain('Tonny')
    for (const word of ['tonny@', 'kook graag']) expect(html).not.toContain(word)
    expect((await hanna.get(`${page}/nieuw`)).html).toContain('tonny@')
    expect((await aleid.post(`${steps}/niet-nu`)).status).toBe(403)
    expect((await aleid.post(`${steps}/ontmoet`)).status).toBe(403)
  })

  test('needs a welcome of the circle and of the coach, and the yes of the newcomer', async () => {
    await hanna.post(`${steps}/welkom`)
    expect((await tonny.post(`${page}/meedoen/ja`)).status).toBe(403)
    await (await other('aleid')).post(`${steps}/welkom`)
    expect((await hanna.get(page)).html).not.toContain('Tonny')
    expect((await tonny.get(page)).html).toContain('Je bent welkom')
    expect((await tonny.post(`${page}/meedoen/ja`)).location).toBe(page)
    expect((await tonny.get(page)).html).toContain('Bep')
    expect((await hanna.get(page)).html).toContain('Tonny')
  })

  test('is asked of the coaches alone, and stopped without a word', async () => {
    const sam = await world.as('sam')
    const asking = { role: 'member', shown_name: 'Sam de Nieuwe', reach: 'dinsdag bij de inloop' }
    const refused = await sam.post(`${page}/meedoen`, { ...asking, reach: '' })
    expect([refused.status, refused.html.includes('Sam de Nieuwe')]).toEqual([422, true])
    for (const _ of 'ab') expect((await sam.post(`${page}/meedoen`, asking)).location).toBe(page)
    expect((await hanna.get(`${page}/nieuw`)).html.split('<h2>Sam de Nieuwe')).toHaveLength(2)
    expect((await tonny.get(`${page}/nieuw`)).html).not.toContain('Sam de Nieuwe')
    const { rows } = await world.system.pool.query(
      "select subject, body from platform.outbox where kind = 'circle' and to_person = $1",
      [demoId('hanna')],
    )
    expect(rows.map(({ subject }) => subject)).toEqual(['Er staat iets voor je klaar'])
    expect(JSON.stringify(rows)).not.toMatch(/Sam|cirkel/)
    await sam.post(`${page}/meedoen/stoppen`)
    expect((await hanna.get(`${page}/nieuw`)).html).not.toContain('Sam de Nieuwe')
    expect((await sam.get(page)).html).toContain('Ik wil graag meedoen')
  })
})

describe('a chair that is freed', () => {
  test('by the coach gives back what its holder was writing, and asks nobody to vote', async () => {
    const riet = await other('riet')
    expect((await riet.get(`${page}/afspraken`)).status).toBe(200)
    const chair = `${page}/mensen/${chairOf('riet')}/vertrek`
    expect((await (await other('jelte')).post(chair)).status).toBe(403)
    expect((await hanna.post(chair)).location).toBe(page)
    const written = await riet.post(`${page}/afspraken`, { agreements: 'Wat ik typte' })
    expect([written.status, written.html.includes('Wat ik typte')]).toEqual([404, true])
    expect((await riet.get('/')).html).not.toContain('De Theepot')
  })

  test('by the coach takes along what its holder gave to the others', async () => {
    const [dirk, bep] = [await other('dirk'), await world.as('bep')]
    const chair = chairOf('dirk')
    await dirk.post(`${page}/telefoon`, {
      number: '06 87654321',
      who: 'chosen',
      members: chairOf('bep'),
    })
    expect((await bep.get(`${page}/telefoon`)).html).toContain('06 87654321')
    await dirk.post(`${page}/stappen`, { id: newId(), wording: 'Elke dag naar buiten' })
    await hanna.post(`${page}/mensen/${chair}/vertrek`)
    expect((await bep.get(`${page}/telefoon`)).html).not.toContain('06 87654321')
    for (const { run } of circleJobs) await run(world.system)
    const { rows } = await world.system.pool.query(
      `select member_id from circles.phone where member_id = $1
        union all select member_id from circles.step where member_id = $1`,
      [chair],
    )
    expect(rows).toEqual([])
  })

  test('is erased after a year, as an asking is three months after it ended', async () => {
    const count = async (table: string) => {
      const { rows } = await world.system.pool.query(`select id from circles.${table}`)
      return rows.map(({ id }) => id)
    }
    await world.age('circles.departure', '11 months')
    await world.age('circles.joining_end', '11 weeks')
    for (const { run } of circleJobs) await run(world.system)
    expect(await count('member')).toContain(chairOf('kees'))
    expect(await count('joining')).toContain(tonnysAsking)
    await world.age('circles.departure', '2 months')
    await world.age('circles.joining_end', '3 weeks')
    for (const { run } of circleJobs) await run(world.system)
    expect(await count('member')).not.toContain(chairOf('kees'))
    expect(await count('member')).toContain(chairOf('bep'))
    expect(await count('joining')).not.toContain(tonnysAsking)
  })
})

test('an asking that nobody answers is gone after a year', async () => {
  const sam = await world.as('sam')
  await sam.post(`${page}/meedoen`, {
    role: 'member',
    shown_name: 'Sam',
    reach: '050',
    id: newId(),
  })
  expect((await hanna.get(`${page}/nieuw`)).html).toContain('050')
  await world.age('circles.joining', '13 months')
  await world.age('circles.my_circle', '13 months')
  for (const { run } of circleJobs) await run(world.system)
  expect((await hanna.get(`${page}/nieuw`)).html).not.toContain('050')
  expect((await sam.get('/')).html).not.toContain('De Theepot')
})

describe('a coach who leaves', () => {
  test('is followed by the second coach, and for the circle nothing is lost', async () => {
    const jelte = await other('jelte')
    expect((await jelte.get(`${page}/overnemen`)).status).toBe(404)
    await world.system.pool.query(
      'insert into people.work_end (work_id, ended_by) values ($1, $2)',
      [demoId('work of hanna'), demoId('ineke')],
    )
    expect((await hanna.get(page)).html).not.toContain('Bep')
    expect((await jelte.get(page)).html).toContain('Neem het over als coach')
    expect((await tonny.get(`${page}/overnemen`)).status).toBe(404)
    const chair = { work_id: demoId('work of jelte') }
    expect((await jelte.post(`${page}/overnemen`, chair)).location).toBe(page)
    const { html } = await tonny.get(page)
    expect(html).toContain('Jelte Smit')
    expect(html).not.toContain('Hanna Postma')
    expect((await jelte.get(`${page}/mensen/${chairOf('bep')}/vertrek`)).status).toBe(200)
  })
})
