import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let sam: Browser
let karim: Browser
let bep: Browser
let anouk: Browser
beforeAll(async () => {
  world = await openWorld()
  sam = await world.as('sam')
  karim = await world.as('karim')
  bep = await world.as('bep')
  anouk = await world.as('anouk')
})
beforeEach(() => asSystem(world.system, (tx) => tx.deleteFrom('people.attempt').execute()))
afterAll(() => world.close())

const page = '/buurt/initiatieven'

/** Sam proposes something, and Anouk offers forty euros for it; the address where it is. */
async function proposed(): Promise<string> {
  const at = `${page}/${newId()}`
  const id = at.split('/').at(-1) ?? ''
  const typed = { id, title: 'Een band', about: 'Wie speelt mee?', where: '9722', shown_name: 'S.' }
  expect((await sam.post(page, typed)).location).toBe(at)
  expect((await anouk.post(`${at}/helpen`, offer)).location).toBe(at)
  return at
}

const work = `werk:${demoId('work of anouk')}`
const offer = { shown_name: 'Anouk', helps_as: work, place_words: 'De zaal', budget: '40' }

async function spendingOf(at: string, fields: Record<string, string>): Promise<string> {
  const id = newId()
  expect((await sam.post(`${at}/geld`, { id, ...fields })).status).toBe(303)
  return `${at}/geld/${id}`
}

describe('the budget', () => {
  test('is decided by most of those who take part, and stays decided', async () => {
    const at = await proposed()
    for (const [browser, name] of [
      [karim, 'K'],
      [bep, 'B'],
    ] as const)
      await browser.post(`${at}/meedoen`, { shown_name: name })
    const drum = await spendingOf(at, { wording: 'Een trommel', amount: '25,50' })
    expect((await sam.get(`${at}/geld`)).html).not.toContain('Gaat door')
    expect((await anouk.post(`${drum}/ja`)).status).toBe(403)
    await karim.post(`${drum}/ja`)
    const agreed = await bep.get(`${at}/geld`)
    expect(agreed.html).toContain('Gaat door')
    expect(agreed.html).toContain('€\u00a014,50')
    expect((await bep.post(`${drum}/nee`)).status).toBe(403)
    const second = await spendingOf(at, { wording: 'Nog een trommel', amount: '14,51' })
    await karim.post(`${second}/ja`)
    expect((await bep.get(`${at}/geld`)).html.split('Gaat door')).toHaveLength(2)
    await bep.post(`${at}/stoppen`)
    await karim.post(`${at}/stoppen`)
    expect((await sam.get(`${at}/geld`)).html).toContain('Gaat door')
  })

  test('is not spent twice by two who say yes at once', async () => {
    const at = await proposed()
    await karim.post(`${at}/meedoen`, { shown_name: 'K' })
    const wishes = []
    for (const n of [1, 2, 3, 4])
      wishes.push(await spendingOf(at, { wording: `Wens ${n}`, amount: '15' }))
    await Promise.all(wishes.map((wish) => karim.post(`${wish}/ja`)))
    expect((await sam.get(`${at}/geld`)).html.split('Gaat door')).toHaveLength(3)
  })

  test('gives back what was typed wrong, and is for who takes part or helps', async () => {
    const at = await proposed()
    for (const amount of ['', '0', '-5', '1e3', '99999', 'veel']) {
      const refused = await sam.post(`${at}/geld`, { wording: 'Verf', amount })
      expect([refused.status, refused.html.includes('value="Verf"')]).toEqual([422, true])
    }
    expect((await bep.get(`${at}/geld`)).status).toBe(403)
    expect((await bep.post(`${at}/geld`, { wording: 'Verf', amount: '1' })).status).toBe(403)
  })
})
