import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let anouk: Browser
let bep: Browser
let list: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  anouk = await world.as('anouk')
  bep = await world.as('bep')
  list = `/plan/${world.plan}/bijeenkomst`
})
afterAll(() => world.close())

const nextYear = new Date().getFullYear() + 1
const karimsId = demoId('member karim')
const anouksId = demoId('member anouk')
const goal = demoId('goal walk')

/** Of the moments as one form sends them: the same two names again and again. */
const moments = (...days: string[]) => ({
  day: days.map((day) => `${nextYear}-${day}`).join(','),
  time: days.map(() => '14:30').join(','),
})

async function propose(...days: string[]): Promise<string> {
  const id = newId()
  const { status } = await noor.post(`${list}/momenten`, {
    id,
    ...moments(...days),
    place: 'Thuis',
  })
  expect(status).toBe(303)
  return `${list}/${id}`
}

/** The proposed moments of a meeting, in their order. */
async function timesOf(at: string): Promise<string[]> {
  const rows = await asSystem(world.system, (tx) =>
    tx
      .selectFrom('plans.meeting_time')
      .select('id')
      .where('meeting_id', '=', at.split('/').at(-1) ?? '')
      .orderBy('starts_at')
      .execute(),
  )
  return rows.map(({ id }) => id)
}

/** A meeting of today, which has begun: what can be held. */
async function heldToday(members = `${karimsId},${anouksId}`): Promise<string> {
  const id = newId()
  const at = `${list}/${id}`
  await noor.post(list, { id, day: `${nextYear}-07-01`, time: '10:00', wording: 'Praten' })
  await noor.post(`${at}/gasten`, { members })
  await asSystem(world.system, (tx) =>
    tx
      .updateTable('plans.meeting')
      .set({ starts_at: new Date(Date.now() - 60_000).toISOString() })
      .where('id', '=', id)
      .execute(),
  )
  return at
}

describe('asking what suits', () => {
  test('members say what suits, the owner reads who said what, and picks', async () => {
    const at = await propose('03-01', '03-02')
    const [first = '', second = ''] = await timesOf(at)
    expect((await karim.get(at)).html).toContain(`1 maart ${nextYear} om 14.30 uur`)
    await karim.post(`${at}/wat-past`, { [first]: 'no', [second]: 'yes' })
    await anouk.post(`${at}/wat-past`, { [first]: 'maybe', [second]: 'yes' })
    const { html } = await noor.get(at)
    expect(html).toContain('Past: Anouk de Wit, Karim.')
    expect(html).toContain('Past niet: Karim.')
    await noor.post(`${at}/momenten/${second}/keuze`)
    const picked = (await karim.get(at)).html
    expect(picked).toContain(`2 maart ${nextYear} om 14.30 uur`)
    expect(picked).not.toContain('Welke momenten passen')
  })

  test.each([
    ['none', { day: ',', time: ',' }, 'Kies minstens één dag'],
    ['thirty', moments(...Array<string>(30).fill('03-01')), 'Kies er hoogstens 12'],
    ['one without a time', { day: `${nextYear}-03-01`, time: '' }, 'hoort een dag en een tijd'],
    ['one in the past', { day: '2024-03-01', time: '14:30' }, 'Dit moment is al voorbij'],
  ])('%s proposed comes back with a sentence and what was typed', async (_, fields, sentence) => {
    const { status, html } = await noor.post(`${list}/momenten`, { ...fields, place: 'Bij "Mo"' })
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('Bij &quot;Mo&quot;')
  })

  test('a thirteenth is too many, whenever it is added', async () => {
    const at = await propose(...Array<string>(12).fill('03-01'))
    const more = await noor.post(`${at}/momenten`, moments('03-02'))
    expect([more.status, await timesOf(at)]).toEqual([422, expect.objectContaining({ length: 12 })])
  })

  test('a moment that was taken back while somebody answers asks nothing any more', async () => {
    const at = await propose('03-01', '03-02')
    const [first = '', second = ''] = await timesOf(at)
    await noor.post(`${at}/momenten/${first}/weg`)
    expect((await karim.post(`${at}/wat-past`, { [first]: 'yes', [second]: 'no' })).status).toBe(
      303,
    )
    expect((await noor.post(`${at}/momenten/${first}/keuze`)).status).toBe(404)
    expect((await bep.post(`${at}/wat-past`, { [second]: 'yes' })).status).toBe(404)
    expect((await karim.post(`${at}/momenten/${second}/keuze`)).status).toBe(403)
    expect((await noor.post(`${at}/wat-past`, { [second]: 'yes' })).status).toBe(403)
  })
})

