import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newPaperCode, newToken } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const bepsCode = 'BEP2WXJR4TKM8HDN'
const codeIn = (html: string) => html.match(/<p class="code">([^<]+)</)?.[1] ?? ''
const account = { name: 'Joop', adult: 'ja' }

describe('a code on paper', () => {
  test('signs in, however it is typed', async () => {
    for (const code of [bepsCode, 'bep2 wxjr 4tkm 8hdn', ' BEP2-WXJR-4TKM-8HDN ']) {
      const visitor = world.visitor()
      expect((await visitor.post('/inloggen/code', { code })).status, code).toBe(303)
      expect((await visitor.get('/ik')).html).toContain('Bep')
    }
  })

  test('that is wrong comes back with a sentence', async () => {
    const answer = await world.visitor().post('/inloggen/code', { code: 'BEP2 WXJR 4TKM 8HDM' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Deze code klopt niet.')
    expect(answer.html).toContain('BEP2 WXJR 4TKM 8HDM')
  })

  test('cannot be guessed: after ten wrong ones also the right one has to wait', async () => {
    const visitor = world.visitor()
    for (let time = 1; time <= 10; time++) {
      expect((await visitor.post('/inloggen/code', { code: newPaperCode() })).status).toBe(422)
    }
    expect((await visitor.post('/inloggen/code', { code: bepsCode })).status).toBe(429)
  })

  test('that is right does not count as a guess', async () => {
    for (let time = 1; time <= 12; time++) {
      expect((await world.visitor().post('/inloggen/code', { code: bepsCode })).status).toBe(303)
    }
  })

  test('can be renewed by oneself, and then the old one works no more', async () => {
    const bep = await world.as('bep')
    const fresh = codeIn((await bep.post('/ik/code')).html)
    expect(fresh).toMatch(/^(\w{4} ){3}\w{4}$/)
    expect((await world.visitor().post('/inloggen/code', { code: bepsCode })).status).toBe(422)
    expect((await world.visitor().post('/inloggen/code', { code: fresh })).status).toBe(303)
  })

  test('made by pressing twice is one code', async () => {
    const noor = await world.as('noor')
    const secret = newToken()
    const pages = await Promise.all([
      noor.post('/ik/code', { secret }),
      noor.post('/ik/code', { secret }),
    ])
    expect(codeIn(pages[0].html)).toBe(codeIn(pages[1].html))
    const code = codeIn(pages[0].html)
    expect((await world.visitor().post('/inloggen/code', { code })).status).toBe(303)
  })
})

describe('an account without e-mail', () => {
  test('is signed in at once and shows its code once', async () => {
    const visitor = world.visitor()
    const page = await visitor.post('/account-maken', account)
    const code = codeIn(page.html)
    expect((await visitor.get('/ik')).html).toContain('Joop')
    const later = world.visitor()
    expect((await later.post('/inloggen/code', { code })).location).toBe('/')
    expect((await later.get('/ik')).html).toContain('Joop')
    expect((await later.get('/ik/code')).html).not.toContain(code)
  })

  test('asks a name and a tick, and gives back what was typed', async () => {
    const refused = await world.visitor().post('/account-maken', { name: 'Joop', naar: '/plan' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Zet dan hier een vinkje')
    expect(refused.html).toContain('value="Joop"')
    expect((await world.visitor().post('/account-maken', { adult: 'ja' })).status).toBe(422)
  })

  test('made by pressing twice is one account with one code', async () => {
    const fields = { ...account, secret: newToken() }
    const pages = await Promise.all(
      [1, 2].map(() => world.visitor().post('/account-maken', fields)),
    )
    expect(new Set(pages.map(({ html }) => codeIn(html))).size).toBe(1)
    const { rows } = await world.system.pool.query(
      "select id from people.person where name = 'Joop'",
    )
    expect(rows).toHaveLength(1)
  })

  test('of which the code was renewed is not opened by its first page', async () => {
    const fields = { ...account, secret: newToken() }
    const joop = world.visitor()
    await joop.post('/account-maken', fields)
    await joop.post('/ik/code')
    const again = await world.visitor().post('/account-maken', fields)
    expect([again.status, again.location]).toEqual([303, '/inloggen/code'])
  })
})
