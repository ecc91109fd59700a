import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '#db/demo/people.ts'
import { createApp } from '#src/app.tsx'
import { readConfig } from '#src/platform/config.ts'
import { openLog } from '#src/platform/log.ts'
import { Browser, openWorld, origin, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('in the demo one chooses who to be', async () => {
  for (const { key, name } of demoPeople) {
    const visitor = world.visitor()
    expect((await visitor.post(`/kies/${key}`)).location).toBe('/')
    expect((await visitor.get('/ik')).html).toContain(name)
  }
  expect((await world.visitor().post('/kies/thijs')).status).toBe(404)
})

test('in the demo all mail lies on one page, with links that work', async () => {
  const visitor = world.visitor()
  await visitor.post('/inloggen', { email: 'nieuw@voorbeeld.test' })
  const { html } = await visitor.get('/post')
  expect(html).toContain('nieuw@voorbeeld.test')
  const [, link = ''] = html.match(/href="(\/inloggen\/link\/[^"]+)"/) ?? []
  expect((await visitor.get(link)).html).toContain('Maak mijn account')
})

test('with a database of one’s own there is no such page, and nobody is chosen', async () => {
  const url = 'postgres://iemand@voorbeeld.test/wijkverband'
  const config = readConfig({
    WIJKVERBAND_ORIGIN: origin,
    DATABASE_URL: url,
    DATABASE_APP_URL: url,
    DATABASE_FIGURES_URL: url,
  })
  const app = createApp({ config, db: world.db, system: world.system, log: openLog('silent') })
  const visitor = new Browser(app)
  for (const key of ['noor', 'bep']) expect((await visitor.post(`/kies/${key}`)).status).toBe(404)
  expect((await visitor.get('/post')).status).toBe(404)
  expect((await visitor.get('/inloggen/mail')).html).not.toContain('/post')
})