describe('guests', () => {
  test('say whether they come, and who sees the group reads it', async () => {
    const id = newId()
    const at = `${list}/${id}`
    await noor.post(list, { id, day: `${nextYear}-07-01`, time: '10:00' })
    expect((await karim.get(at)).html).not.toContain('Kom je?')
    await noor.post(`${at}/gasten`, { members: `${karimsId},${anouksId}` })
    expect((await karim.get(at)).html).toContain('Kom je?')
    await karim.post(`${at}/kom-ik`, { comes: 'ja' })
    expect((await noor.get(at)).html).toContain('>Komt<')
    expect((await anouk.get(at)).html).toContain('>Komt<')
    await karim.post(`${at}/kom-ik`, { comes: 'nee' })
    expect((await noor.get(at)).html).toContain('Komt niet')
    expect((await bep.post(`${at}/kom-ik`, { comes: 'ja' })).status).toBe(404)
  })

  test('who left in between is no choice any more', async () => {
    const at = await heldToday()
    const gone = newId()
    const { status, html } = await noor.post(`${at}/gasten`, { members: `${karimsId},${gone}` })
    expect(status).toBe(422)
    expect(html).toContain('doet niet meer mee')
  })

  test('the form says who gets no mail, and why', async () => {
    const { html } = await noor.get(`${await heldToday()}/gasten`)
    expect(html).toContain('Logt hier niet in. Vertel het zelf.')
    expect(html).toContain('Ziet Bijeenkomst niet, en krijgt dus geen mail.')
  })
})

describe('the agenda', () => {
  test('fills from goals, what is open, and what anybody hands in, as far as the reader sees it', async () => {
    const at = await heldToday()
    await karim.post(`${at}/punten`, { id: newId(), wording: 'De fiets & de <schuur>' })
    const owners = (await noor.get(at)).html
    expect(owners).toContain('Elke dag even naar buiten')
    expect(owners).toContain('De fiets &amp; de &lt;schuur&gt;')
    expect(owners).toContain('Van Karim')
    const paper = await anouk.get(`${at}/print`)
    expect(paper.html).toContain('De fiets &amp;')
    await noor.post(`/plan/${world.plan}/wie-ziet-wat/${anouksId}/intrekking`, { part: 'goals' })
    const { html } = await anouk.get(at)
    expect(html).toContain('De fiets &amp;')
    expect(html).not.toContain('Elke dag even naar buiten')
  })

  test('a point is taken back by who handed it in, or by the owner, and by nobody else', async () => {
    const at = await heldToday()
    const id = newId()
    await karim.post(`${at}/punten`, { id, wording: 'Mijn punt' })
    await anouk.post(`${at}/punten/${id}/weg`)
    expect((await noor.get(at)).html).toContain('Mijn punt')
    await karim.post(`${at}/punten/${id}/weg`)
    expect((await noor.get(at)).html).not.toContain('Mijn punt')
    expect((await bep.post(`${at}/punten`, { id: newId(), wording: 'Stiekem' })).status).toBe(404)
    expect((await karim.post(`${at}/punten`, { id: newId() })).status).toBe(422)
  })

  test('guides a group that meets for the first time', async () => {
    const id = newId()
    const fields = { id, day: `${nextYear}-07-01`, time: '10:00', is_first: 'ja' }
    await noor.post(list, fields)
    const { html } = await karim.get(`${list}/${id}`)
    for (const step of ['Kennismaken', 'Wat blijft binnen de groep?', 'Als het niet goed gaat']) {
      expect(html).toContain(step)
    }
  })
})

