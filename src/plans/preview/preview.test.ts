import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { addressOf } from '#test/access/addresses.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

const keys = ['karim', 'anouk', 'bep'] as const
let world: World
let noor: Browser
const browsers = new Map<string, Browser>()
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  for (const key of keys) browsers.set(key, await world.as(key))
})
afterAll(() => world.close())

const eyes = (key: string) => `/als/${demoId(`member ${key}`)}`
const through = (key: string, address: string) =>
  address.replace(world.plan, `${world.plan}${eyes(key)}`)

/** Without what a page made only for this one time, and this one browser. */
const stripped = (html: string, key: string) =>
  html
    .replace(/<aside class="preview".*?<\/aside>/s, '')
    .replaceAll(eyes(key), '')
    .replace(/name="(_token|id|press)" value="[^"]*"/g, 'name="$1"')

const pages = () => [
  ...new Set(
    world.app.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/plan/:plan'))
      // what is new for somebody tells what they read, and when they want mail is theirs: a preview shows neither
      .filter(({ path }) => !path.startsWith('/plan/:plan/berichten'))
      .map(({ path }) => path),
  ),
]

/** Every page of a plan as this reader gets it. */
const all = <T>(read: (path: string) => Promise<T>) =>
  Promise.all(pages().map(async (path): Promise<[string, T]> => [path, await read(path)]))

const lines = () =>
  asSystem(
    world.system,
    async (tx) => (await tx.selectFrom('consent.view_log').selectAll().execute()).length,
  )

async function isTheirs(key: string): Promise<void> {
  const before = await lines()
  const previews = await all((path) => noor.get(through(key, addressOf(path))))
  expect(await lines()).toBe(before)
  const real = await all((path) => (browsers.get(key) as Browser).get(addressOf(path)))
  const seen = (pages: typeof real) =>
    pages.map(([path, { status, html }]) => [path, status, stripped(html, key)])
  expect(seen(previews)).toEqual(seen(real))
}

const except = (item_id: string, member_id: string) =>
  asSystem(world.system, (tx) =>
    tx
      .insertInto('consent.exception')
      .values({ plan_id: world.plan, id: newId(), item_id, member_id, kind: 'not' })
      .execute(),
  )

describe('through the eyes of a member', () => {
  test.each(keys)('every page is what %s gets, and nothing is logged', isTheirs, 60_000)

  test('also with things and people hidden from them, and when all is closed', async () => {
    for (const item of ['goal walk', 'agreement call', 'member bep']) {
      await except(demoId(item), demoId('member karim'))
    }
    await isTheirs('karim')
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    await isTheirs('karim')
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
  }, 60_000)

  test('a page says whose eyes these are, stays in them by its links, and has a way out', async () => {
    const { html } = await noor.get(through('karim', `/plan/${world.plan}`))
    expect(html).toContain('Je kijkt nu met de ogen van <bdi>Karim</bdi>.')
    expect(html).toContain(`href="/plan/${world.plan}/wie-ziet-wat"`)
    expect(html).toContain(`href="/plan/${world.plan}${eyes('karim')}/doelen"`)
  })

  test('of a member without account too: now nothing is shared', async () => {
    const { status, html } = await noor.get(through('thijs', `/plan/${world.plan}`))
    expect(status).toBe(200)
    expect(html).toContain('Je kijkt nu met de ogen van <bdi>Thijs</bdi>.')
    expect(html).toContain('Er is nu niets met je gedeeld.')
    expect((await noor.get(through('thijs', `/plan/${world.plan}/doelen`))).status).toBe(404)
  })

  test('nothing can be sent', async () => {
    for (const path of [
      '',
      '/doelen',
      `/wie-doet-wat/${demoId('agreement walk')}/gedaan`,
      '/niets',
    ]) {
      const { status, headers } = await noor.post(through('karim', `/plan/${world.plan}${path}`))
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
  })

  test('only the owner looks, also a member cannot look through their own eyes', async () => {
    const own = browsers.get('karim') as Browser
    const sam = await world.as('sam')
    const before = await lines()
    for (const path of [`/plan/${world.plan}`, `/plan/${world.plan}/doelen`]) {
      expect((await own.get(through('karim', path))).status).toBe(404)
      expect((await own.get(through('bep', path))).status).toBe(404)
      expect((await sam.get(through('karim', path))).status).toBe(404)
    }
    expect(await lines()).toBe(before)
    const signedOut = await world.visitor().get(through('karim', `/plan/${world.plan}/doelen`))
    expect(signedOut.location).toBe(
      `/inloggen?naar=${encodeURIComponent(through('karim', `/plan/${world.plan}/doelen`))}`,
    )
  })

  test('of somebody who is not there, or no longer, there is no page', async () => {
    const plan = `/plan/${world.plan}`
    expect((await noor.get(`${plan}/als/${newId()}`)).status).toBe(404)
    expect((await noor.get(`${plan}/als/niemand`)).status).toBe(404)
    expect((await noor.get(`${plan}/als/${newId()}/als/${newId()}/doelen`)).status).toBe(404)
    const { id } = { id: demoId('member thijs') }
    await noor.post(`${plan}/groep/${id}/vertrek`)
    expect((await noor.get(through('thijs', plan))).status).toBe(404)
  })

  test('of somebody whose work here ended there is none either, as for themselves', async () => {
    const plan = `/plan/${world.plan}`
    const anouk = browsers.get('anouk') as Browser
    expect((await noor.get(through('anouk', `${plan}/doelen`))).status).toBe(200)
    await asSystem(world.system, async (tx) => {
      const { work_id } = await tx
        .selectFrom('groups.acceptance')
        .where('member_id', '=', demoId('member anouk'))
        .select('work_id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('people.work_end')
        .values({ work_id: work_id ?? '', ended_by: demoId('anouk') })
        .execute()
    })
    expect((await anouk.get(`${plan}/doelen`)).status).toBe(404)
    expect((await noor.get(through('anouk', `${plan}/doelen`))).status).toBe(404)
  })
})
