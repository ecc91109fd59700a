import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { practice } from '#db/demo/questions.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { daysFromNow } from '../question.ts'

let world: World
let noor: Browser
let fenna: Browser
let joris: Browser
let plan: string
let team: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  fenna = await worker('veenstra')
  joris = await worker('joris')
  plan = `/plan/${world.plan}`
  team = `${plan}/teams/${practice}`
})
afterAll(() => world.close())

async function worker(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@huisartsen.test`)
  await world.showsAPasskey(key)
  return browser
}
const workOf = (key: string) => demoId(`work of ${key}`)

async function askTeam(wording: string): Promise<string> {
  const location = (await noor.post(team, { id: newId(), workers: workOf('veenstra') })).location
  const to_member = location?.split('aan=')[1] ?? ''
  const id = newId()
  const question = { id, to_member, wording, how_soon: 'today', parts: 'goals', sure: 'ja' }
  await noor.post(`${plan}/denk-je-mee`, { ...question, until: daysFromNow(5) })
  return id
}

describe('a service', () => {
  test('is offered when its administrator says that it thinks along', async () => {
    const at = `/organisaties/${demoId('organisation fact zuid')}/denkt-mee`
    const ineke = await world.as('ineke')
    expect((await noor.get(`${plan}/teams`)).html).toContain('FACT-team Zuid')
    expect((await noor.post(`${at}/uit`)).status).toBe(404)
    expect((await ineke.post(`${at}/uit`)).status).toBe(303)
    const { html } = await noor.get(`${plan}/teams`)
    expect(html).not.toContain('FACT-team Zuid')
    expect(html).toContain('Huisartsen De Wijert')
    expect((await noor.get(`${plan}/teams/${demoId('organisation fact zuid')}`)).status).toBe(404)
    await ineke.post(`${at}/aan`)
    expect((await noor.get(`${plan}/teams`)).html).toContain('FACT-team Zuid')
  })

  test('is shown by the names of who works there, before anybody reads', async () => {
    const { html } = await noor.get(team)
    expect(html).toContain('Fenna Veenstra')
    expect(html).toContain('Joris Hofman')
    expect(html).not.toContain('checked')
    expect((await fenna.get(plan)).status).toBe(404)
  })

  test('gives its names to nobody who does not act in a plan of their own', async () => {
    const karim = await world.as('karim')
    expect((await karim.get(team)).status).toBe(404)
    const names = await asPerson(world.db, { personId: demoId('karim') }, (tx) =>
      sql`select * from people.team(${practice}::uuid)`.execute(tx),
    )
    expect(names.rows).toEqual([])
  })

  test('needs at least one name', async () => {
    const { status, html } = await noor.post(team)
    expect(status).toBe(422)
    expect(html).toContain('Kies wie van dit team mag meelezen.')
  })

  test('answers through who was let in; a colleague reads nothing until the owner says yes', async () => {
    const question = await askTeam('Kunt u bellen over mijn bloeddruk?')
    const at = `${plan}/denk-je-mee/${question}`
    expect((await fenna.get('/')).html).toContain('Er staat iets voor je klaar')
    expect((await fenna.get(at)).html).toContain('mijn bloeddruk')
    expect((await fenna.get(`${plan}/doelen`)).status).toBe(200)
    for (const page of [plan, at, `${plan}/doelen`]) {
      expect((await joris.get(page)).status).toBe(404)
    }
    expect((await joris.get('/')).html).not.toContain('Het plan van Noor')
    await fenna.post(`${at}/antwoorden`, { wording: 'Ik bel u vanmiddag.' })
    expect((await noor.get(at)).html).toContain('Fenna Veenstra, Huisartsen De Wijert')
    await noor.post(team, { id: newId(), workers: workOf('joris') })
    expect((await joris.get(at)).html).toContain('Ik bel u vanmiddag.')
    expect((await noor.get(`${plan}/groep`)).html.split('Huisartsen De Wijert')).toHaveLength(2)
  })

  test('stands in the log by the name of who looked', async () => {
    const { html } = await noor.get(`${plan}/wie-heeft-gekeken`)
    expect(html).toContain('Fenna Veenstra')
  })

  test('keeps reading when one worker is no longer let in', async () => {
    expect((await noor.post(`${team}/${workOf('joris')}/einde`)).status).toBe(303)
    expect((await joris.get(`${plan}/doelen`)).status).toBe(404)
    expect((await joris.get('/')).html).not.toContain('Het plan van Noor')
    expect((await fenna.get(`${plan}/doelen`)).status).toBe(200)
    expect((await noor.get(team)).html).toContain('Joris Hofman leest niet meer mee')
  })

  test('stays when a worker leaves the group', async () => {
    await askTeam('Nog een vraag')
    expect((await fenna.post(`${plan}/vertrekken`)).status).toBe(303)
    expect((await fenna.get(plan)).status).toBe(404)
    expect((await noor.get(`${plan}/groep`)).html).toContain('Huisartsen De Wijert')
  })

  test('lets in nobody who is in the group already, and nobody who does not work there', async () => {
    const fact = `${plan}/teams/${demoId('organisation fact zuid')}`
    expect((await noor.get(fact)).html).toContain('Anouk de Wit doet al mee in je groep')
    await noor.post(fact, { id: newId(), workers: `${workOf('anouk')},${workOf('veenstra')}` })
    const rows = await asSystem(world.system, (tx) =>
      tx
        .selectFrom('groups.acceptance')
        .where('organisation', 'like', 'FACT%')
        .select('person_id')
        .execute(),
    )
    expect(rows.map(({ person_id }) => person_id)).toEqual([demoId('anouk')])
  })
})
