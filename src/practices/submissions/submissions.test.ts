import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, linkIn, openWorld, origin, type World } from '#test/world.ts'
import { practiceJobs } from '../jobs.ts'
import { bringUrl, slugOf, uploadUrl } from './submission.ts'

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

const begun = async (by: Browser = visitor, more: Record<string, string> = {}) =>
  (await by.post(bringUrl, more)).location ?? ''
const kept = async () =>
  (await world.system.pool.query('select id from practices.submission')).rows.length
const job = async (wanted: string) => {
  for (const { name, run } of practiceJobs({ origin })) {
    if (name === wanted) await run(world.system)
  }
}
const upload = (at: string, name: string, bytes: Uint8Array, by = visitor) => {
  const body = new FormData()
  body.set('draft', at.split('/').at(-1) ?? '')
  body.set('file', new File([new Uint8Array(bytes)], name))
  return by.send(uploadUrl, { method: 'POST', headers: { origin }, body })
}
const pdf = (pages: number) => Buffer.from(`%PDF-1.7\n${'/Type /Page\n'.repeat(pages)}%%EOF`)

describe('a draft without an account', () => {
  test('is opened by the code on its page, and by nobody without it', async () => {
    const at = await begun()
    await visitor.post(`${at}/wat`, { title: 'Wandelen op maandag', description: 'We lopen.' })
    const code = at.slice(-16)
    const { html } = await world.visitor().get(at)
    expect(html).toContain('Wandelen op maandag')
    expect(html).toContain(code.replace(/^(.{4}).*/, '$1 '))
    const typed = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`
    expect((await visitor.post(`${bringUrl}/code`, { code: typed })).location).toBe(at)
    expect((await visitor.get(`${bringUrl}/ABCDEFGHJKMNPQRS`)).status).toBe(404)
    expect((await visitor.post(`${bringUrl}/code`, { code: 'ABCD' })).status).toBe(422)
  })

  test('is begun once, however often one presses', async () => {
    const before = await kept()
    const form = { id: '019ab000-0000-7000-8000-000000000009', secret: 'ABCD2345EFGH6789' }
    expect(await begun(visitor, form)).toBe(await begun(visitor, form))
    expect(await kept()).toBe(before + 1)
  })

  test('is mailed to who says where, with words that tell nothing of it', async () => {
    const at = await begun()
    await visitor.post(`${at}/wat`, { title: 'Geheim' })
    await visitor.post(`${at}/jij`, { sender_name: 'Wim', sender_email: 'WIM@voorbeeld.test' })
    const mail = await world.lastMail('wim@voorbeeld.test')
    expect(mail).not.toContain('Geheim')
    expect(linkIn(mail)).toBe(at)
  })

  test('of a program is kept nowhere', async () => {
    const before = await kept()
    expect((await visitor.post(bringUrl, { website: 'https://kwaad.example' })).status).toBe(303)
    expect(await kept()).toBe(before)
  })

  test('is erased by who holds it', async () => {
    const at = await begun()
    await visitor.post(`${at}/wissen`)
    expect((await visitor.get(at)).status).toBe(404)
  })
})

describe('a draft of an account', () => {
  test('stands in their list, and is nobody else’s', async () => {
    const [sam, noor] = [await world.as('sam'), await world.as('noor')]
    const at = await begun(sam)
    await sam.post(`${at}/wat`, { title: 'Soep op straat' })
    expect((await sam.get(bringUrl)).html).toContain('Soep op straat')
    expect((await noor.get(at)).status).toBe(404)
    expect((await visitor.get(at)).status).toBe(303)
    expect((await noor.post(`${at}/wissen`)).status).toBe(404)
  })
})

describe('the questions', () => {
  test('find municipalities by how people call them, and say which they do not know', async () => {
    const at = await begun()
    const refused = await visitor.post(`${at}/voor-wie`, { towns: 'Groningen, Qqxzzy' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('We kennen deze plaats niet: Qqxzzy')
    await visitor.post(`${at}/voor-wie`, { towns: 'groningen' })
    const { rows } = await world.system.pool.query(
      `select content->>'codes' as codes from practices.submission where content->>'towns' = 'groningen'`,
    )
    expect(rows).toEqual([{ codes: 'GM0014' }])
  })

  test('show what is much like it, and say kindly what reads hard', async () => {
    const at = await begun()
    await visitor.post(`${at}/wat`, {
      title: 'Barbarahoes',
      description:
        'De multidisciplinaire samenwerkingsovereenkomst faciliteert intersectorale afstemming teneinde maatschappelijke participatie van kwetsbare doelgroepen structureel te verankeren binnen het gemeentelijke ondersteuningsaanbod, waarbij ervaringsdeskundigheid wordt geïmplementeerd.',
    })
    const { html } = await visitor.get(`${at}/nakijken`)
    expect(html).toContain('Lijkt op')
    expect(html).toContain('/goede-voorbeelden/barbarahoes')
    expect(html).toContain('Deze zinnen zijn lang')
    expect(html).toContain('samenwerkingsovereenkomst')
    expect(html).toContain('Je hoeft er niets mee')
  })

  test('are sent once the least is there, and what is named was agreed to', async () => {
    const at = await begun()
    expect((await visitor.get(`${at}/nakijken`)).html).toContain('Schrijf eerst nog op')
    await visitor.post(`${at}/wat`, { title: 'Koffie', description: 'We drinken koffie.' })
    await visitor.post(`${at}/jij`, { sender_name: 'Wim' })
    const refused = await visitor.post(`${at}/mensen`, { name: 'Mia', agreed_how: 'Ze knikte' })
    expect(refused.html).toContain('Vraag het eerst')
    await visitor.post(`${at}/mensen`, { name: 'Mia', agreed_how: 'Ze knikte', agreed: 'ja' })
    expect((await visitor.post(`${at}/versturen`)).status).toBe(422)
    await visitor.post(`${at}/versturen`, { agreed: 'ja' })
    expect((await visitor.get(at)).html).toContain('Je hebt dit verstuurd')
  })
})

describe('a file', () => {
  test('of sixty pages goes along, and comes back as a download that runs nothing', async () => {
    const at = await begun()
    expect((await upload(at, 'Draaiboek "nieuw".pdf', pdf(60))).status).toBe(303)
    const { html } = await visitor.get(`${at}/bestanden`)
    const [, href = ''] = /href="([^"]+bestanden\/[0-9a-f-]+)"/.exec(html) ?? []
    const { headers } = await visitor.get(href)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^attachment;.*Draaiboek%20nieuw\.pdf/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await world.visitor().get(href.replace(at, `${bringUrl}/ABCD`))).status).toBe(404)
  })

  test.each([
    ['folder.pdf', '<!doctype html><script>alert(1)</script>', 'iets anders dan de naam zegt'],
    ['plaatje.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'kan niet mee'],
    ['pagina.html', '<p>hallo</p>', 'kan niet mee'],
    ['leeg.png', '', 'Dit bestand is leeg'],
  ])('%s is refused with a sentence', async (name, text, sentence) => {
    const { status, html } = await upload(await begun(), name, Buffer.from(text))
    expect(status).toBe(422)
    expect(html).toContain(sentence)
  })

  test('of more than 20 MB is refused with a sentence', async () => {
    const large = Buffer.concat([pdf(1), Buffer.alloc(20 * 1024 * 1024)])
    const { status, html } = await upload(await begun(), 'groot.pdf', large)
    expect([status, html.includes('Er past 20 MB')]).toEqual([422, true])
  })
})

describe('a draft that nobody touches', () => {
  test('is asked about after a month, once, and gone after two', async () => {
    const at = await begun()
    await visitor.post(`${at}/jij`, { sender_name: 'Ada', sender_email: 'ada@voorbeeld.test' })
    await job('practices-clean-up')
    expect(await world.lastMail('ada@voorbeeld.test')).not.toContain('Over een maand')
    await world.age('practices.submission', '31 days')
    await job('practices-clean-up')
    const link = linkIn(await world.lastMail('ada@voorbeeld.test'))
    expect((await world.visitor().get(link)).status).toBe(200)
    expect((await visitor.get(at)).status).toBe(200)
    await job('practices-clean-up')
    expect(linkIn(await world.lastMail('ada@voorbeeld.test'))).toBe(link)
    await world.age('practices.submission', '31 days')
    await asSystem(world.system, (tx) =>
      tx.deleteFrom('practices.submission').where('sent_at', 'is not', null).execute(),
    )
    await job('practices-clean-up')
    expect(await kept()).toBe(0)
  })
})

test('an address is free, and no page of ours', () => {
  expect(slugOf('Café "Ons Huis"!', new Set())).toBe('cafe-ons-huis')
  expect(slugOf('Café Ons Huis', new Set(['cafe-ons-huis']))).toBe('cafe-ons-huis-2')
  expect(slugOf('Oproep', new Set())).toBe('oproep-2')
  expect(slugOf('日本', new Set())).toBe('goed-voorbeeld')
})
