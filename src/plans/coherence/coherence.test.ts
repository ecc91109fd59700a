import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let page: string
beforeAll(async () => {
  world = await openWorld()
  ;[noor, karim] = (await Promise.all(['noor', 'karim'].map(world.as))) as [Browser, Browser]
  page = `/plan/${world.plan}/alle-hulp`
  await noor.post(`/plan/${world.plan}/doelen`, {
    id: dance,
    wording: 'Leren dansen',
    term: 'long',
  })
})
afterAll(() => world.close())

const dance = newId()
const lieke = demoId('support lieke')
const clash = { wording: 'Wij komen op dezelfde ochtend' }

describe('all help in one view', () => {
  test('shows each kind of help in the picture and in the table', async () => {
    const { html } = await noor.get(page)
    expect(html).toContain('<svg')
    expect(html).toMatch(/<th scope="row"[^>]*>Lieke.*?De post weer durven openmaken/s)
    expect(html).not.toContain('De Moestuin')
  })

  test('tells a goal without help, for the owner and for who sees all that could be help', async () => {
    const alone = 'Bij «Leren dansen» helpt nu niemand.'
    expect((await noor.get(page)).html).toContain(alone)
    expect((await karim.get(page)).html).toContain(alone)
  })

  test('tells the owner alone who do not know of each other', async () => {
    const strangers = 'Ze kunnen dat niet van elkaar zien'
    await hideFromKarim(lieke)
    expect((await noor.get(page)).html).toContain(strangers)
    const { html } = await karim.get(page)
    expect(html).not.toContain(strangers)
    expect(html).not.toContain('Lieke')
    await asSystem(world.system, (tx) => tx.deleteFrom('consent.exception').execute())
  })

  test('is not there for who does not see the help', async () => {
    const bep = await world.as('bep')
    const absent = await bep.get(`/plan/${newId()}/alle-hulp`)
    const { status, html } = await bep.get(page)
    expect([status, html]).toEqual([404, absent.html])
  })

  test('what the owner settled or hid nobody sees any more', async () => {
    const alone = { kind: 'goal-alone', about: dance, other: dance }
    const answer = await noor.post(`${page}/bevindingen/verborgen`, alone)
    expect([answer.status, answer.location]).toEqual([303, page])
    for (const browser of [noor, karim]) {
      expect((await browser.get(page)).html).not.toContain('Leren dansen» helpt nu niemand')
    }
    await noor.post(`${page}/bevindingen/verborgen/einde`)
    expect((await karim.get(page)).html).toContain('Leren dansen» helpt nu niemand')
    expect((await karim.post(`${page}/bevindingen/opgelost`, alone)).status).toBe(403)
  })

  test('only what is found can be answered', async () => {
    const other = { kind: 'goal-alone', about: newId(), other: newId() }
    expect((await noor.post(`${page}/bevindingen/opgelost`, other)).status).toBe(404)
    expect((await noor.post(`${page}/bevindingen/opgelost`, { kind: 'x' })).status).toBe(404)
  })

  test('about specialists is off until the owner asks, and never on paper or for the group', async () => {
    await makeSpecialist()
    const sentence = 'vanuit de zorgverzekering. Misschien kan iemand'
    expect((await noor.get(page)).html).not.toContain(sentence)
    expect((await noor.post(`${page}/gewone-hulp/aan`)).status).toBe(303)
    expect((await noor.get(page)).html).toMatch(/<div class="not-print">.*vanuit de zorgverzek/s)
    expect((await karim.get(page)).html).not.toContain(sentence)
    await noor.post(`${page}/gewone-hulp/uit`)
    expect((await noor.get(page)).html).not.toContain(sentence)
  })
})

describe('dit botst', () => {
  const at = (support: string) => `${page}/${support}/botst`

  test('is read by the owner and by who said it', async () => {
    expect((await karim.get(at(lieke))).html).toContain('Wie dit leest: jij en Noor')
    const said = { ...clash, id: newId() }
    expect((await karim.post(at(lieke), said)).status).toBe(303)
    expect((await karim.post(at(lieke), said)).status).toBe(303)
    const { html } = await noor.get(page)
    expect(html).toContain('Karim zegt bij de hulp van Lieke: dit botst. «Wij komen')
    expect(html.split('<span class="row-title" dir="auto">Karim zegt')).toHaveLength(2)
    expect((await karim.get(page)).html).toContain('Jij zei bij de hulp van Lieke')
    expect((await (await world.as('anouk')).get(page)).html).not.toContain('Wij komen')
  })

  test('is taken back by who said it, and by nobody else', async () => {
    const id = newId()
    await karim.post(at(lieke), { wording: 'Toch te druk', id })
    const back = `${page}/botst/${id}/intrekking`
    expect((await (await world.as('anouk')).post(back)).status).toBe(404)
    expect((await karim.post(back)).status).toBe(303)
    expect((await noor.get(page)).html).not.toContain('Toch te druk')
  })

  test('is not for the owner, nor about help that one does not see', async () => {
    expect((await noor.get(at(lieke))).status).toBe(403)
    expect((await noor.post(at(lieke), clash)).status).toBe(403)
    await hideFromKarim(demoId('support gp'))
    expect((await karim.get(at(demoId('support gp')))).status).toBe(404)
    expect((await karim.post(at(demoId('support gp')), clash)).status).toBe(404)
    await asSystem(world.system, (tx) => tx.deleteFrom('consent.exception').execute())
  })

  test('an empty one comes back with a sentence', async () => {
    const { status, html } = await karim.post(at(lieke))
    expect(status).toBe(422)
    expect(html).toContain('Schrijf op wat er botst.')
  })
})

describe('help for a goal', () => {
  test('is chosen in the form, and a goal that was erased is left empty', async () => {
    const form = `/plan/${world.plan}/hulp`
    const fields = { helper: 'Ali', wording: 'Loopt mee', formal: 'nee' }
    const walk = { ...fields, id: newId(), goal_id: demoId('goal walk') }
    expect((await noor.get(`${form}/nieuw`)).html).toContain('Elke dag even naar buiten</option>')
    expect((await noor.post(form, walk)).status).toBe(303)
    expect((await noor.get(page)).html).toMatch(/>Ali .*?Elke dag even naar buiten/s)
    expect((await noor.post(form, { ...walk, id: newId(), goal_id: newId() })).status).toBe(303)
    expect((await noor.post(form, { ...walk, id: newId(), goal_id: 'x' })).status).toBe(422)
    await noor.post(`/plan/${world.plan}/doelen/${demoId('goal walk')}/wissen`)
    expect((await noor.get(page)).html).toMatch(/>Ali .*?Nog nergens bij/s)
  })
})

const hideFromKarim = (item_id: string) =>
  asSystem(world.system, (tx) =>
    tx
      .insertInto('consent.exception')
      .values({
        plan_id: world.plan,
        id: newId(),
        item_id,
        member_id: demoId('member karim'),
        kind: 'not',
      })
      .execute(),
  )

const makeSpecialist = () =>
  noor.post(`/plan/${world.plan}/hulp`, {
    helper: 'Het FACT-team',
    wording: 'Samen naar de markt',
    formal: 'ja',
    payer: 'zvw',
    life_area: 'daily-life',
  })
