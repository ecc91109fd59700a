import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const noorsMail = 'noor@voorbeeld.test'

test('one changes the own name', async () => {
  const noor = await world.as('noor')
  expect((await noor.post('/ik/naam', { name: '' })).status).toBe(422)
  await noor.post('/ik/naam', { name: 'Noortje 🌻' })
  expect((await noor.get('/ik')).html).toContain('Noortje 🌻')
})

describe('an e-mail address', () => {
  const bepsMail = 'bep@voorbeeld.test'

  test('is put with an account by the link that was mailed there, and then signs in', async () => {
    const bep = await world.as('bep')
    expect((await bep.post('/ik/e-mail', { email: bepsMail })).location).toBe('/ik/e-mail/mail')
    const link = await world.lastLink(bepsMail)
    expect((await bep.get(link)).html).toContain('Is dit jouw adres?')
    expect((await bep.get('/ik')).html).not.toContain(bepsMail)
    expect((await bep.post(link)).location).toBe('/ik/e-mail')
    expect((await bep.get('/ik')).html).toContain(bepsMail)
    expect((await bep.post(link)).status).toBe(404)
    const phone = world.visitor()
    await world.signInByMail(phone, bepsMail)
    expect((await phone.get('/ik')).html).toContain('Bep')
  })

  test('is not put with an account by somebody else who has the link', async () => {
    const bep = await world.as('bep')
    await bep.post('/ik/e-mail', { email: bepsMail })
    const link = await world.lastLink(bepsMail)
    const karim = await world.as('karim')
    expect((await karim.get(link)).status).toBe(404)
    expect((await karim.post(link)).status).toBe(404)
    expect((await world.visitor().get(link)).location).toContain('/inloggen')
    expect((await world.visitor().post(`/inloggen/link/${link.split('/').at(-1)}`)).status).toBe(
      404,
    )
    expect((await bep.post(link)).status).toBe(303)
  })

  test('of somebody else gets the same answer, and stays with them', async () => {
    const bep = await world.as('bep')
    expect((await bep.post('/ik/e-mail', { email: noorsMail })).location).toBe('/ik/e-mail/mail')
    expect((await bep.post(await world.lastLink(noorsMail))).html).toContain(
      'hoort al bij een ander account',
    )
    expect((await (await world.as('noor')).get('/ik')).html).toContain(noorsMail)
  })

  test('takes the place of the one before', async () => {
    const noor = await world.as('noor')
    await noor.post('/ik/e-mail', { email: 'noor@nieuw.test' })
    await noor.post(await world.lastLink('noor@nieuw.test'))
    const { html } = await noor.get('/ik')
    expect(html).toContain('noor@nieuw.test')
    expect(html).not.toContain(noorsMail)
  })

  test('goes only when there is another way in', async () => {
    const noor = await world.as('noor')
    const refused = await noor.post('/ik/e-mail/weg')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Maak eerst een code op papier.')
    await noor.post('/ik/code')
    expect((await noor.post('/ik/e-mail/weg')).status).toBe(303)
    expect((await noor.get('/ik')).html).not.toContain(noorsMail)
  })
})

describe('signing in by mail', () => {
  test('is switched off only when there is another way in', async () => {
    const noor = await world.as('noor')
    expect((await noor.post('/ik/e-mail/inloggen/uit')).status).toBe(422)
    await noor.post('/ik/code')
    expect((await noor.post('/ik/e-mail/inloggen/uit')).status).toBe(303)
  })

  test('switched off, gives the same answer to who asks and a mail without a link', async () => {
    const noor = await world.as('noor')
    await noor.post('/ik/code')
    const visitor = world.visitor()
    await visitor.post('/inloggen', { email: noorsMail })
    const earlier = await world.lastLink(noorsMail)
    await noor.post('/ik/e-mail/inloggen/uit')

    expect((await visitor.post('/inloggen', { email: noorsMail })).location).toBe('/inloggen/mail')
    expect(await world.lastMail(noorsMail)).toContain('Log in met je code op papier.')
    expect(await world.lastLink(noorsMail)).toBe('')
    expect((await visitor.post(earlier)).status).toBe(404)

    await noor.post('/ik/e-mail/inloggen/aan')
    await world.signInByMail(visitor, noorsMail)
    expect((await visitor.get('/ik')).status).toBe(200)
  })
})

describe('where somebody is signed in', () => {
  test('is a list, and each device can be signed out', async () => {
    const laptop = await world.as('noor')
    const phone = await world.as('noor')
    const { html } = await laptop.get('/ik/apparaten')
    expect(html).toContain('Dit apparaat')
    const [, signOut = ''] = html.match(/action="(\/ik\/apparaten\/[0-9a-f-]{36}\/afmelden)"/) ?? []
    expect((await laptop.post(signOut)).location).toBe('/ik/apparaten')
    expect((await phone.get('/ik')).status).toBe(303)
    expect((await laptop.get('/ik')).status).toBe(200)
  })

  test('is nobody else’s to end', async () => {
    const noor = await world.as('noor')
    const { rows } = await world.system.pool.query('select id from people.session')
    await (await world.as('karim')).post(`/ik/apparaten/${rows[0].id}/afmelden`)
    expect((await noor.get('/ik')).status).toBe(200)
  })

  test('ends everywhere at once', async () => {
    const devices = [await world.as('noor'), await world.as('noor')] as const
    expect((await devices[0].post('/ik/apparaten/afmelden')).location).toBe('/inloggen?afgemeld')
    for (const device of devices) expect((await device.get('/ik')).status).toBe(303)
  })

  test('ends here by signing out', async () => {
    const noor = await world.as('noor')
    const cookie = noor.cookies()
    expect((await noor.post('/afmelden')).location).toBe('/inloggen?afgemeld')
    expect((await world.visitor(cookie).get('/ik')).status).toBe(303)
  })
})

test('each of these pages leads who is signed out to sign-in, and back', async () => {
  const pages = ['naam', 'e-mail', 'code', 'apparaten', 'werk'].map((page) => `/ik/${page}`)
  for (const path of ['/ik', ...pages, '/bewaard', '/organisaties']) {
    const { status, location } = await world.visitor().get(path)
    expect([status, location]).toEqual([303, `/inloggen?naar=${encodeURIComponent(path)}`])
  }
})
