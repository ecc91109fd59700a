import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#src/app.tsx'
import { readConfig } from '#src/platform/config.ts'
import { loggedPath, openLog } from '#src/platform/log.ts'
import { Browser, openWorld, origin, type World } from '#test/world.ts'

let world: World
const lines: string[] = []
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  world = await openWorld()
  const log = openLog('trace', { write: (line) => lines.push(line) })
  const config = readConfig({ WIJKVERBAND_ORIGIN: origin })
  app = createApp({ config, db: world.db, system: world.system, log })
})
afterAll(() => world.close())

test('the log holds no link, code, address, name, or word that was typed', async () => {
  const visitor = new Browser(app)
  await visitor.post('/inloggen', { email: 'noor@voorbeeld.test', naar: '/ik?naam=Geheim' })
  const link = await world.lastLink('noor@voorbeeld.test')
  await visitor.get(link)
  await visitor.post(link)
  await visitor.post('/inloggen/code', { code: 'BEP2WXJR4TKM8HDN' })
  await visitor.get('/uitnodiging/ABCDEFGH2345?van=Noor')
  await visitor.get('/ik/e-mail/bevestigen/geheimgeheim')
  await visitor.post(`/plan/${world.plan}/doelen`, { wording: 'Mijn geheime doel', term: 'short' })
  await visitor.post('/bestaat-niet', { wording: 'Mijn geheime doel' })
  const log = lines.join('')
  expect(log).toContain('"path":"/inloggen/link/…"')
  expect(log).toContain('"path":"/uitnodiging/…"')
  expect(log).toContain('"path":"/ik/e-mail/bevestigen/…"')
  const secrets = [
    link.split('/').at(-1),
    'noor',
    'Noor',
    'BEP2',
    'ABCDEFGH2345',
    'geheim',
    'Geheim',
  ]
  for (const secret of secrets) expect(log).not.toContain(secret)
})

test('what broke is logged by its kind and place, without what the database says of the row', async () => {
  lines.length = 0
  await world.system.pool.query('alter table people.person add check (name <> $$Breek$$) not valid')
  const visitor = new Browser(app)
  const answer = await visitor.post('/account-maken', { name: 'Breek', adult: 'ja' })
  expect(answer.status).toBe(500)
  expect(answer.html).not.toContain('violates')
  expect(lines.join('')).toContain('"code":"23514"')
  expect(lines.join('')).not.toContain('Breek')
})

test('what broke is logged without its message, also when that has more lines', async () => {
  lines.length = 0
  const broken = createApp({
    ...{ db: world.db, system: world.system },
    config: readConfig({ WIJKVERBAND_ORIGIN: origin }),
    log: openLog('trace', { write: (line) => lines.push(line) }),
  })
  broken.get('/kapot', () => {
    throw new Error('Een regel\n    at Geheim, nog een regel')
  })
  expect((await new Browser(broken).get('/kapot')).status).toBe(500)
  expect(lines.join('')).toContain('log.test.ts')
  expect(lines.join('')).not.toContain('regel')
})

test.each([
  ['/inloggen/link/abc', '/inloggen/link/…'],
  ['/uitnodiging/abc/ja', '/uitnodiging/…/ja'],
  ['/uitnodiging', '/uitnodiging'],
  ['/agenda/abc?x=1', '/agenda/…'],
  ['/goede-voorbeelden/inbrengen/ABCD/mensen', '/goede-voorbeelden/inbrengen/…/mensen'],
  ['/goede-voorbeelden/bericht/abc/wissen', '/goede-voorbeelden/bericht/…/wissen'],
  ['/goede-voorbeelden/bezoek-kaartje/abc', '/goede-voorbeelden/bezoek-kaartje/…'],
  ['/plan/1/zoeken?woord=verdriet', '/plan/1/zoeken'],
])('%s stands in the log as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})
