import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { adoptionsUrl, adoptUrl, editorUrl, ownUrl } from './adoption.ts'
import { askAdopters } from './queries.ts'

let world: World
let visitor: Browser
let sam: Browser
let rachida: Browser
let femke: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  sam = await world.as('sam')
  rachida = await world.as('rachida')
  femke = await world.as('femke')
})
afterAll(() => world.close())

const wijert = demoId('adoption wijert')
const told = {
  ...{ id: '019ab000-0000-7000-8000-0000000000a1', shown_name: 'Open keuken', waar: 'Assen' },
  ...{
    since: '2026-01-01',
    stage: 'trial',
    changes: 'Wij koken buiten',
    why: '',
    result: '',
    lesson: '',
  },
}
const page = async (who = visitor) => (await who.get('/goede-voorbeelden/barbarahoes')).html
const ask = () => asSystem(world.system, askAdopters)
const asked = async () =>
  (await world.system.pool.query('select adoption_id from practices.adoption_question')).rows

describe('wij doen dit ook', () => {
  test('shows under the example who took it from whom, in a picture and in words', async () => {
    const html = await page()
    expect(html).toContain('aria-label="De keten van ')
    expect(html).toMatch(/Buurthuis in Beijum[\s\S]*Overgenomen van Inloop De Wijert/)
    expect(html).toContain('Begin met bezoekers die zelf gastheer')
    expect(html).not.toContain('Houd dit bij')
  })

  test('is told by somebody with an account, with whose way it was', async () => {
    expect((await visitor.get(adoptUrl('barbarahoes'))).location).toContain('/inloggen')
    const { location } = await sam.post(adoptUrl('barbarahoes'), { ...told, adopted_from: wijert })
    expect(location).toBe(`/goede-voorbeelden/barbarahoes#wij-ook-${told.id}`)
    expect(await page()).toMatch(/Open keuken[\s\S]*Overgenomen van Inloop De Wijert/)
    await sam.post(adoptUrl('barbarahoes'), told)
    expect((await sam.get(adoptionsUrl)).html.match(/Open keuken/g)).toHaveLength(1)
  })

  test('asks which place, keeps what was typed, and wants the lesson of who stopped', async () => {
    const id = '019ab000-0000-7000-8000-0000000000a2'
    const post = (more: Record<string, string>) =>
      sam.post(adoptUrl('ips'), { ...told, id, ...more })
    for (const [more, sentence] of [
      [{ waar: 'Xyzzyx' }, 'We vinden deze plaats niet'],
      [{ waar: 'Hengelo' }, 'Kies welke je bedoelt'],
      [{ stage: 'stopped' }, 'Schrijf op wat jullie ervan leerden'],
      [{ since: '2999-01-01' }, 'Deze dag moet nog komen'],
      [{ stage: 'boos' }, 'Kies hoe ver jullie zijn'],
    ] as const) {
      const { status, html } = await post(more)
      expect([status, html.includes(sentence), html.includes('Wij koken buiten')]).toEqual([
        422,
        true,
        true,
      ])
    }
  })

  test('is kept up by who told it alone, and its steps stay', async () => {
    const at = ownUrl(told.id)
    expect((await rachida.get(at)).status).toBe(404)
    expect((await rachida.post(`${at}/stap`, { stage: 'idea', since: '2026-01-01' })).status).toBe(
      404,
    )
    await sam.post(`${at}/stap`, {
      ...{ stage: 'stopped', since: '2026-02-01', result: '', lesson: 'Koken zonder dak is koud' },
    })
    await sam.post(at, { ...told, shown_name: 'Dichte keuken' })
    const { html } = await sam.get(at)
    expect(html).toContain('Proef, sinds')
    expect(html).toContain('Koken zonder dak is koud')
    expect(await page()).toContain('Dichte keuken')
    const { numUpdatedRows } = await asPerson(world.db, { personId: demoId('noor') }, (tx) =>
      tx.updateTable('practices.adoption').set({ shown_name: 'Vals' }).executeTakeFirstOrThrow(),
    )
    expect(Number(numUpdatedRows)).toBe(0)
  })

  test('is hidden by an editor with the reason, which its teller alone still reads', async () => {
    const at = editorUrl(told.id)
    expect((await sam.post(`${at}/verberg`, { why: 'Omdat' })).status).toBe(404)
    expect((await femke.post(`${at}/verberg`, { why: '' })).status).toBe(422)
    await femke.post(`${at}/verberg`, { why: 'Dit is reclame.' })
    expect(await page()).not.toContain('Dichte keuken')
    expect(await page(rachida)).not.toContain('Koken zonder dak')
    expect((await sam.get(ownUrl(told.id))).html).toContain('Dit is reclame.')
    await femke.post(`${at}/toon`)
    expect(await page()).toContain('Dichte keuken')
  })

  test('goes with one press, and leaves nothing', async () => {
    await sam.post(`${ownUrl(told.id)}/weg`)
    expect(await page()).not.toContain('Dichte keuken')
    expect((await sam.get(ownUrl(told.id))).status).toBe(404)
  })
})

describe('the yearly question', () => {
  test('is answered with one tap, and the day is shown', async () => {
    expect((await rachida.get('/')).html).toContain('Doen jullie het nog zo?')
    expect((await rachida.get(adoptionsUrl)).html).toContain('Klopt nog')
    await rachida.post(`${ownUrl(wijert)}/klopt`)
    expect((await rachida.get(adoptionsUrl)).html).not.toContain('Klopt nog')
    expect(await page()).toMatch(/Inloop De Wijert[\s\S]*?Nagevraagd: vandaag/)
  })

  test('comes a year later, once, by a mail that says nothing of it', async () => {
    await ask()
    expect(await asked()).toHaveLength(1)
    await world.age('practices.adoption', '400 days')
    await world.age('practices.adoption_question', '400 days')
    await world.system.pool.query('update practices.adoption_question set year = year - 1')
    await ask()
    await ask()
    expect(await asked()).toHaveLength(2)
    const { rows } = await world.system.pool.query(
      `select body from platform.outbox where kind = 'adoption-question'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].body).not.toMatch(/Wijert|Barbara/)
    expect((await rachida.get(ownUrl(wijert))).html).toContain('één tik')
  })
})
