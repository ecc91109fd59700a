import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { places } from '#db/demo/neighbourhood/place-list.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { statementsOf } from '#test/statements.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { dayAfter } from './hours/hours.ts'

let world: World
let visitor: Browser
let rachida: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  rachida = await world.as('rachida')
})
afterAll(() => world.close())

const page = (key: string) => `/buurt/plek/${demoId(`place ${key}`)}`
const kept = (key: string) => `/beheer/plekken/${demoId(`place ${key}`)}`
const set = (key: string, values: Record<string, unknown>) =>
  asSystem(world.system, (tx) =>
    tx
      .updateTable('neighbourhood.place')
      .set(values)
      .where('id', '=', demoId(`place ${key}`))
      .execute(),
  )

describe('the page of a place', () => {
  test('of every kind is there for whoever looks, with who welcomes them', async () => {
    for (const { key, name, about, welcomed_by } of places) {
      const { status, html } = await visitor.get(page(key))
      expect([key, status]).toEqual([key, 200])
      for (const text of [name, about.slice(0, 20), welcomed_by]) expect(html).toContain(text)
    }
  })

  test('is one query', async () => {
    const asked = await statementsOf(() => visitor.get(page('inloop')))
    expect(asked.filter((sql) => /from "neighbourhood"\."place" as/.test(sql))).toHaveLength(1)
    expect(asked.filter((sql) => /^select/.test(sql) && !/^select app\./.test(sql))).toHaveLength(1)
  })

  test('says whether the door is open now, what it costs and that no indication is needed', async () => {
    const { html } = await visitor.get(page('dag-en-nacht'))
    expect(html).toContain('Nu open tot 23.59')
    expect(html).toContain('Bel even')
    expect((await visitor.get(page('restaurant'))).html).toContain('Met de Stadjerspas 3 euro')
    expect((await visitor.get(page('huis'))).html).toContain('Niet nodig. Een verwijzing ook niet.')
    expect((await visitor.get(page('werk'))).html).toContain('Vraag het even na.')
  })

  test('is full until its day, and not after it', async () => {
    expect((await visitor.get(page('herstelacademie'))).html).toContain('Vol tot')
    await set('herstelacademie', { full_until: sql`current_date - 1` })
    expect((await visitor.get(page('herstelacademie'))).html).toContain('Meestal plek')
  })

  test('says so when nobody looked at it for half a year', async () => {
    expect((await visitor.get(page('koffie'))).html).toContain('en daarna niet meer')
    expect((await visitor.get(page('inloop'))).html).not.toContain('en daarna niet meer')
  })

  test('says what there is to do there, on the page and on the poster', async () => {
    const { rows } = await world.system.pool.query(
      `select a.title, a.place_id from neighbourhood.activity_time t
         join neighbourhood.activity a on a.id = t.activity_id
        where t.starts_at between now() and now() + interval '1 day' and a.place_id is not null`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { title, place_id } of rows)
      expect((await visitor.get(`/buurt/plek/${place_id}`)).html).toContain(title)
  })

  test('has a poster for on the door, of this week and of the next', async () => {
    for (const week of ['', '?week=volgende']) {
      const { status, html } = await visitor.get(`${page('zaterdag')}/poster${week}`)
      expect([status, html.match(/19.00 tot 22.30/g)?.length]).toEqual([200, 2])
    }
  })
})

describe('something is not right', () => {
  test('is said by anybody, read by who keeps the place, and done with in one tap', async () => {
    const report = { id: newId(), wording: 'De lift is stuk.' }
    for (const _ of 'ab') {
      const sent = await visitor.post(`${page('huis')}/klopt-niet`, report)
      expect(sent.location).toBe(`${page('huis')}?gemeld`)
    }
    expect((await rachida.get(kept('huis'))).html.split('De lift is stuk.').length).toBe(3)
    const sam = await world.as('sam')
    expect((await sam.get(kept('huis'))).status).toBe(403)
    const seen = `${kept('huis')}/meldingen/${report.id}/gezien`
    expect((await sam.post(seen)).status).toBe(403)
    expect((await rachida.post(seen)).status).toBe(303)
    expect((await rachida.get(kept('huis'))).html).not.toContain('De lift is stuk.')
  })

  test('is not said too often from one place, and is given back then', async () => {
    await asSystem(world.system, (tx) => tx.deleteFrom('people.attempt').execute())
    const send = () => visitor.post(`${page('tuin')}/klopt-niet`, { wording: 'Hek dicht' })
    for (const _ of '12345') expect((await send()).status).toBe(303)
    const refused = await send()
    expect([refused.status, refused.html.includes('Hek dicht</textarea>')]).toEqual([422, true])
  })
})

