import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { Authenticator } from '#test/authenticator.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
})
afterEach(() => world.close())

const nextWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
const aQuarterPasses = () => world.age('people.session', '16 minutes')
const log = () => `/plan/${world.plan}/wie-heeft-gekeken`
const again = () => `/opnieuw-inloggen?naar=${encodeURIComponent(log())}`
const sharing = () => `/plan/${world.plan}/wie-ziet-wat/${demoId('member karim')}`

describe('a device that was left open', () => {
  test('after a quarter of an hour shows no log and shares nothing, until its owner signs in again', async () => {
    expect((await noor.get(log())).status).toBe(200)
    await aQuarterPasses()
    expect((await noor.get(log())).location).toBe(again())
    expect((await noor.post(sharing(), { set: 'taking-part', version: '0' })).location).toBe(
      '/opnieuw-inloggen?bewaard',
    )
    expect((await noor.get(`/plan/${world.plan}/doelen`)).status).toBe(200)
  })

  test('lets nobody read by another road: no question, team, report or calendar', async () => {
    const question = { to_member: demoId('member karim'), wording: 'Denk je mee?', sure: 'ja' }
    const lent = { how_soon: 'no-hurry', parts: 'goals', until: nextWeek }
    const meeting = `bijeenkomst/${demoId('meeting next')}`
    await aQuarterPasses()
    for (const [page, fields] of [
      ['denk-je-mee', { ...question, ...lent }],
      [`denk-je-mee/${demoId('question anouk')}/lezen`, { ...lent, sure: 'ja' }],
      [`teams/${demoId('organisation fact zuid')}`, { workers: '' }],
      [`${meeting}/verslag/lezers`, { members: '' }],
      ['bijeenkomst/eigen-agenda', {}],
    ] as const) {
      const refused = await noor.post(`/plan/${world.plan}/${page}`, fields)
      expect(refused.location, page).toBe('/opnieuw-inloggen?bewaard')
    }
  })

  test('makes no new way in: no code, no other mail address, no passkey', async () => {
    await aQuarterPasses()
    const email = 'iemand@elders.test'
    for (const action of ['/ik/code', '/ik/e-mail', '/ik/e-mail/weg', '/ik/passkeys/nieuw']) {
      const refused = await noor.post(action, { email })
      expect(refused.location, action).toBe('/opnieuw-inloggen?bewaard')
    }
    expect(await world.lastMail(email)).toBe('')
  })

  test('still closes everything in one tap', async () => {
    await aQuarterPasses()
    expect((await noor.post(`/plan/${world.plan}/alles-dicht`)).location).toBe(
      `/plan/${world.plan}/wie-ziet-wat`,
    )
    expect((await noor.post(`/plan/${world.plan}/alles-dicht/einde`)).location).toBe(
      '/opnieuw-inloggen?bewaard',
    )
  })

  test('gives back the form that was sent, which then goes through', async () => {
    await aQuarterPasses()
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    await noor.post('/kies/opnieuw', { naar: '/bewaard' })
    const { html } = await noor.get('/bewaard')
    expect(html).toContain(`action="/plan/${world.plan}/alles-dicht/einde"`)
    const _draft = html.match(/name="_draft" value="([^"]+)"/)?.[1] ?? ''
    const sent = await noor.post(`/plan/${world.plan}/alles-dicht/einde`, { _draft })
    expect(sent.location).toBe(`/plan/${world.plan}/wie-ziet-wat`)
    expect((await noor.get('/bewaard')).html).toContain('Er is niets (meer) bewaard.')
  })

  test('shows the same to somebody who is no member', async () => {
    const sam = await world.as('sam')
    await aQuarterPasses()
    const there = await sam.get(log())
    const absent = await sam.get(`/plan/${demoId('no plan')}/wie-heeft-gekeken`)
    expect(there.status).toBe(absent.status)
  })
})

describe('signing in again', () => {
  beforeEach(() => aQuarterPasses())

  test('goes by a link in the mail, and then where one was going', async () => {
    expect((await noor.get(again())).html).toContain('noor@voorbeeld.test')
    await noor.post('/opnieuw-inloggen', { naar: log() })
    const signedIn = await noor.post(await world.lastLink('noor@voorbeeld.test'))
    expect(signedIn.location).toBe(log())
    expect((await noor.get(log())).status).toBe(200)
  })

  test('goes by the code on paper for who has one', async () => {
    const bep = await world.as('bep')
    await world.age('people.session', '16 minutes', { person_id: demoId('bep') })
    const { html } = await bep.get('/opnieuw-inloggen?naar=/ik')
    expect(html).toContain('Met je code op papier')
    expect(html).not.toContain('Stuur mij een link')
    const signedIn = await bep.post('/inloggen/code', { code: 'BEP2WXJR4TKM8HDN', naar: '/ik' })
    expect(signedIn.location).toBe('/ik')
  })

  test('goes by a passkey', async () => {
    await noor.post('/kies/opnieuw')
    const telephone = new Authenticator()
    await telephone.makes(noor)
    await aQuarterPasses()
    expect((await noor.get(again())).html).toContain('Log in met een passkey')
    expect((await telephone.signsIn(noor, log())).location).toBe(log())
    expect((await noor.get(log())).status).toBe(200)
  })

  test('leads to no other site', async () => {
    const { html } = await noor.get('/opnieuw-inloggen?naar=//elders.example')
    expect(html).not.toContain('elders.example')
  })
})