describe('during and after', () => {
  test('one goal a page, then a report that starts from what was written, for whom the owner chooses', async () => {
    const at = await heldToday()
    expect((await noor.get(at)).html).toContain('Begin de bijeenkomst')
    const begun = await noor.post(`${at}/wie-is-er`, { members: karimsId })
    expect(begun.location).toBe(`${at}/doelen`)
    expect((await noor.get(`${at}/doelen`)).location).toContain(`${at}/doelen/`)
    const talk = { version: '0', how_it_goes: 'Steeds beter', score: '7', decision: 'Zo doorgaan' }
    expect((await noor.post(`${at}/doelen/${goal}`, talk)).status).toBe(303)
    const second = await noor.post(`${at}/doelen/${goal}`, { ...talk, how_it_goes: 'Venster twee' })
    expect(second.status).toBe(409)
    const form = (await noor.get(`${at}/verslag`)).html
    for (const words of ['Erbij waren: Noor, Karim.', 'Steeds beter', 'Cijfer: 7', 'Zo doorgaan']) {
      expect(form).toContain(words)
    }
    await noor.post(`${at}/verslag`, { version: '0', wording: 'Het ging goed.' })
    for (const browser of [karim, anouk]) {
      expect((await browser.get(`${at}/verslag`)).status).toBe(404)
    }
    await noor.post(`${at}/verslag/lezers`, { members: karimsId })
    expect((await karim.get(`${at}/verslag`)).html).toContain('Het ging goed.')
    expect((await karim.get(`${at}/verslag/print`)).html).toContain('Het ging goed.')
    expect((await anouk.get(`${at}/verslag`)).status).toBe(404)
    await noor.post(`${at}/verslag`, { version: '1', wording: 'Het ging heel goed.' })
    expect((await karim.get(`${at}/verslag`)).html).toContain('Het ging goed.')
    expect((await noor.get(`${at}/verslag`)).html).toContain('Geef het opnieuw')
    await noor.post(`${at}/verslag/lezers`, {})
    expect((await karim.get(`${at}/verslag`)).status).toBe(404)
  })

  test('the next time the page shows what was said the time before', async () => {
    await noor.post(`${await heldToday()}/doelen/${goal}`, { version: '0', how_it_goes: 'Vorige' })
    expect((await noor.get(`${await heldToday()}/doelen/${goal}`)).html).toContain('Vorige')
  })

  test('what is said of a goal, and the report, are the owner’s', async () => {
    const at = await heldToday()
    const asked = [
      await karim.get(`${at}/doelen/${goal}`),
      await karim.post(`${at}/doelen/${goal}`, { version: '0' }),
      await karim.post(`${at}/verslag`, { version: '0', wording: 'Ik was hier' }),
      await karim.post(`${at}/verslag/lezers`, { members: karimsId }),
      await karim.get(`${at}/wie-is-er`),
    ]
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  test('a report is given to nobody who does not see meetings', async () => {
    const at = await heldToday()
    await noor.post(`${at}/verslag`, { version: '0', wording: 'Het ging goed.' })
    const members = demoId('member bep')
    expect((await noor.post(`${at}/verslag/lezers`, { members })).status).toBe(422)
  })
})

describe('the rhythm', () => {
  test('is the owner’s choice, and no member’s to see', async () => {
    expect((await noor.post(`${list}/ritme`, { weeks: '3' })).status).toBe(422)
    expect((await noor.post(`${list}/ritme`, { weeks: '26' })).status).toBe(303)
    expect((await noor.get(`${list}/ritme`)).html).toMatch(/value="26"[^>]*checked/)
    expect((await karim.get(`${list}/ritme`)).status).toBe(403)
  })
})
