import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, linkIn, openWorld, type World } from '#test/world.ts'
import { deskUrl } from './as-editor.ts'
import { forgetAddress, forgetPerson } from './forget-queries.ts'
import { practiceJobs } from './jobs.ts'
import { forgetMessages } from './messages/queries.ts'

let world: World
let visitor: Browser
let femke: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  femke = await world.as('femke')
})
afterAll(() => world.close())

const found = async (words: string) =>
  (await visitor.get(`/goede-voorbeelden?zoek=${encodeURIComponent(words)}`)).html

const question = { name: 'Sofie', email: 'sofie@voorbeeld.test', wording: 'Hoe begon je ermee?' }
const ask = (more: Record<string, string> = {}, practice = 'barbarahoes') =>
  visitor.post(`/goede-voorbeelden/${practice}/vraag`, { ...question, ...more })
const kept = async () =>
  (await world.system.pool.query('select wording from practices.message')).rows.length
const mailOut = async () => {
  for (const { name, run } of practiceJobs({ origin: 'http://localhost:3000' })) {
    if (name === 'practice-messages') await run(world.system)
  }
}

describe('words that say the same', () => {
  test('are learnt by the search at once, and forgotten at once', async () => {
    expect(await found('deurwaarder')).not.toContain('Kwartiermaken')
    await femke.post(`${deskUrl}/woorden`, { words: 'Deurwaarder,  gastvrij' })
    expect(await found('deurwaarders')).toContain('Kwartiermaken')
    const { html } = await femke.get(`${deskUrl}/woorden`)
    const [, at = ''] = /href="([^"]+)"[^>]*>deurwaarder, gastvrij</.exec(html) ?? []
    expect((await femke.get(at)).html).toContain('deurwaarder, gastvrij')
    await femke.post(`${at}/weg`)
    expect(await found('deurwaarder')).not.toContain('Kwartiermaken')
  })

  test('are two at least', async () => {
    const { status, html } = await femke.post(`${deskUrl}/woorden`, { words: 'alleen-ik' })
    expect(status).toBe(422)
    expect(html).toContain('ten minste twee woorden')
    expect(html).toContain('alleen-ik')
  })
})

describe('a question about an example', () => {
  test('reaches its contact by a mail that says nothing of it, and is read with its link', async () => {
    expect((await ask()).location).toBe('/goede-voorbeelden/barbarahoes/vraag/verstuurd')
    await mailOut()
    await mailOut()
    const mail = await world.lastMail('femke@bibliotheek.test')
    expect(mail).not.toMatch(/Sofie|Hoe begon|Barbara/)
    const page = await visitor.get(linkIn(mail))
    expect(page.html).toContain('Hoe begon je ermee?')
    expect(page.html).toContain('mailto:sofie@voorbeeld.test')
    await visitor.post(`${linkIn(mail)}/wissen`)
    expect((await visitor.get(linkIn(mail))).status).toBe(404)
    expect(await kept()).toBe(0)
  })

  test('pressed twice is sent once', async () => {
    const id = '019ab000-0000-7000-8000-000000000001'
    await ask({ id })
    await ask({ id })
    expect(await kept()).toBe(1)
  })

  test('is read by who keeps the library, and by no other reader', async () => {
    expect((await femke.get(`${deskUrl}/vragen`)).html).toContain('Hoe begon je ermee?')
    expect((await (await world.as('noor')).get(`${deskUrl}/vragen`)).status).toBe(404)
  })

  test('of a program is answered like any other, and not kept', async () => {
    const before = await kept()
    expect((await ask({ website: 'https://kwaad.example' })).status).toBe(303)
    expect(await kept()).toBe(before)
  })

  test('goes with the account of who asked it, and a contact with theirs', async () => {
    await ask({ email: 'weg@voorbeeld.test' })
    const left = () =>
      world.system.pool.query(`select email from practices.message where email like 'weg@%'
        union all select email from practices.contact`)
    await asSystem(world.system, async (tx) => {
      for (const email of ['weg@voorbeeld.test', 'femke@bibliotheek.test']) {
        await forgetAddress(tx, email)
      }
    })
    expect((await left()).rows).toEqual([])
  })

  test('has no contact any more whose account is gone, also under an address of work', async () => {
    await world.system.pool.query(
      `insert into practices.contact (practice_id, name, email, person_id)
        select id, 'Sam', 'sam@werk.test', $1 from practices.practice p
         where not exists (select from practices.contact c where c.practice_id = p.id) limit 1`,
      [demoId('sam')],
    )
    await asSystem(world.system, (tx) => forgetPerson(tx, demoId('sam')))
    const { rows } = await world.system.pool.query(
      `select from practices.contact where email = 'sam@werk.test'`,
    )
    expect(rows).toEqual([])
  })

  test('is gone after ninety days', async () => {
    await world.age('practices.message', '91 days')
    await ask()
    await asSystem(world.system, forgetMessages)
    expect(await kept()).toBe(1)
  })

  test('is sent ten times a day at most from one place, and keeps what was typed', async () => {
    for (let i = 0; i < 10; i++) await ask({}, 'ips')
    const { status, html } = await ask({ wording: 'De elfde vraag' }, 'ips')
    expect(status).toBe(422)
    expect(html).toContain('De elfde vraag')
  })
})

