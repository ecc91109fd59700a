import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Authenticator } from '#test/authenticator.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const noorsMail = 'noor@voorbeeld.test'

/** Signed in by mail alone, as whoever reads that mail can be. */
async function byMail(email: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, email)
  return browser
}

async function noorWithPasskey() {
  const noor = await byMail(noorsMail)
  const telephone = new Authenticator()
  expect((await telephone.makes(noor)).location).toBe('/ik/passkeys')
  return { noor, telephone }
}

describe('a passkey', () => {
  test('is made once one is signed in, and signs in from then on', async () => {
    const { noor, telephone } = await noorWithPasskey()
    expect((await noor.get('/ik/passkeys')).html).toContain('Dit zijn je passkeys')
    expect((await noor.get('/ik')).html).toContain('1 bewaard')
    const visitor = world.visitor()
    expect((await telephone.signsIn(visitor, '/ik')).location).toBe('/ik')
    expect((await visitor.get('/ik')).html).toContain('Noor')
  })

  test('can be made twice on one device, and both work', async () => {
    const { noor, telephone } = await noorWithPasskey()
    const second = new Authenticator()
    expect((await second.makes(noor)).status).toBe(303)
    for (const one of [telephone, second]) {
      expect((await one.signsIn(world.visitor())).status).toBe(303)
    }
  })

  test('signs in once with one question, in the browser that asked it', async () => {
    const { telephone } = await noorWithPasskey()
    const visitor = world.visitor()
    const answer = JSON.stringify(telephone.shown(await telephone.question(visitor)))
    expect((await world.visitor().post('/inloggen/passkey', { answer })).status).toBe(422)
    expect((await visitor.post('/inloggen/passkey', { answer })).status).toBe(303)
    await visitor.post('/afmelden')
    expect((await visitor.post('/inloggen/passkey', { answer })).status).toBe(422)
  })

  test('answers a question for five minutes', async () => {
    const { telephone } = await noorWithPasskey()
    const visitor = world.visitor()
    const answer = JSON.stringify(telephone.shown(await telephone.question(visitor)))
    await world.age('people.passkey_challenge', '6 minutes')
    expect((await visitor.post('/inloggen/passkey', { answer })).status).toBe(422)
  })

  test('that was copied, or was shown to another site, does not sign in', async () => {
    const { telephone } = await noorWithPasskey()
    await telephone.signsIn(world.visitor())
    telephone.counter = 0
    expect((await telephone.signsIn(world.visitor())).status).toBe(422)
    telephone.counter = 9
    const visitor = world.visitor()
    const elsewhere = telephone.shown(await telephone.question(visitor), 'https://wijkverband.evil')
    const answer = JSON.stringify(elsewhere)
    expect((await visitor.post('/inloggen/passkey', { answer })).status).toBe(422)
  })

  test('that is not known, or no passkey at all, comes back with a page that leads on', async () => {
    const visitor = world.visitor()
    const stranger = await new Authenticator().signsIn(visitor, '/plan')
    expect(stranger.status).toBe(422)
    expect(stranger.html).toContain('/inloggen?naar=%2Fplan')
    for (const answer of ['', '{', '[]', '{"id":1}', '{"id":"x"}', 'null', 'x'.repeat(30_000)]) {
      expect((await visitor.post('/inloggen/passkey', { answer })).status, answer).toBe(422)
    }
    const noor = await byMail(noorsMail)
    for (const answer of ['', '{', '{"id":"x"}', '{"id":"x","response":{}}']) {
      await noor.post('/ik/passkeys/nieuw/vraag')
      const refused = await noor.post('/ik/passkeys/nieuw', { answer })
      expect(refused.status, answer).toBe(422)
      expect(refused.html).toContain('Het lukte niet met deze passkey.')
    }
  })

  test('is asked for only so often from one place', async () => {
    const visitor = world.visitor()
    for (let time = 1; time <= 60; time++) await visitor.post('/inloggen/passkey/vraag')
    expect((await visitor.post('/inloggen/passkey/vraag')).status).toBe(429)
  })
})

