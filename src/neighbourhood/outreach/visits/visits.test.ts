import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { outreachJobs } from '../jobs.ts'

let world: World
let yara: Browser
beforeEach(async () => {
  world = await openWorld()
  yara = await world.as('yara')
})
afterEach(() => world.close())

const home = '/buurtbezoek'
const worry = `${home}/zorg/${demoId('worry bench')}`
const merel = `${home}/notities/${demoId('visit note merel')}`
const note = (fields: Record<string, string> = {}) => ({
  ...{ id: newId(), pseudonym: 'Mees', meeting_spot: 'Bij de vijver', wording: 'Houdt van thee.' },
  ...fields,
})
const rowsOf = async (table: string) =>
  (await world.system.pool.query(`select * from neighbourhood.${table}`)).rows

async function wim(): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, 'wim@wijkteam.test')
  await world.showsAPasskey('wim')
  return browser
}

describe('who goes along for a team', () => {
  test('reads the worries and notes of that team, with nothing to search or count them by', async () => {
    const { html } = await yara.get(home)
    for (const text of ['Het bankje bij de vijver', 'Wil samen gaan', 'Merel', 'Specht']) {
      expect(html).toContain(text)
    }
    for (const page of [home, worry, merel]) {
      const { html } = await yara.get(page)
      expect(html).not.toMatch(/method="get"|type="search"|name="q"/)
    }
    expect((await yara.get(`${home}?q=Merel`)).html).toContain('Specht')
  })

  test('sees nothing of another team', async () => {
    const other = newId()
    const { pool } = world.system
    await pool.query(`insert into neighbourhood.team (id, name) values ($1, 'Elders')`, [other])
    await pool.query('update neighbourhood.worry set team_id = $1', [other])
    await pool.query('update neighbourhood.visit_note set team_id = $1', [other])
    const { html } = await yara.get(home)
    for (const text of ['bankje', 'Merel']) expect(html).not.toContain(text)
    for (const page of [worry, merel, `${merel}/laat-lezen`, `${merel}/verder`]) {
      expect((await yara.get(page)).status).toBe(404)
    }
    await yara.post(`${merel}/wissen`)
    await yara.post(`${worry}/weg`)
    expect((await yara.post(worry, note())).status).toBe(404)
    expect([await rowsOf('worry'), await rowsOf('visit_note')].map(({ length }) => length)).toEqual(
      [2, 2],
    )
  })

  test('shows a second step first, and is nobody without a team', async () => {
    const anew = world.visitor()
    await world.signInByMail(anew, 'yara@voorbeeld.test')
    for (const page of [home, worry, merel, `${home}/rondje`]) {
      expect((await anew.get(page)).location).toContain('/tweede-stap')
    }
    for (const key of ['noor', 'anouk', 'ineke']) {
      const other = await world.as(key)
      for (const page of [home, worry, merel, `${home}/rondje`]) {
        expect((await other.get(page)).status).toBe(404)
      }
    }
  })

  test('is shut out the moment the work stops, and the face goes', async () => {
    const worker = await wim()
    expect((await worker.get(home)).html).toContain('Merel')
    await worker.post(`/ik/werk/${demoId('work of wim')}/einde`)
    for (const page of [home, worry, merel]) expect((await worker.get(page)).status).toBe(404)
    for (const job of outreachJobs) await job.run(world.system)
    expect((await rowsOf('team_face')).map(({ shown_name }) => shown_name)).toEqual(['Yara'])
  })
})

describe('a first visit', () => {
  test('takes the worry away with the note, in one piece, and twice sent is one', async () => {
    const visit = note()
    for (const _ of 'ab') expect((await yara.post(worry, visit)).location).toBe(home)
    expect((await yara.get(worry)).status).toBe(404)
    expect((await rowsOf('worry')).map(({ id }) => id)).not.toContain(demoId('worry bench'))
    expect(
      (await rowsOf('visit_note')).filter(({ pseudonym }) => pseudonym === 'Mees'),
    ).toHaveLength(1)
  })

  test('that is refused leaves the worry, and gives back what was typed', async () => {
    const refused = await yara.post(worry, note({ pseudonym: '' }))
    expect([refused.status, refused.html.includes('Houdt van thee.')]).toEqual([422, true])
    const named = await yara.post(worry, note({ wording: 'Heet eigenlijk Achmed.' }))
    expect([named.status, named.html.includes('«Achmed»')]).toEqual([422, true])
    expect((await yara.get(worry)).status).toBe(200)
  })

  test('may leave no note at all', async () => {
    const before = await rowsOf('visit_note')
    for (const _ of 'ab') expect((await yara.post(`${worry}/weg`)).status).toBe(303)
    expect(await rowsOf('visit_note')).toEqual(before)
    expect((await yara.get(worry)).status).toBe(404)
  })

  test('by a colleague who was just too late gives the text back', async () => {
    await yara.post(worry, note())
    const late = await (await wim()).post(worry, note({ wording: 'Zat op de bank.' }))
    expect([late.status, late.html.includes('Zat op de bank.')]).toEqual([404, true])
  })
})

describe('the person a note is about', () => {
  test('reads it on the spot: that note, large, and nothing else', async () => {
    const { html } = await yara.get(`${merel}/laat-lezen`)
    expect(html).toContain('class="sheet large"')
    for (const text of [
      'koffie drinken',
      'Je mag het altijd lezen',
      'Autoriteit Persoonsgegevens',
    ]) {
      expect(html.replace(/\s+/g, ' ')).toContain(text)
    }
    for (const text of ['Specht', 'bankje', 'Hoofdmenu']) expect(html).not.toContain(text)
  })

  test('has it wiped on the spot', async () => {
    expect((await yara.post(`${merel}/wissen`)).location).toBe(`${home}/gewist`)
    expect((await yara.get(`${home}/gewist`)).html).toContain('Het is weg')
    expect((await rowsOf('visit_note')).map(({ pseudonym }) => pseudonym)).toEqual(['Specht'])
  })

  test('goes on with something only when they want it, and leaves no more than a number', async () => {
    const refused = await yara.post(`${merel}/verder`, { kind: 'place' })
    expect(refused.status).toBe(422)
    for (const kind of ['place', 'place', 'plan']) {
      const { location } = await yara.post(`${merel}/verder`, { kind, wanted: 'ja' })
      expect(location).toBe(`${home}/verder/${kind}`)
    }
    expect(await rowsOf('hand_over')).toMatchObject([
      { kind: 'place', count: 2 },
      { kind: 'plan', count: 1 },
    ])
    expect((await yara.get(`${home}/verder/place`)).html).toContain('href="/buurt?waar=De+Wijert')
    const plan = await yara.get(`${home}/verder/plan`)
    expect(plan.html).toContain('localhost:3000/plan/beginnen')
    expect(plan.html).not.toContain('href="/plan/beginnen"')
  })
})

test('a visit that follows is a note of its own, on the same pseudonym', async () => {
  const { html } = await yara.get(`${home}/notities/nieuw?na=${demoId('visit note merel')}`)
  expect(html).toContain('value="Merel"')
  expect(html).not.toContain('koffie drinken')
  await yara.post(`${home}/notities`, note({ pseudonym: 'Merel' }))
  expect(
    (await rowsOf('visit_note')).filter(({ pseudonym }) => pseudonym === 'Merel'),
  ).toHaveLength(2)
})
