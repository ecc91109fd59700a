import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { demoVisit } from '#db/demo/practices/visits.ts'
import { eraseAccount } from '#src/home/ending/forget.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, linkIn, openWorld, type World } from '#test/world.ts'
import { forgetVisitors, tellSignUps } from './telling-queries.ts'
import { visitsUrl, visitUrl } from './visit.ts'

let world: World
let visitor: Browser
let rachida: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  rachida = await world.as('rachida')
})
afterAll(() => world.close())

const at = visitUrl(demoVisit)
const guest = (name: string, more: Record<string, string> = {}) => ({
  ...{ id: newId(), name, email: `${name.toLowerCase()}@gast.test`, question: '', website: '' },
  ...more,
})
const comes = (name: string, more = {}) => visitor.post(`${at}/aanmelden`, guest(name, more))
const tell = () => asSystem(world.system, (tx) => tellSignUps(tx, 'http://localhost:3000'))
const signUps = async () =>
  (await world.system.pool.query('select name from practices.visit_sign_up')).rows.map(
    (r) => r.name,
  )
const form = {
  ...{ voorbeeld: 'barbarahoes', host: 'Wij', day: '2027-03-30', from: '9:30', until: '11:00' },
  ...{ seats: '2', place: 'Hier', online: '', web: '', wording: '' },
}

