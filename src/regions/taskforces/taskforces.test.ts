import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { forgetPerson } from '../forget-queries.ts'
import { gapsOf, type Seat } from './taskforce.ts'

let world: World
let marit: Browser
let yara: Browser
let sam: Browser
beforeAll(async () => {
  world = await openWorld()
  marit = await world.as('marit')
  yara = await world.as('yara')
  sam = await world.as('sam')
})
afterAll(() => world.close())

const at = '/regio/groningen/taskforce/epa'
const read = async (browser: Browser, path = at) => (await browser.get(path)).html
const empty = { organisation: '', shown_name: '' }
const mailsTo = async (key: string) =>
  (
    await world.system.pool.query('select body from platform.outbox where to_person = $1', [
      demoId(key),
    ])
  ).rows.map(({ body }: { body: string }) => body)

describe('who sits at the table', () => {
  test('is for everybody to read, with whom it misses', async () => {
    const html = await read(world.visitor())
    expect(html).toContain('Tjalling Hoekstra')
    expect(html).toContain('Er zit nog geen cliëntenorganisatie aan tafel.')
    expect(html).not.toContain('Er zit nog geen gemeente aan tafel.')
    expect(await read(world.visitor(), '/regio/groningen')).toContain(at)
  })

  test('a chair of one of the parties is not independent', () => {
    const chair = { role: 'chair', kind: 'municipality' } as Seat
    expect(gapsOf('epa', [chair])).toContain('independent-chair')
    expect(gapsOf('epa', [{ ...chair, kind: 'independent' }])).not.toContain('independent-chair')
  })

  test('is filled by who keeps the region, and by nobody else', async () => {
    const seat = { id: newId(), kind: 'client-organisation', role: 'partner', organisation: 'Ons' }
    expect((await sam.post(`${at}/mensen`, seat)).status).toBe(403)
    expect((await yara.post(`${at}/mensen`, seat)).status).toBe(403)
    for (const _ of 'ab') expect((await marit.post(`${at}/mensen`, seat)).location).toBe(at)
    const html = await read(sam)
    expect(html.match(/>Ons</g)).toHaveLength(1)
    expect(html).not.toContain('geen cliëntenorganisatie')
    await marit.post(`${at}/mensen/${seat.id}/weg`)
    expect(await read(sam)).toContain('geen cliëntenorganisatie')
  })

  test('is changed by who keeps the region, and asks when somebody else was first', async () => {
    const seat = { kind: 'family', role: 'partner', organisation: 'Naasten Noord', shown_name: '' }
    const id = newId()
    await marit.post(`${at}/mensen`, { ...seat, id })
    const here = `${at}/mensen/${id}`
    expect((await yara.post(here, { ...seat, version: '1' })).status).toBe(403)
    const named = { ...seat, shown_name: 'Ali Demir', version: '1' }
    expect((await marit.post(here, named)).location).toBe(at)
    expect(await read(sam)).toContain('Ali Demir')
    const late = await marit.post(here, { ...named, shown_name: 'Els Mulder' })
    expect([late.status, late.html.includes('value="Els Mulder"')]).toEqual([409, true])
    expect(late.html).toContain('Ali Demir')
    expect((await marit.post(here, { ...named, ...empty, version: '2' })).status).toBe(422)
    await marit.post(`${here}/weg`)
  })

  test('keeps what was typed when nobody is named', async () => {
    const refused = await marit.post(`${at}/mensen`, {
      kind: 'family',
      role: 'partner',
      email: 'a@b.test',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Schrijf een organisatie of een naam op.')
    expect(refused.html).toContain('a@b.test')
  })

  test('a table that is begun twice is one, and of a kind there is one', async () => {
    const table = { id: newId(), kind: 'network', about: 'Samen kijken' }
    const path = '/regio/groningen/taskforce'
    expect((await sam.post(path, table)).status).toBe(403)
    for (const _ of 'ab') expect((await marit.post(path, table)).status).toBe(303)
    const other = await marit.post(path, { ...table, id: newId(), about: 'Nog een' })
    expect([other.status, other.html.includes('Nog een')]).toEqual([422, true])
    expect(await read(sam, `${path}/mentaal-netwerk`)).toContain('Samen kijken')
  })
})

describe('what is for the table only', () => {
  const forMembers = 'Afspreken wie de inloop in het weekend betaalt.'

  test('is read by who sits there or keeps the region, and by nobody else', async () => {
    expect(await read(marit)).toContain(forMembers)
    expect(await read(yara)).toContain(forMembers)
    expect(await read(sam)).not.toContain(forMembers)
    expect(await read(world.visitor())).not.toContain(forMembers)
  })

  test('is read no more by who left', async () => {
    const bep = { id: newId(), kind: 'family', shown_name: 'Karim', role: 'partner' }
    await marit.post(`${at}/mensen`, { ...bep, email: 'karim@voorbeeld.test' })
    const karim = await world.as('karim')
    expect(await read(karim)).toContain(forMembers)
    expect((await karim.post(`${at}/mensen/${bep.id}/weg`)).status).toBe(303)
    expect(await read(karim)).not.toContain(forMembers)
  })
})

describe('a meeting', () => {
  const meeting = { id: newId(), day: '2031-03-04', time: '9.30', read_by: 'members' }
  const here = `${at}/bijeenkomsten/${meeting.id}`

  test('tells who sits at the table that something waits, and no more', async () => {
    for (const _ of 'ab') await marit.post(`${at}/bijeenkomsten`, meeting)
    const mails = await mailsTo('yara')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('Er staat iets voor je klaar')
    expect(mails[0]).not.toMatch(/taskforce|bijeenkomst/i)
    expect((await sam.get(here)).status).toBe(404)
    expect(await read(yara, here)).toContain('09.30 uur')
  })

  test('moves to another day, tells the table, and asks when somebody else was first', async () => {
    const before = (await mailsTo('yara')).length
    const moved = { ...meeting, day: '2031-03-05', time: '10.15', version: '1' }
    expect((await yara.post(`${here}/wijzigen`, moved)).status).toBe(403)
    expect((await marit.get(`${here}/wijzigen`)).html).toContain('value="2031-03-04"')
    expect((await marit.post(`${here}/wijzigen`, moved)).location).toBe(here)
    expect(await read(yara, here)).toContain('10.15 uur')
    expect(await mailsTo('yara')).toHaveLength(before + 1)
    const late = await marit.post(`${here}/wijzigen`, { ...moved, place: 'In de inloop' })
    expect([late.status, late.html.includes('In de inloop')]).toEqual([409, true])
    expect((await marit.post(`${here}/wijzigen`, { ...moved, day: '' })).status).toBe(422)
  })

  test('gives somebody something to do, and says what stands open', async () => {
    const point = { id: newId(), kind: 'action', wording: 'Bellen met iedereen', read_by: 'public' }
    const nobody = await marit.post(`${here}/punten`, point)
    expect([nobody.status, nobody.html.includes('Schrijf op wie dit doet.')]).toEqual([422, true])
    await marit.post(`${here}/punten`, { ...point, who: 'De gemeente', due_on: '2026-01-05' })
    expect(await read(sam)).toContain('Bellen met iedereen')
    expect(await read(sam)).toContain('Staat nog open')
    expect((await sam.post(`${at}/punten/${point.id}/gedaan`)).status).toBe(403)
    await marit.post(`${at}/punten/${point.id}/gedaan`)
    expect(await read(sam)).toContain('Gedaan (')
    await marit.post(`${at}/punten/${point.id}/weg`)
    expect(await read(sam)).not.toContain('Bellen met iedereen')
  })

  test('is never about somebody: what may be a name is asked again', async () => {
    const point = {
      id: newId(),
      kind: 'agenda',
      wording: 'Hoe het gaat met mevrouw Bakker',
      read_by: 'public',
    }
    const warned = await marit.post(`${here}/punten`, point)
    expect([warned.status, warned.html.includes('«mevrouw Bakker»')]).toEqual([422, true])
    expect((await marit.post(`${here}/punten`, { ...point, nameless: 'ja' })).status).toBe(303)
  })

  test('that does not go on says so', async () => {
    await marit.post(`${here}/afgelast`)
    expect(await read(yara, here)).toContain('Deze bijeenkomst gaat niet door.')
  })
})

describe('the vision', () => {
  test('keeps how it stood, and asks when somebody else was first', async () => {
    const wording = 'Niemand wacht alleen'
    expect((await sam.post(`${at}/visie`, { wording, read_by: 'public' })).status).toBe(403)
    const next = { wording, read_by: 'members', version: '2' }
    expect((await marit.post(`${at}/visie`, next)).location).toBe(at)
    const late = await marit.post(`${at}/visie`, { ...next, wording: 'Iedereen doet mee' })
    expect([late.status, late.html.includes('Iedereen doet mee')]).toEqual([409, true])
    expect(await read(yara, `${at}/visie`)).toContain(wording)
    const forAll = await read(sam, `${at}/visie`)
    expect(forAll).not.toContain(wording)
    expect(forAll).toContain('iemand in de buurt bij wie je zo naar binnen loopt')
  })
})

describe('somebody at the table', () => {
  test('takes along where they sit and what they do for a region', async () => {
    const { account } = JSON.parse(await read(marit, '/ik/meenemen/gegevens'))
    expect(account.region_work).toMatchObject([{ region: 'Groningen', role: 'leader' }])
    expect(account.taskforce_seats).toMatchObject([{ kind: 'epa', shown_name: 'Marit Dijkstra' }])
  })

  test('is gone from it with their account; what they wrote stays, of nobody', async () => {
    const person = demoId('marit')
    await asSystem(world.system, (tx) => forgetPerson(tx, person))
    await asSystem(world.system, (tx) =>
      tx.deleteFrom('people.person').where('id', '=', person).execute(),
    )
    const html = await read(sam)
    expect(html).not.toContain('Marit')
    expect(html).toContain('Er zit nog geen projectleider of coördinator aan tafel.')
    expect(await read(sam, '/regio/groningen/routekaart/1')).toContain('Twee dagen in de week')
  })
})