describe('whoever reads the mail of somebody with a passkey', () => {
  test('makes no passkey of their own, and takes none away', async () => {
    const { noor } = await noorWithPasskey()
    const [, action = ''] = (await noor.get('/ik/passkeys')).html.match(/"(\/ik\S+\/weg)"/) ?? []
    const reader = await byMail(noorsMail)
    expect((await reader.get('/ik/passkeys')).html).not.toContain('/weg')
    expect((await reader.get('/ik/passkeys/nieuw')).html).toContain('Log eerst in met je passkey')
    expect((await new Authenticator().makes(reader)).status).toBe(403)
    expect((await reader.post(action)).status).toBe(403)
    expect((await noor.post(action)).status).toBe(303)
    expect((await noor.get('/ik/passkeys')).html).toContain('Je hebt nog geen passkey')
  })

  test('waits a day, while every device is told and can stop it', async () => {
    const { noor } = await noorWithPasskey()
    const reader = await byMail(noorsMail)
    expect((await reader.post('/ik/passkeys/kwijt')).status).toBe(303)
    for (const page of ['/', '/ik', `/plan/${world.plan}/doelen`]) {
      expect((await noor.get(page)).html, page).toContain('/ik/passkeys/kwijt')
    }
    expect((await new Authenticator().makes(reader)).status).toBe(403)
    expect((await noor.post('/ik/passkeys/kwijt/stoppen')).status).toBe(303)
    await world.age('people.passkey_recovery', '25 hours')
    expect((await new Authenticator().makes(reader)).status).toBe(403)
    expect((await noor.get('/')).html).not.toContain('/ik/passkeys/kwijt')
  })
})

describe('a lost passkey', () => {
  test('is replaced after a day, once', async () => {
    await noorWithPasskey()
    const noor = await byMail(noorsMail)
    await noor.post('/ik/passkeys/kwijt')
    await world.age('people.passkey_recovery', '23 hours')
    await noor.post('/ik/passkeys/kwijt')
    expect((await new Authenticator().makes(noor)).status).toBe(403)
    await world.age('people.passkey_recovery', '2 hours')
    expect((await noor.get('/ik/passkeys/kwijt')).html).toContain('Maak een nieuwe passkey')
    expect((await new Authenticator().makes(noor)).status).toBe(303)
    const again = await byMail(noorsMail)
    expect((await new Authenticator().makes(again)).status).toBe(403)
  })

  test('is asked about in a mail that says nothing of it', async () => {
    const { noor } = await noorWithPasskey()
    await noor.post('/ik/passkeys/kwijt')
    const post = (await world.visitor().get('/post')).html
    expect(post).toContain('Er staat iets voor je klaar')
    expect(post).not.toContain('passkey')
  })
})

describe('whoever acts for an organisation', () => {
  const plan = () => `/plan/${world.plan}`

  test('sees a plan after a passkey, and until then a page that leads to making one', async () => {
    const anouk = await byMail('anouk@fact-zuid.test')
    const asked = await anouk.get(`${plan()}/doelen`)
    expect(asked.location).toBe(`/tweede-stap?naar=${encodeURIComponent(`${plan()}/doelen`)}`)
    expect((await anouk.get(asked.location ?? '')).html).toContain('Maak een passkey')
    const token = new Authenticator()
    const goesTo = `${plan()}/doelen`
    expect((await token.makes(anouk, goesTo)).location).toBe(goesTo)
    expect((await anouk.get(goesTo)).status).toBe(200)
    const elsewhere = await byMail('anouk@fact-zuid.test')
    expect((await elsewhere.get('/tweede-stap')).html).toContain('Log in met je passkey')
    expect((await token.signsIn(elsewhere, goesTo)).location).toBe(goesTo)
    expect((await elsewhere.get(goesTo)).status).toBe(200)
  })

  test('is not in the log of a plan before the passkey', async () => {
    const lines = async () =>
      (
        (await (await world.as('noor')).get(`${plan()}/wie-heeft-gekeken`)).html.match(/Anouk/g) ??
        []
      ).length
    const before = await lines()
    await (await byMail('anouk@fact-zuid.test')).get(`${plan()}/doelen`)
    expect(await lines()).toBe(before)
  })

  test('gets back what was typed before the passkey', async () => {
    const anouk = await byMail('anouk@fact-zuid.test')
    const wording = 'Samen naar de fysiotherapeut'
    const sent = await anouk.post(`${plan()}/voorstellen`, { part: 'goals', wording })
    expect(sent.location).toBe('/tweede-stap?bewaard')
    expect((await anouk.get('/bewaard')).html).toContain(wording)
  })

  test('confirms colleagues after a passkey', async () => {
    const ineke = await byMail('ineke@fact-zuid.test')
    const sees = async () =>
      (await ineke.get('/ik')).html.match(/"(\/organisaties\/[^"]+)"/)?.[1] ?? ''
    const organisation = await sees()
    expect((await ineke.get(organisation)).location).toMatch(/^\/tweede-stap/)
    await new Authenticator().makes(ineke)
    expect((await ineke.get(organisation)).status).toBe(200)
  })

  test('needs none as a relative', async () => {
    const karim = await byMail('karim@voorbeeld.test')
    expect((await karim.get(`${plan()}/doelen`)).status).toBe(200)
  })
})