describe('signing up', () => {
  test('needs no account, and is answered with a ticket and a mail with its link', async () => {
    const { location } = await comes('Olga', { question: 'Hoe begin je?' })
    const ticket = await visitor.get(location ?? '')
    expect(ticket.html).toContain('Je kunt mee')
    const mail = await world.lastMail('olga@gast.test')
    expect(linkIn(mail)).toBe(location)
    expect(mail).not.toMatch(/Barbara|Wijert|Olga/)
    expect((await rachida.get(`${at}/beheer`)).html).toContain('Hoe begin je?')
  })

  test('gives exactly the seats, however many press at once; the others wait in line', async () => {
    const many = Array.from({ length: 12 }, (_, i) => comes(`Gast${i}`))
    const pages = await Promise.all(
      (await Promise.all(many)).map(({ location }) => visitor.get(location ?? '')),
    )
    // four seats, of which three were taken
    expect(pages.filter(({ html }) => html.includes('Je kunt mee'))).toHaveLength(1)
    expect(pages.filter(({ html }) => html.includes('Je bent de eerste'))).toHaveLength(1)
    expect(pages.filter(({ html }) => html.includes('Je staat op de wachtlijst'))).toHaveLength(11)
    expect((await visitor.get(at)).html).toContain('Vol, er is een wachtlijst')
  })

  test('pressed twice is one', async () => {
    const before = (await signUps()).length
    const twice = guest('Dubbel')
    await visitor.post(`${at}/aanmelden`, twice)
    const again = await visitor.post(`${at}/aanmelden`, twice)
    expect(again.location).toBe(`${at}/aangemeld`)
    expect(await signUps()).toHaveLength(before + 1)
  })

  test('is taken back with the link, and whoever waited longest is told once', async () => {
    await tell()
    const link = linkIn(await world.lastMail('olga@gast.test'))
    expect((await visitor.post(`${link}/afzeggen`)).location).toBe(`${at}?afgezegd`)
    expect((await visitor.get(link)).status).toBe(404)
    expect(await signUps()).not.toContain('Olga')
    await tell()
    await tell()
    const { rows } = await world.system.pool.query(
      `select body from platform.outbox where kind = 'visit-seat'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].body).toContain('plek vrijgekomen')
  })

  test('sends no more mails to one address than that address can bear', async () => {
    for (let i = 0; i < 5; i++) await comes(`Veel${i}`, { email: 'veel@gast.test' })
    const { status, html } = await comes('Veel5', { email: 'veel@gast.test' })
    expect([status, html.includes('gingen net al veel mails')]).toEqual([422, true])
    expect(await signUps()).not.toContain('Veel5')
  })

  test('of a program is answered like any other, and not kept', async () => {
    const { location } = await comes('Robot', { website: 'https://kwaad.example' })
    expect(location).toBe(`${at}/aangemeld`)
    expect(await signUps()).not.toContain('Robot')
  })

  test('is seen by who organises alone', async () => {
    expect((await (await world.as('noor')).get(`${at}/beheer`)).status).toBe(404)
    expect((await visitor.get(at)).html).not.toMatch(/Gast1|Wie betaalt/)
    for (const personId of [null, demoId('noor')]) {
      const seen = await asPerson(world.db, personId ? { personId } : null, async (tx) => [
        await tx.selectFrom('practices.visit_sign_up').selectAll().execute(),
        await tx.deleteFrom('practices.visit_seat').returning('number').execute(),
      ])
      expect(seen).toEqual([[], []])
    }
  })

  test('is not seen any more by whose own way was hidden from readers', async () => {
    const comers = async () =>
      (await rachida.get(`${at}/beheer`)).html.includes('wil@voorbeeld.test')
    expect(await comers()).toBe(true)
    const hide = `insert into practices.adoption_hiding (adoption_id, why)
      select id, 'Dit klopt niet.' from practices.adoption where person_id = $1`
    await world.system.pool.query(hide, [demoId('rachida')])
    expect(await comers()).toBe(false)
    await world.system.pool.query('delete from practices.adoption_hiding')
  })

  test('with an account goes with it, and its seat is free again', async () => {
    const sam = await world.as('sam')
    await sam.post(`${at}/aanmelden`, guest('Sam'))
    const seats = async () =>
      (await world.system.pool.query('select number from practices.visit_seat')).rows.length
    const before = await seats()
    await asSystem(world.system, (tx) => eraseAccount(tx, demoId('sam')))
    expect(await signUps()).not.toContain('Sam')
    expect(await seats()).toBe(before - 1)
  })
})

describe('organising', () => {
  test('is for who answers, who does it too, and who keeps the library', async () => {
    for (const key of ['rachida', 'femke']) {
      const who = await world.as(key)
      expect((await who.get('/goede-voorbeelden/bezoek/nieuw?voorbeeld=barbarahoes')).status).toBe(
        200,
      )
    }
    const noor = await world.as('noor')
    expect((await noor.post(visitsUrl, form)).status).toBe(404)
    expect((await noor.get('/goede-voorbeelden/barbarahoes')).html).not.toContain('bezoek/nieuw')
  })

  test('asks where, when and for how many, by the clock here in summer too', async () => {
    for (const [more, sentence] of [
      [{ place: '' }, 'waar mensen naartoe komen'],
      [{ online: 'ja' }, 'online binnenkomen'],
      [{ until: '09:00' }, 'eindigt voordat het begint'],
      [{ day: '2020-01-01' }, 'al geweest'],
      [{ seats: '501' }, 'van 1 tot en met 500'],
    ] as const) {
      const { status, html } = await rachida.post(visitsUrl, { ...form, ...more })
      expect([status, html.includes(sentence)]).toEqual([422, true])
    }
    const { location } = await rachida.post(visitsUrl, form)
    expect((await visitor.get(location ?? '')).html).toContain('om 09.30 uur')
    expect((await visitor.get(`${location}/agenda.ics`)).html).toContain('DTSTART:20270330T073000Z')
    expect((await visitor.get(visitsUrl)).html).toContain(location)
  })

  test('keeps where an online visit is for who has a seat', async () => {
    const online = { ...form, online: 'ja', web: 'https://kijk.voorbeeld.test/zaal', seats: '1' }
    const { location } = await rachida.post(visitsUrl, { ...online, id: newId() })
    expect((await visitor.get(location ?? '')).html).not.toContain('kijk.voorbeeld')
    const first = await visitor.post(`${location}/aanmelden`, guest('Een'))
    const second = await visitor.post(`${location}/aanmelden`, guest('Twee'))
    expect((await visitor.get(first.location ?? '')).html).toContain('kijk.voorbeeld')
    expect((await visitor.get(second.location ?? '')).html).not.toContain('kijk.voorbeeld')
  })

  test('calls it off by mail to all, and then takes nobody any more', async () => {
    await rachida.post(`${at}/afgelast`)
    await tell()
    expect(await world.lastMail('wil@voorbeeld.test')).toContain('gaat niet door')
    const late = await comes('Laat')
    expect([late.status, late.html.includes('Aanmelden kan niet meer')]).toEqual([422, true])
    expect((await visitor.get(visitsUrl)).html).not.toContain(at)
  })

  test('tells afterwards what there was to see', async () => {
    const past = visitUrl(demoId('visit past'))
    await rachida.post(`${past}/verslag`, { recap: 'Er was soep.' })
    expect((await visitor.get(past)).html).toContain('Er was soep.')
    expect((await visitor.get(visitsUrl)).html).toContain('Wat anderen zagen')
  })

  test('forgets who came thirty days after, and keeps how many', async () => {
    const counted = async (table: string) =>
      (
        await world.system.pool.query(`select 1 from practices.${table} where visit_id = $1`, [
          demoVisit,
        ])
      ).rows.length
    const seats = await counted('visit_seat')
    await world.age('practices.visit', '29 days', { id: demoVisit })
    await asSystem(world.system, forgetVisitors)
    expect(await counted('visit_sign_up')).toBe(seats)
    await world.age('practices.visit', '14 days', { id: demoVisit })
    await asSystem(world.system, forgetVisitors)
    expect(await counted('visit_sign_up')).toBe(0)
    expect(await counted('visit_seat')).toBe(seats)
  })
})