describe('keeping one example', () => {
  const at = `${deskUrl}/voorbeeld/stadskamer`

  test('says who answers, and keeps that from readers', async () => {
    const refused = await femke.post(`${at}/contact`, { name: 'Jan', email: 'jan' })
    expect(refused.status).toBe(422)
    await femke.post(`${at}/contact`, { name: 'Jan', email: 'jan@voorbeeld.test' })
    expect((await femke.get(at)).html).toContain('jan@voorbeeld.test')
    expect((await visitor.get('/goede-voorbeelden/stadskamer')).html).not.toContain('jan@')
    await femke.post(`${at}/contact`, { name: '', email: '' })
    expect((await femke.get(at)).html).not.toContain('jan@')
  })

  test('takes it out of the library, and puts it back; its address keeps working', async () => {
    await femke.post(`${at}/archief`)
    expect(await found('stadskamer')).not.toContain('Stadskamer Doetinchem')
    const page = await visitor.get('/goede-voorbeelden/stadskamer')
    expect(page.html).toContain('niet meer bijgehouden')
    await femke.post(`${at}/archief/einde`)
    expect(await found('stadskamer')).toContain('Stadskamer Doetinchem')
  })

  test('says that all is still right, as a version of its own', async () => {
    await femke.post(`${at}/nagekeken`)
    const { html } = await femke.get(at)
    expect(html).toContain('Nagekeken: vandaag.')
    expect(html).toContain('versie 2')
  })

  test('is not for others', async () => {
    expect((await visitor.get(at)).status).toBe(303)
    expect((await (await world.as('noor')).post(`${at}/archief`)).status).toBe(404)
  })
})

describe('who keeps the library', () => {
  test('asks others to review, and lets them go', async () => {
    const to = `${deskUrl}/mensen`
    await femke.post(to, {
      name: 'Sam',
      email: 'sam@voorbeeld.test',
      role: 'reviewer-by-experience',
    })
    const { html } = await femke.get(to)
    expect(html).toContain('Beoordeelt vanuit eigen ervaring')
    const action = `${to}/${demoId('sam')}/reviewer-by-experience/weg`
    expect(html).toContain(action)
    await femke.post(action)
    expect((await femke.get(to)).html).not.toContain(action)
  })

  test('is chosen by who administers the platform alone', async () => {
    const fields = { name: 'Sam', email: 'sam@voorbeeld.test', role: 'editor' }
    expect((await femke.post(`${deskUrl}/mensen`, fields)).status).toBe(403)
    expect((await (await world.as('sam')).get(deskUrl)).status).toBe(404)
  })

  test('takes that along with everything of theirs', async () => {
    const { account } = JSON.parse((await femke.get('/ik/meenemen/gegevens')).html)
    expect(account.library_kept).toMatchObject([{ shown_name: 'Femke Bakker' }])
  })
})
