import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let berichten: string
const [karim, bep, anouk] = ['karim', 'bep', 'anouk'].map((key) => demoId(`member ${key}`))

beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  berichten = `/plan/${world.plan}/berichten`
})
afterAll(() => world.close())

async function begin(fields: Record<string, string>): Promise<string> {
  const id = newId()
  const { status, html } = await noor.post(berichten, { id, who: 'chosen', ...fields })
  expect([status, html]).toEqual([303, ''])
  return `${berichten}/${id}`
}

describe('conversations', () => {
  test('what the owner writes is read by whoever is in the conversation, and by nobody else', async () => {
    const talk = await begin({ members: `${karim}` })
    await noor.post(talk, { id: newId(), wording: 'Koffie? <b>' })
    expect((await (await world.as('karim')).get(talk)).html).toContain('Koffie? &lt;b&gt;')
    const others = [await world.as('bep'), await world.as('anouk')]
    for (const other of others) {
      expect((await other.get(talk)).status).toBe(404)
      expect((await other.get(berichten)).html).not.toContain('Koffie?')
    }
    expect((await (await world.as('sam')).get(berichten)).status).toBe(404)
  })

  test('a member answers, and reads above the box that the owner reads all of it', async () => {
    const talk = await begin({ members: `${karim},${bep}` })
    const one = await world.as('bep')
    expect((await one.get(talk)).html).toContain('Noor leest alles wat hier staat.')
    await one.post(talk, { id: newId(), wording: 'Soep om zes uur' })
    const { html } = await (await world.as('karim')).get(talk)
    expect(html).toContain('Soep om zes uur')
    expect(html).toContain('Bep</strong>')
  })

  test('a conversation on a goal carries its words, and closes to whom the goal is hidden from', async () => {
    const goal = demoId('goal choir')
    const page = await noor.get(`/plan/${world.plan}/doelen/${goal}`)
    expect(page.html).toContain(`${berichten}/nieuw?over=${goal}`)
    expect((await noor.get(`${berichten}/nieuw?over=${goal}`)).html).toContain('Weer zingen')
    const talk = await begin({ members: `${karim}`, about: goal, title: 'Zingen' })
    const one = await world.as('karim')
    expect((await one.get(talk)).html).toContain('Zingen')
    const behalve = `/plan/${world.plan}/wie-ziet-wat/${karim}/behalve`
    const version =
      (await noor.get(behalve)).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
    expect((await noor.post(behalve, { version, items: goal })).status).toBe(303)
    expect((await one.get(talk)).status).toBe(404)
  })

  test('only the owner begins a conversation', async () => {
    const one = await world.as('karim')
    expect((await one.get(`${berichten}/nieuw`)).status).toBe(403)
    const refused = await one.post(berichten, { id: newId(), who: 'group' })
    expect(refused.status).toBe(403)
  })

  test('pressing twice sends one message', async () => {
    const talk = await begin({ members: `${karim}` })
    const fields = { id: newId(), wording: 'Dubbel gedrukt' }
    await Promise.all([noor.post(talk, fields), noor.post(talk, fields)])
    expect((await noor.get(talk)).html.split('Dubbel gedrukt')).toHaveLength(2)
  })

  test('an empty message comes back with a sentence', async () => {
    const talk = await begin({ members: `${karim}` })
    const { status, html } = await noor.post(talk, { wording: '  ' })
    expect([status, html.includes('Schrijf eerst een bericht.')]).toEqual([422, true])
  })

  test('a conversation with nobody is refused, and what it was about is kept', async () => {
    const { status, html } = await noor.post(berichten, { who: 'chosen', title: 'Het uitje' })
    expect(status).toBe(422)
    expect(html).toContain('Kies minstens één persoon.')
    expect(html).toContain('Het uitje')
  })

  test('what is new is marked for the reader alone, until they read it', async () => {
    const talk = await begin({ members: `${karim}` })
    await noor.post(talk, { id: newId(), wording: 'Nieuws' })
    const one = await world.as('karim')
    await one.get(`${berichten}/${demoId('conversation group')}`)
    await one.get(`${berichten}/${demoId('conversation walk')}`)
    for (const [, id] of (await one.get(berichten)).html.matchAll(/berichten\/([0-9a-f-]{36})"/g)) {
      if (!talk.endsWith(`${id}`)) await one.get(`${berichten}/${id}`)
    }
    expect((await one.get(berichten)).html).toContain('Nieuw</span>')
    await one.get(talk)
    expect((await one.get(berichten)).html).not.toContain('Nieuw</span>')
    expect((await noor.get(talk)).html).not.toMatch(/gelezen/i)
  })

  test('whoever sends a great many messages is asked to wait, and loses nothing', async () => {
    const talk = await begin({ members: `${bep}` })
    const one = await world.as('bep')
    let answer = await one.post(talk, { id: newId(), wording: 'Bericht 0' })
    for (let n = 1; n < 200 && answer.status === 303; n++) {
      answer = await one.post(talk, { id: newId(), wording: `Bericht ${n}` })
    }
    expect(answer.status).toBe(429)
    expect(answer.html).toContain('Wacht een minuut')
    expect(answer.html).toMatch(/Bericht \d+<\/textarea>/)
    expect((await noor.get(talk)).html).toContain('Eerdere berichten')
  })

  test('older messages are a page away', async () => {
    const talk = await begin({ members: `${anouk}` })
    for (let n = 1; n <= 31; n++) await noor.post(talk, { id: newId(), wording: `Bericht ${n}.` })
    expect((await noor.get(talk)).html).not.toContain('Bericht 1.')
    expect((await noor.get(`${talk}?bladzijde=2`)).html).toContain('Bericht 1.')
  })

  test('a writer takes a message away, and nobody else does', async () => {
    const talk = await begin({ members: `${karim}` })
    const id = newId()
    await noor.post(talk, { id, wording: 'Toch maar niet' })
    await (await world.as('karim')).post(`${talk}/${id}/terug`)
    expect((await noor.get(talk)).html).toContain('Toch maar niet')
    await noor.post(`${talk}/${id}/terug`)
    expect((await noor.get(talk)).html).not.toContain('Toch maar niet')
  })

  test('the owner erases a whole conversation', async () => {
    const talk = await begin({ members: `${karim}` })
    const one = await world.as('karim')
    expect((await one.post(`${talk}/wissen`)).status).toBe(403)
    await noor.post(`${talk}/wissen`)
    expect([(await noor.get(talk)).status, (await one.get(talk)).status]).toEqual([404, 404])
  })

  test('after alles dicht a member sees nothing of it', async () => {
    const talk = await begin({ members: `${karim}` })
    const one = await world.as('karim')
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    const seen = [(await one.get(talk)).status, (await one.get(berichten)).status]
    const { status, html } = await one.post(talk, { id: newId(), wording: 'Hoe gaat het?' })
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    expect([...seen, status]).toEqual([404, 404, 404])
    expect(html).toContain('Hoe gaat het?')
  })
})

describe('a message to the whole group that waits', () => {
  let talk: string
  beforeEach(async () => {
    talk = await begin({ who: 'group' })
  })

  test('is read by nobody until the morning, and can be taken back', async () => {
    const id = newId()
    await noor.post(`${berichten}/instellingen`, { how: 'daily', wait_till_morning: 'ja' })
    await noor.post(talk, { id, wording: 'Midden in de nacht' })
    expect((await noor.get(talk)).html).toContain('De groep leest dit vanaf')
    const one = await world.as('karim')
    expect((await one.get(talk)).html).not.toContain('Midden in de nacht')
    await world.age('plans.message', '25 hours', { id })
    expect((await one.get(talk)).html).toContain('Midden in de nacht')
    const second = newId()
    await noor.post(talk, { id: second, wording: 'Nog een' })
    await noor.post(`${talk}/${second}/terug`)
    expect((await noor.get(talk)).html).not.toContain('Nog een')
    await noor.post(`${berichten}/instellingen`, { how: 'daily' })
  })
})

describe('two members of whom one is hidden from the other', () => {
  test('are in no conversation together, and there is none of the whole group for anyone', async () => {
    const all = await begin({ who: 'group' })
    const both = await begin({ members: `${karim},${bep}` })
    const apart = await begin({ members: `${karim}` })
    const one = await world.as('anouk')
    await noor.post(all, { id: newId(), wording: 'Voor iedereen' })
    const hiding = `/plan/${world.plan}/wie-ziet-wat/${karim}/behalve/${bep}`
    const version = (await noor.get(hiding)).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
    expect((await noor.post(hiding, { version })).status).toBe(303)

    for (const talk of [all, both]) {
      expect((await noor.get(talk)).html).toContain('Dit gesprek is gesloten.')
      expect((await (await world.as('karim')).get(talk)).html).toContain('Dit gesprek is gesloten.')
    }
    const closed = (await one.get(all)).html
    expect(closed).toContain('Dit gesprek is gesloten.')
    expect(closed).not.toContain('Voor iedereen')
    const late = await one.post(all, { id: newId(), wording: 'Te laat getypt' })
    expect([late.status, late.html.includes('Te laat getypt')]).toEqual([409, true])
    expect((await noor.get(apart)).html).not.toContain('gesloten')

    const together = { id: newId(), who: 'chosen', members: `${karim},${bep}` }
    const refused = await noor.post(berichten, together)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Karim ziet Bep niet.')
    expect((await noor.post(berichten, { id: newId(), who: 'group' })).status).toBe(422)
  })
})
