import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { mine } from './mine.ts'
import { exportSchema } from './schema.ts'
import { headings } from './words.ts'

let world: World
let noor: Browser
let karim: Browser
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
})
afterAll(() => world.close())

const reading = '/ik/meenemen/lezen'
const data = '/ik/meenemen/gegevens'
const dataOf = async (browser: Browser) => JSON.parse((await browser.get(data)).html)

describe('taking everything along', () => {
  test('asks who it is when the device lay open for a while, or nobody is signed in', async () => {
    const pages = ['/ik/meenemen', reading, data]
    for (const page of pages) expect((await world.visitor().get(page)).status).toBe(303)
    const left = await world.as('noor')
    await world.system.pool.query(
      "update people.session set proved_at = now() - interval '1 hour' where begun_at = (select max(begun_at) from people.session)",
    )
    for (const page of pages) {
      expect((await left.get(page)).location).toContain('/opnieuw-inloggen')
    }
  })

  test('gives two files whose names tell nothing', async () => {
    expect((await noor.get('/ik/meenemen')).html).toContain('Neem alles mee')
    for (const [page, name] of [
      [reading, 'wijkverband.html'],
      [data, 'wijkverband.json'],
    ] as const) {
      const { headers, status } = await noor.get(page)
      expect(status).toBe(200)
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    }
  })

  test('has the account and the whole plan, with the names the owner knows', async () => {
    const { account, plan, version } = await dataOf(noor)
    expect(version).toBe(1)
    expect(account).toMatchObject({ name: 'Noor', email: 'noor@voorbeeld.test' })
    const wordings = plan['plans.goal'].rows.map(({ wording }: { wording: string }) => wording)
    expect(wordings).toContain('Elke dag even naar buiten')
    expect(plan['plans.proposal'].rows).toContainEqual(
      expect.objectContaining({ proposed_by: 'Karim' }),
    )
    expect(plan['consent.share'].rows).toContainEqual(
      expect.objectContaining({ member_id: 'Karim', part: 'goals' }),
    )
    expect(plan['consent.view_log'].rows.length).toBeGreaterThan(0)
  })

  test('tells nobody who others are elsewhere, and gives no secret away', async () => {
    const { html } = await noor.get(data)
    for (const key of ['karim', 'bep', 'anouk']) expect(html).not.toContain(demoId(key))
    for (const word of ['_hash', 'karim@voorbeeld.test']) expect(html).not.toContain(word)
  })

  test('leaves no table of a plan out', async () => {
    const { rows } = await world.system.pool.query(
      `select table_schema || '.' || table_name as name from information_schema.columns
        where column_name = 'plan_id' and table_schema in ('plans', 'groups', 'consent')
          and has_table_privilege('wijkverband_app', table_schema || '.' || table_name, 'select')`,
    )
    const { plan } = await dataOf(noor)
    const only = ['plans.own_plan', 'groups.my_plan', 'consent.inbox']
    const tables = rows.map(({ name }: { name: string }) => name)
    expect(tables.filter((name) => !only.includes(name)).toSorted()).toEqual(
      Object.keys(plan).toSorted(),
    )
  })

  test('has for a member what they wrote in the plan of another, and nothing else of it', async () => {
    await karim.post(`/plan/${world.plan}/voorstellen`, { part: 'goals', wording: 'Samen fietsen' })
    const { plan, elsewhere } = await dataOf(karim)
    expect(plan).toEqual({})
    expect(elsewhere).toMatchObject([{ plan_of: 'Noor' }])
    expect(JSON.stringify(elsewhere)).toContain('Samen fietsen')
    const { html } = await karim.get(reading)
    expect(html).toContain('Wat ik schreef in het plan van Noor')
    expect(html).toContain('Samen fietsen')
    expect(html).not.toContain('De post weer durven openmaken')
  })

  test('stands in the log as the owner’s own, before the first word goes', async () => {
    await noor.get(reading)
    const { html } = await noor.get(`/plan/${world.plan}/wie-heeft-gekeken`)
    expect(html).toContain('bewaarde een kopie van')
  })

  test('leaves a plan that is on its way out where it is', async () => {
    const sam = await world.as('sam')
    await sam.post('/plan/beginnen', { owner_name: 'Sam' })
    const own = (await sam.get('/plan')).location
    await sam.post(`${own}/einde/zeker`, { sure: 'ja' })
    const { account, plan } = await dataOf(sam)
    expect(account.name).toBe('Sam')
    expect(plan).toEqual({})
  })
})

