import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { dialled } from '#src/ui/phone.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let bladzijde: string
beforeAll(async () => {
  world = await openWorld()
  bladzijde = `/plan/${world.plan}/als-het-niet-goed-gaat`
})
afterAll(() => world.close())

const refusal = 'In dit plan geef je geen toestemming voor verplichte zorg.'

describe('crisis', () => {
  test('on a bad day whom to call comes first, and a tap calls', async () => {
    const { html } = await (await world.as('noor')).get(bladzijde)
    expect(html).toContain('href="tel:0600123456"')
    expect(html.indexOf('Wie ik kan bellen')).toBeLessThan(html.indexOf('Hoe ik het merk'))
    expect(html).toContain(refusal)
  })

  test.each([
    ['+31 (0)50-123 45 67', 'tel:+31501234567'],
    ['(050) 123 45 67', 'tel:0501234567'],
    ['112', 'tel:112'],
  ])('%s is dialled as %s', (phone, link) => {
    expect(dialled(phone)).toBe(link)
  })

  test('the owner writes what helps, and whoever it is shared with reads it', async () => {
    const noor = await world.as('noor')
    const saved = await noor.post(`${bladzijde}/wat-helpt`, { version: '1', wording: 'Thee <3' })
    expect([saved.status, saved.location]).toEqual([303, bladzijde])
    expect((await (await world.as('anouk')).get(bladzijde)).html).toContain('Thee &lt;3')
  })

  test('a member with whom it is not shared gets the answer of a plan that is not there', async () => {
    const karim = await world.as('karim')
    for (const page of ['', '/kaart', '/wat-helpt', '/bellen/nieuw']) {
      const hidden = await karim.get(`${bladzijde}${page}`)
      const absent = await karim.get(`/plan/${newId()}/als-het-niet-goed-gaat${page}`)
      expect([hidden.status, hidden.html]).toEqual([404, absent.html])
    }
    expect(await printsBy('karim')).toBe(0)
  })

  test('a member who reads it may write nothing', async () => {
    const anouk = await world.as('anouk')
    const contact = `${bladzijde}/bellen/${demoId('crisis contact bep')}`
    const answers = [
      await anouk.post(`${bladzijde}/wat-helpt`, { version: '2', wording: 'Anders' }),
      await anouk.post(`${bladzijde}/wat-helpt/wissen`),
      await anouk.post(`${bladzijde}/bellen`, { name: 'Ik' }),
      await anouk.post(contact, { name: 'Ik', version: '1' }),
      await anouk.post(`${contact}/wissen`),
      await anouk.get(contact),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(403))
    expect((await anouk.get(bladzijde)).html).not.toContain('Pas aan')
  })

  test('the sheet says what it is no consent to, and printing it is remembered', async () => {
    for (const person of ['noor', 'anouk']) {
      const before = await printsBy(person)
      const { status, html } = await (await world.as(person)).get(`${bladzijde}/kaart`)
      expect(status).toBe(200)
      expect(html).toContain(refusal)
      expect(html).not.toContain('Crisiskaart')
      expect(await printsBy(person)).toBe(before + 1)
    }
  })

  test('a first text from two windows: the second sees both', async () => {
    const noor = await world.as('noor')
    const at = `${bladzijde}/behandeling`
    await noor.post(`${at}/wissen`)
    const [one, other] = await Promise.all([
      noor.post(at, { id: newId(), wording: 'Eerst bellen' }),
      noor.post(at, { id: newId(), wording: 'Eerst schrijven' }),
    ])
    expect([one.status, other.status].toSorted()).toEqual([303, 409])
    const refused = one.status === 409 ? one : other
    expect(refused.html).toContain('Eerst bellen')
    expect(refused.html).toContain('Eerst schrijven')
  })

  test('a text that was erased in another window is not lost', async () => {
    const noor = await world.as('noor')
    const at = `${bladzijde}/wat-doorgaat`
    await noor.post(`${at}/wissen`)
    const late = await noor.post(at, { version: '1', wording: 'Pluis eet om zes uur' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Pluis eet om zes uur')
    expect((await noor.post(at, { version: '0', wording: 'Pluis eet om zes uur' })).status).toBe(
      303,
    )
  })

  test('somebody to call is added, changed and taken away', async () => {
    const noor = await world.as('noor')
    const id = newId()
    await noor.post(`${bladzijde}/bellen`, { id, name: 'Fatima', phone: '06 87 65 43 21' })
    const at = `${bladzijde}/bellen/${id}`
    expect((await noor.get(at)).html).toContain('06 87 65 43 21')
    await noor.post(at, { version: '1', name: 'Fatima', phone: '112' })
    expect((await noor.get(bladzijde)).html).toContain('href="tel:112"')
    await noor.post(`${at}/wissen`)
    expect((await noor.get(bladzijde)).html).not.toContain('Fatima')
  })

  test.each([
    ['nobody', { name: '' }, 'Schrijf op wie je kunt bellen.'],
    ['a number in words', { phone: 'nul zes' }, 'Dit is geen telefoonnummer.'],
    ['an address that runs', { phone: 'javascript:alert(1)' }, 'Dit is geen telefoonnummer.'],
    ['a NUL', { note: 'Bel\0mij' }, 'Er staat een teken in'],
    ['a note of pages', { note: '🦉'.repeat(301) }, 'Deze tekst is te lang. Er passen 300 tekens.'],
  ])('%s comes back with a sentence and with what was typed', async (_, fields, sentence) => {
    const noor = await world.as('noor')
    const typed = { name: 'أمل', phone: '112', ...fields }
    const { status, html } = await noor.post(`${bladzijde}/bellen`, typed)
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`value="${typed.name}"`)
  })

  test.each([
    ['nothing', '', 'Schrijf een paar woorden op.'],
    ['10,000 characters', 'a'.repeat(10_000), 'Deze tekst is te lang. Er passen 3.000 tekens.'],
  ])('%s about what helps comes back with a sentence', async (_, wording, sentence) => {
    const { status, html } = await (await world.as('noor')).post(`${bladzijde}/wat-helpt`, {
      wording,
    })
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`\n${wording}</textarea>`)
  })
})

async function printsBy(person: string): Promise<number> {
  const prints = await asSystem(world.system, (tx) =>
    tx
      .selectFrom('consent.view_log')
      .select('parts')
      .where('kind', '=', 'print')
      .where(sql<boolean>`parts = '{crisis}'`)
      .where('person_id', '=', demoId(person))
      .execute(),
  )
  return prints.length
}
