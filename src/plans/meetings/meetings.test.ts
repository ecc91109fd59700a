import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'
import { clockHere, hasBegun, inTurn, type Meeting } from './meeting.ts'

let world: World
let bijeenkomst: string
beforeAll(async () => {
  world = await openWorld()
  bijeenkomst = `/plan/${world.plan}/bijeenkomst`
})
afterAll(() => world.close())

const nextYear = new Date().getFullYear() + 1
const walk = { day: `${nextYear}-07-01`, time: '14:30', place: 'Het Sterrebos', wording: 'Lopen' }

describe('meetings', () => {
  test('the owner chooses a day, and whoever it is shared with reads it in words', async () => {
    const noor = await world.as('noor')
    const added = await noor.post(bijeenkomst, { ...walk, id: newId(), wording: 'Praten & <eten>' })
    expect(added.status).toBe(303)
    expect(added.location).toContain(`${bijeenkomst}/`)
    const { html } = await (await world.as('karim')).get(bijeenkomst)
    expect(html).toContain(`1 juli ${nextYear} om 14.30 uur`)
    expect(html).toContain('Praten &amp; &lt;eten&gt;')
    expect(html).not.toContain('Gaat niet door')
  })

  test.each([
    ['summer', '07-01', '12:30:00Z'],
    ['winter', '12-01', '13:30:00Z'],
  ])('half past two in %s is half past two on the wall', async (_, day, utc) => {
    const noor = await world.as('noor')
    const id = newId()
    await noor.post(bijeenkomst, { ...walk, id, day: `${nextYear}-${day}` })
    const [row] = await asSystem(world.system, (tx) =>
      tx.selectFrom('plans.meeting').select('starts_at').where('id', '=', id).execute(),
    )
    expect(Date.parse(row?.starts_at ?? '')).toBe(Date.parse(`${nextYear}-${day}T${utc}`))
    expect((await noor.get(`${bijeenkomst}/${id}/wijzigen`)).html).toContain('value="14:30"')
  })

  test('an hour that the clock skips is taken as the hour after it', async () => {
    const noor = await world.as('noor')
    const id = newId()
    const lastSunday = lastSundayOfMarch(nextYear)
    await noor.post(bijeenkomst, { ...walk, id, day: lastSunday, time: '02:30' })
    expect((await noor.get(`${bijeenkomst}/${id}/wijzigen`)).html).toContain('value="03:30"')
  })

  test('a link to talk over can be followed; an address of another kind is only text', async () => {
    const noor = await world.as('noor')
    await noor.post(bijeenkomst, { ...walk, place: 'https://bellen.voorbeeld.test/noor' })
    await noor.post(bijeenkomst, { ...walk, place: 'javascript:alert(1)' })
    const { html } = await noor.get(bijeenkomst)
    expect(html).toContain('href="https://bellen.voorbeeld.test/noor"')
    expect(html).not.toContain('href="javascript')
  })

  test('a member with whom meetings are not shared gets the answer of a plan that is not there', async () => {
    const bep = await world.as('bep')
    for (const page of ['', '/nieuw', `/${demoId('meeting next')}`]) {
      const hidden = await bep.get(`${bijeenkomst}${page}`)
      const absent = await bep.get(`/plan/${newId()}/bijeenkomst${page}`)
      expect([hidden.status, hidden.html]).toEqual([404, absent.html])
    }
  })

  test('no member calls, moves or cancels a meeting', async () => {
    const karim = await world.as('karim')
    const at = `${bijeenkomst}/${demoId('meeting next')}`
    const answers = [
      await karim.post(bijeenkomst, walk),
      await karim.post(at, { ...walk, version: '1' }),
      await karim.post(`${at}/wissen`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await karim.get(bijeenkomst)).html).toContain('wie helpt met de post')
  })

  test('pressing twice makes one', async () => {
    const noor = await world.as('noor')
    const fields = { ...walk, id: newId(), wording: 'Dubbel gedrukt' }
    const pressed = await Promise.all([
      noor.post(bijeenkomst, fields),
      noor.post(bijeenkomst, fields),
    ])
    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    expect((await noor.get(bijeenkomst)).html.split('Dubbel gedrukt')).toHaveLength(2)
  })

  test('in two windows, the second sees both; a cancelled one is gone', async () => {
    const noor = await world.as('noor')
    const id = newId()
    const at = `${bijeenkomst}/${id}`
    await noor.post(bijeenkomst, { ...walk, id })
    await noor.post(at, { ...walk, version: '1', place: 'Eerste venster' })
    const second = await noor.post(at, { ...walk, version: '1', place: 'Tweede venster' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect(second.html).toContain('Tweede venster')
    expect((await noor.get(`${at}/wissen`)).html).toContain('krijgt een mail')
    await noor.post(`${at}/wissen`)
    const late = await noor.post(at, { ...walk, version: '2', place: 'Derde venster' })
    expect(late.status).toBe(404)
    expect(late.html).toContain('Derde venster')
  })

  test.each([
    ['no day', { day: '' }, 'Kies een dag.'],
    ['no time', { time: '' }, 'Kies hoe laat het begint.'],
    ['a time that is none', { time: '25:00' }, 'Dit is geen tijd.'],
    ['a day that is none', { day: `${nextYear}-02-30` }, 'Dit is geen dag die bestaat.'],
    ['yesterday', { day: '2024-02-29' }, 'Dit moment is al voorbij.'],
    ['a place of pages', { place: 'a'.repeat(501) }, 'Deze tekst is te lang.'],
    ['a leader who left', { chair_id: newId() }, 'Diegene doet niet meer mee.'],
    ['a NUL', { wording: 'Hoi\0' }, 'Er staat een teken in'],
  ])('%s comes back with a sentence and with what was typed', async (_, fields, sentence) => {
    const noor = await world.as('noor')
    const typed = { ...walk, place: 'بيت 🏡 "<b>', ...fields }
    const { status, html } = await noor.post(bijeenkomst, typed)
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    if (!('place' in fields)) expect(html).toContain('value="بيت 🏡 &quot;&lt;b&gt;"')
  })

  test('today’s meeting stays on top until the day is over', () => {
    const at = (day: string, time: string) => ({ day, time }) as Meeting
    const [past, today, later] = [
      at('2027-03-27', '20:00'),
      at('2027-03-28', '10:00'),
      at('2027-04-01', '10:00'),
    ]
    const noon = new Date('2027-03-28T10:00:00Z')
    expect(clockHere(noon)).toBe('2027-03-28 12:00')
    expect(inTurn([past, today, later], noon)).toEqual({ coming: [today, later], past: [past] })
    expect([hasBegun(today, noon), hasBegun(later, noon)]).toEqual([true, false])
  })
})

function lastSundayOfMarch(year: number): string {
  const date = new Date(Date.UTC(year, 2, 31))
  date.setUTCDate(31 - date.getUTCDay())
  return date.toISOString().slice(0, 10)
}
