import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let anouk: Browser
let fenna: Browser
let joris: Browser
beforeAll(async () => {
  world = await openWorld()
  anouk = await world.as('anouk')
  fenna = await worker('veenstra')
  joris = await worker('joris')
})
afterAll(() => world.close())

async function worker(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@huisartsen.test`)
  await world.showsAPasskey(key)
  return browser
}

const page = '/vraag-zonder-naam'
const toFact = (fields: Record<string, string> = {}) => ({
  id: newId(),
  organisation_id: demoId('organisation fact zuid'),
  wording: 'Iemand durft de deur niet meer uit. Waar beginnen we?',
  ...fields,
})

describe('a question without a name', () => {
  test('is read by who asked it and by who works at that service, and by nobody else', async () => {
    const question = toFact()
    for (const _ of 'ab') expect((await fenna.post(page, question)).location).toBe(page)
    const at = `${page}/${question.id}`
    expect((await anouk.get(page)).html.split('Waar beginnen we?')).toHaveLength(2)
    expect((await anouk.get(at)).html).toContain('Fenna Veenstra, Huisarts')
    expect((await joris.get(at)).status).toBe(404)
    expect((await joris.get(page)).html).not.toContain('Waar beginnen we?')
    const answer = { id: newId(), wording: 'Begin met een rondje samen.' }
    expect((await anouk.post(`${at}/antwoorden`, answer)).location).toBe(at)
    expect((await fenna.get(at)).html).toContain('Anouk de Wit, Verpleegkundige')
    expect((await anouk.post(`${at}/einde`)).status).toBe(403)
    expect((await joris.post(`${at}/antwoorden`, answer)).status).toBe(404)
    expect((await fenna.post(`${at}/einde`)).status).toBe(303)
    const late = await anouk.post(`${at}/antwoorden`, { wording: 'Nog iets' })
    expect([late.status, late.html.includes('Nog iets')]).toEqual([422, true])
  })

  test('is not there without confirmed work, nor after it ended', async () => {
    const sam = await world.as('sam')
    for (const path of [page, `${page}/nieuw`]) expect((await sam.get(path)).status).toBe(404)
    expect((await sam.post(page, toFact())).status).toBe(404)
    const question = toFact()
    await joris.post(page, question)
    await joris.post(`/ik/werk/${demoId('work of joris')}/einde`)
    expect((await joris.get(`${page}/${question.id}`)).status).toBe(404)
  })

  test('has no field for a person', async () => {
    const { html } = await fenna.get(`${page}/nieuw`)
    const fields = [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)]
    expect(fields.map(([, name]) => name)).toEqual(['_token', 'id', 'organisation_id', 'wording'])
  })

  test('warns on what may be a name, keeps what was typed, and lets the sender decide', async () => {
    const question = toFact({ wording: 'Wie kent Fatima en mevrouw Bakker?' })
    const warned = await fenna.post(page, question)
    expect(warned.status).toBe(422)
    expect(warned.html).toContain('«mevrouw Bakker» en «Fatima»')
    expect(warned.html).toContain('Wie kent Fatima en mevrouw Bakker?</textarea>')
    expect((await anouk.get(page)).html).not.toContain('Fatima')
    expect((await fenna.post(page, { ...question, nameless: 'ja' })).status).toBe(303)
    expect((await anouk.get(page)).html).toContain('Fatima')
    await fenna.post(`${page}/${question.id}/wissen`)
    expect((await anouk.get(page)).html).not.toContain('Fatima')
    expect((await anouk.post(`${page}/${question.id}/wissen`)).status).toBe(404)
  })

  test('goes only to a service that thinks along', async () => {
    const organisation_id = demoId('organisation wijkteam')
    const refused = await fenna.post(page, toFact({ organisation_id, wording: 'Zie mij' }))
    expect([refused.status, refused.html.includes('Zie mij')]).toEqual([404, true])
    const none = await fenna.post(page, toFact({ organisation_id: '' }))
    expect([none.status, none.html.includes('Kies welk team je vraagt.')]).toEqual([422, true])
  })

  test('leaves nothing behind of who no longer is here', async () => {
    await fenna.post(page, toFact({ wording: 'Van mij' }))
    await asSystem(world.system, (tx) =>
      tx.deleteFrom('people.person').where('id', '=', demoId('veenstra')).execute(),
    )
    expect((await anouk.get(page)).html).not.toContain('Van mij')
  })
})