describe('keeping a place right', () => {
  test('is not there for who keeps none and works nowhere', async () => {
    const noor = await world.as('noor')
    expect((await noor.get('/beheer/plekken')).status).toBe(404)
    expect((await noor.post('/beheer/plekken', { name: 'x' })).status).toBe(404)
    expect((await noor.post(`${kept('inloop')}/klopt-nog`)).status).toBe(403)
    expect((await visitor.get(kept('inloop'))).location).toMatch(/^\/inloggen/)
  })

  test('asks for a passkey', async () => {
    const browser = world.visitor()
    await world.signInByMail(browser, 'rachida@welzijn.test')
    expect((await browser.get(kept('inloop'))).location).toMatch(/^\/tweede-stap/)
    await world.showsAPasskey('rachida')
  })

  test('takes one tap when all is right, and says who looked', async () => {
    expect((await rachida.get('/beheer/plekken')).html).toContain('Klopt het nog?')
    await rachida.post(`${kept('koffie')}/klopt-nog`)
    const { html } = await visitor.get(page('koffie'))
    expect(html).toContain('Nagekeken: vandaag')
    expect(html).not.toContain('en daarna niet meer')
  })

  test('changes the hours, and gives back what cannot be', async () => {
    const days = { day_1: '9-12', day_2: '10.00-12.00, 13.00-15.00 rustig' }
    expect((await rachida.post(`${kept('zaterdag')}/tijden`, days)).status).toBe(303)
    const form = await rachida.get(`${kept('zaterdag')}/tijden`)
    expect(form.html).toContain('value="10.00-12.00, 13.00-15.00 rustig"')
    for (const [typed, sentence] of [
      ['10.00-12.00, 11.00-13.00', 'lopen door elkaar'],
      ['17.00-10.00', 'eindigt voordat het begint'],
      ['22.00-3.00', 'na middernacht'],
    ] as const) {
      const refused = await rachida.post(`${kept('zaterdag')}/tijden`, { day_3: typed })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain(`value="${typed}"`)
      expect(refused.html).toContain(sentence)
    }
    expect((await rachida.get(`${kept('zaterdag')}/tijden`)).html).toContain('09.00-12.00')
  })

  test('closes a day, and opens one', async () => {
    const day = dayAfter(dayOf(new Date()), 2)
    const at = `${kept('geld')}/uitzonderingen`
    await rachida.post(at, { day, times: '', why: 'schoonmaak' })
    expect((await visitor.get(page('geld'))).html).toContain('dicht: schoonmaak')
    await rachida.post(at, { day, times: '12-15', why: 'maaltijd' })
    expect((await visitor.get(page('geld'))).html).toContain('12.00 tot 15.00: maaltijd')
    await rachida.post(`${at}/${day}/weg`)
    expect((await visitor.get(page('geld'))).html).not.toContain('maaltijd')
    const past = await rachida.post(at, { day: '2020-01-31', times: '' })
    expect([past.status, past.html.includes('al geweest')]).toEqual([422, true])
  })

  test('says whether there is room', async () => {
    const full_until = dayAfter(dayOf(new Date()), 5)
    await rachida.post(`${kept('inloop')}/ruimte`, { room: 'full', full_until })
    expect((await visitor.get(page('inloop'))).html).toContain('Vol tot')
    await rachida.post(`${kept('inloop')}/ruimte`, { room: 'usually', full_until })
    expect((await visitor.get(page('inloop'))).html).toContain('Meestal plek')
  })

  test('stops, and can be undone', async () => {
    await rachida.post(`${kept('zaterdag')}/dicht`)
    expect((await visitor.get(page('zaterdag'))).status).toBe(404)
    expect((await rachida.get(page('zaterdag'))).html).toContain('Deze plek is gestopt')
    expect((await visitor.post(`${page('zaterdag')}/klopt-niet`, { wording: 'x' })).status).toBe(
      404,
    )
    await rachida.post(`${kept('zaterdag')}/weer-open`)
    expect((await visitor.get(page('zaterdag'))).status).toBe(200)
  })

  test('is shared with somebody by mail address, who may stop again', async () => {
    const sam = await world.as('sam')
    const asked = { shown_name: 'Sam', email: 'sam@voorbeeld.test' }
    expect((await sam.get(kept('koffie'))).status).toBe(403)
    await rachida.post(`${kept('koffie')}/mensen`, asked)
    expect((await sam.get(kept('koffie'))).status).toBe(200)
    expect(await world.lastMail('sam@voorbeeld.test')).toContain('/beheer/plekken')
    await sam.post(`${kept('koffie')}/mensen/${demoId('sam')}/weg`)
    expect((await sam.get(kept('koffie'))).status).toBe(403)
    const alone = await rachida.post(`${kept('koffie')}/mensen/${demoId('rachida')}/weg`)
    expect(alone.status).toBe(403)
  })

  test('with an address nobody has looks the same', async () => {
    const asked = { shown_name: 'Niemand', email: 'niemand@voorbeeld.test' }
    const sent = await rachida.post(`${kept('koffie')}/mensen`, asked)
    expect(sent.location).toBe(`${kept('koffie')}/mensen?gevraagd`)
  })

  test('is no way to find out whose address has an account: so many a day are asked', async () => {
    const ask = async (nr: number) => {
      const asked = { shown_name: 'Iemand', email: `iemand${nr}@voorbeeld.test` }
      return (await rachida.post(`${kept('koffie')}/mensen`, asked)).status
    }
    const statuses = []
    for (let nr = 0; nr < 31; nr++) statuses.push(await ask(nr))
    expect(statuses).toContain(303)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('a new place', () => {
  const fields = (more: Record<string, string> = {}) => ({
    ...{ id: newId(), organisation_id: demoId('organisation welzijn'), name: 'De Nieuwe Deur' },
    ...{ kind: 'drop-in', about: 'Kom binnen.', postcode: '9721 AB', area: 'De Wijert' },
    ...{ is_free: 'ja', no_indication: 'ja', languages: 'Nederlands, Fries', ...more },
  })
  const post = (more?: Record<string, string>) => rachida.post('/beheer/plekken', fields(more))

  test('is made once, by who works there, and asks for its hours next', async () => {
    const place = fields()
    for (const _ of 'ab') {
      const { location } = await rachida.post('/beheer/plekken', place)
      expect(location).toBe(`/beheer/plekken/${place.id}/tijden`)
    }
    const { html } = await visitor.get(`/buurt/plek/${place.id}`)
    expect(html).toContain('Inloop in De Wijert, Groningen')
    expect(html).toContain('Nederlands en Fries')
  })

  test('may be in a neighbourhood whose code holds letters', async () => {
    const place = fields({ postcode: '', area: 'Jordaan' })
    expect((await rachida.post('/beheer/plekken', place)).status).toBe(303)
    expect((await visitor.get(`/buurt/plek/${place.id}`)).html).toContain('in Jordaan, Amsterdam')
  })

  test('is not made for where one does not work', async () => {
    const refused = await post({ organisation_id: demoId('organisation wijkteam') })
    expect([refused.status, refused.html.includes('waar je werkt')]).toEqual([422, true])
  })

  test.each([
    ['without any geography', { postcode: '', area: '' }, 'Zo vinden mensen deze plek'],
    ['with a postcode that is not', { postcode: '0001' }, 'Dit is geen postcode'],
    ['with a postcode nobody has', { postcode: '1999' }, 'Deze postcode kennen we niet'],
    ['in a neighbourhood nobody knows', { area: 'Qqqxzz' }, 'Deze buurt of plaats kennen we niet'],
    ['in a neighbourhood by a code', { area: 'BU0363AE01', postcode: '' }, 'kennen we niet'],
    ['in another town than its postcode', { area: 'Maastricht' }, '9721 ligt in Groningen'],
    ['with a script for a website', { web: 'javascript:alert(1)' }, 'Typ het adres van de website'],
    ['with a point in the sea', { point: '12.1, 4.2' }, 'Schrijf twee getallen'],
  ])('%s is given back', async (_, more, sentence) => {
    const refused = await post({ about: 'Blijf staan.', ...more })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(sentence)
    expect(refused.html).toContain('Blijf staan.')
  })

  test.each(['Hengelo', 'Haren'])('in one of the two called %s asks which', async (area) => {
    const refused = await post({ postcode: '', area })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Kies welke je bedoelt')
    const [, code = ''] = /name="meant" value="([^"]+)"/.exec(refused.html) ?? []
    const place = fields({ postcode: '', area, meant: code })
    const made = await rachida.post('/beheer/plekken', place)
    expect(made.status).toBe(303)
  })

  test('of people of the neighbourhood is opened by who runs the platform, who keeps it then', async () => {
    const sam = await world.as('sam')
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('people.platform_administrator')
        .values({ person_id: demoId('sam') })
        .execute(),
    )
    const place = fields({ organisation_id: '' })
    expect((await sam.post('/beheer/plekken', place)).status).toBe(303)
    expect((await sam.get(`/beheer/plekken/${place.id}`)).status).toBe(200)
    expect((await visitor.get(`/buurt/plek/${place.id}`)).html).toContain('mensen uit de buurt')
  })
})
