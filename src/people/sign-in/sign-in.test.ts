import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import { statementsOf } from '#test/statements.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const karim = 'karim@voorbeeld.test'
const unknown = 'nieuw@voorbeeld.test'

async function linkFor(email: string, fields: Record<string, string> = {}): Promise<string> {
  await world.visitor().post('/inloggen', { email, ...fields })
  return world.lastLink(email)
}

const pressIn = (html: string) => html.match(/name="press" value="([^"]+)"/)?.[1] ?? ''

describe('a link to sign in', () => {
  test('signs in on any device, after a press on the button and not by following it', async () => {
    const phone = world.visitor()
    const link = await linkFor(karim)
    expect((await phone.get(link)).html).toContain('Log in')
    expect((await phone.get('/ik')).location).toContain('/inloggen')
    expect((await phone.post(link)).location).toBe('/')
    expect((await phone.get('/ik')).html).toContain(karim)
  })

  test('works once', async () => {
    const link = await linkFor(karim)
    await world.visitor().post(link)
    const second = world.visitor()
    for (const answer of [await second.post(link), await second.get(link)]) {
      expect(answer.status).toBe(404)
      expect(answer.html).toContain('Deze link werkt niet meer')
    }
    expect((await second.get('/ik')).status).toBe(303)
  })

  test('pressed twice on one page is one sign-in; from a second tab it is refused', async () => {
    const link = await linkFor(karim)
    const browser = world.visitor()
    const press = pressIn((await browser.get(link)).html)
    const tab = pressIn((await browser.get(link)).html)
    const visitors = [world.visitor(), world.visitor()] as const
    expect((await visitors[0].post(link, { press })).status).toBe(303)
    expect((await visitors[1].post(link, { press })).status).toBe(303)
    expect((await world.visitor().post(link, { press: tab })).status).toBe(404)
  })

  test('works for 15 minutes', async () => {
    const link = await linkFor(karim)
    await world.age('people.sign_in_link', '16 minutes')
    const visitor = world.visitor()
    expect((await visitor.get(link)).status).toBe(404)
    expect((await visitor.post(link)).status).toBe(404)
    expect((await visitor.get('/ik')).status).toBe(303)
  })

  test('leads on to the page somebody was on their way to, and never to another site', async () => {
    const visitor = world.visitor()
    const asked = await visitor.get(`/plan/${world.plan}/doelen`)
    expect(asked.location).toBe(
      `/inloggen?naar=${encodeURIComponent(`/plan/${world.plan}/doelen`)}`,
    )
    const naar = `/plan/${world.plan}/doelen`
    expect((await visitor.post(await linkFor(karim, { naar }))).location).toBe(naar)
    for (const elsewhere of [
      'https://kwaad.test',
      '//kwaad.test',
      '/\\kwaad.test',
      '/\t/kwaad.test',
    ]) {
      const link = await linkFor(karim, { naar: elsewhere })
      expect((await world.visitor().post(link)).location, elsewhere).toBe('/')
    }
  })

  test('is stored only as a hash', async () => {
    const link = await linkFor(karim)
    const token = link.split('/').at(-1) ?? ''
    const { rows } = await world.system.pool.query(
      'select to_jsonb(l)::text as row from people.sign_in_link l',
    )
    expect(token).toHaveLength(43)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('an address that nobody has', () => {
  test('gets the same answer, from the same statements', async () => {
    const asked = async (email: string) => {
      let answer: unknown
      const statements = await statementsOf(async () => {
        const { status, location, html } = await world.visitor().post('/inloggen', { email })
        answer = { status, location, html }
      })
      return { answer, statements }
    }
    const known = await asked(karim)
    expect(known.statements.length).toBeGreaterThan(5)
    expect(await asked(unknown)).toEqual(known)
  })

  test('gets a link that makes an account: a name, a tick, and no more', async () => {
    const visitor = world.visitor()
    const link = await linkFor(unknown)
    expect((await visitor.get(link)).html).toContain('Ik ben 18 jaar of ouder')
    const refused = await visitor.post(link, { name: 'Fatma' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Zet dan hier een vinkje')
    expect(refused.html).toContain('value="Fatma"')
    expect((await visitor.post(link, { name: 'Fatma de Eerste', adult: 'ja' })).location).toBe('/')
    expect((await visitor.get('/ik')).html).toContain(unknown)
    expect((await world.visitor().post(link, { name: 'Ander', adult: 'ja' })).status).toBe(404)
  })

  test('two links to it make one account', async () => {
    const links = [await linkFor(unknown), await linkFor(unknown)]
    for (const link of links)
      await world.visitor().post(link, { name: 'Fatma de Eerste', adult: 'ja' })
    const people = await asSystem(world.system, (tx) =>
      tx.selectFrom('people.person').select('id').where('name', '=', 'Fatma de Eerste').execute(),
    )
    expect(people).toHaveLength(1)
  })
})

test('what is no address comes back with a sentence', async () => {
  const wrong = [
    '',
    'geen adres',
    'a@b',
    'a b@c.nl',
    'a@b.nl, c@d.nl',
    'a\r\nBcc: x@y.nl',
    'a\0@b.nl',
  ]
  for (const email of [...wrong, `${'a'.repeat(260)}@b.nl`]) {
    const answer = await world.visitor().post('/inloggen', { email })
    expect(answer.status, email).toBe(422)
    expect(answer.html).toContain('email-error')
  }
})

test('capitals in an address do not matter', async () => {
  await world.visitor().post('/inloggen', { email: ' Karim@Voorbeeld.TEST ' })
  expect(await world.lastMail(karim)).toContain('/inloggen/link/')
})

describe('asking too often', () => {
  test('for one address ends at five mails an hour, known or not', async () => {
    for (const email of [karim, unknown]) {
      for (let time = 1; time <= 5; time++) {
        expect((await world.visitor().post('/inloggen', { email })).status).toBe(303)
      }
      const sixth = await world.visitor().post('/inloggen', { email })
      expect(sixth.status).toBe(429)
      expect(sixth.html).toContain('Even wachten')
    }
  })

  test('from one place ends at twenty mails an hour', async () => {
    for (let time = 1; time <= 20; time++) {
      await world.visitor().post('/inloggen', { email: `iemand${time}@voorbeeld.test` })
    }
    expect((await world.visitor().post('/inloggen', { email: karim })).status).toBe(429)
  })
})

test('a new sign-in brings a new cookie, and the one before is worth nothing', async () => {
  const browser = await world.as('karim')
  const old = browser.cookies()
  await world.signInByMail(browser, 'noor@voorbeeld.test')
  expect(browser.cookies()).not.toBe(old)
  expect((await world.visitor(old).get('/ik')).status).toBe(303)
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const answer = await world.visitor().post(await linkFor(karim))
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)
})