test('has of a circle what somebody wrote there, and nothing of the others', async () => {
  const bep = await world.as('bep')
  const circle = `/cirkels/${theTeapot}`
  await bep.post(`${circle}/er-is-iets/botsing`, {
    ...{ wording: 'Wij botsen', about: chairOf('dirk'), read_by: chairOf('hanna') },
  })
  const { circles } = await dataOf(bep)
  expect(circles).toMatchObject([{ name: 'De Theepot' }])
  expect(circles[0].rows['circles.concern']).toMatchObject([{ wording: 'Wij botsen' }])
  const { html } = await bep.get(reading)
  expect(html).toContain('Wij botsen')
  for (const word of ['Aleid', chairOf('dirk'), demoId('hanna')]) expect(html).not.toContain(word)
  expect((await dataOf(noor)).circles).toEqual([])
})

describe('the file for people', () => {
  test('is one page without script, with our words and the owner’s', async () => {
    const { html } = await noor.get(reading)
    expect(html).not.toMatch(/<script|<link|src=/)
    expect(html).toContain('Elke dag even naar buiten')
    expect(html).toContain('Voor de komende tijd')
    expect(html).toContain('Wie heeft gekeken')
    expect(html.endsWith('</body></html>\n')).toBe(true)
  })

  test('shows what people typed as text', async () => {
    const wording = '<script>alert(1)</script> & «groet»'
    await noor.post(`/plan/${world.plan}/doelen`, { wording, term: 'short' })
    const { html } = await noor.get(reading)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; «groet»')
  })

  test('has a heading in plain Dutch for every table', async () => {
    expect((await noor.get(reading)).html).not.toContain('Verder: ')
    const { plan } = await dataOf(noor)
    expect(Object.keys(plan).filter((name) => !(name in headings))).toEqual([])
  })
})

test('a plan of 5,000 rows goes out page by page, all of it', async () => {
  await world.system.pool.query(
    `insert into plans.goal (plan_id, id, wording, term, recorded_by)
     select $1, gen_random_uuid(), 'Wens ' || n, 'short', $2 from generate_series(1, 5000) n`,
    [world.plan, demoId('noor')],
  )
  let rows = 0
  for await (const piece of mine(world.db, { personId: demoId('noor'), name: 'Noor' })) {
    if (piece.kind !== 'rows') continue
    expect(piece.rows.length).toBeLessThanOrEqual(500)
    rows += piece.rows.length
  }
  expect(rows).toBeGreaterThan(5000)
  const { plan } = await dataOf(noor)
  const wordings = plan['plans.goal'].rows.map(({ wording }: { wording: string }) => wording)
  expect(new Set(wordings).size).toBe(wordings.length)
  expect(wordings.length).toBeGreaterThanOrEqual(5000)
})

test('the schema is served to everybody, and the file is after it', async () => {
  const { status, html } = await world.visitor().get('/meenemen/schema.json')
  expect(status).toBe(200)
  expect(JSON.parse(html)).toEqual(exportSchema)
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(html))
  for (const browser of [noor, karim]) {
    expect([fits(await dataOf(browser)), fits.errors]).toEqual([true, null])
  }
  const { account: _, ...without } = await dataOf(noor)
  expect(fits(without)).toBe(false)
})
