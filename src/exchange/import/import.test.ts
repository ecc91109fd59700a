import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { hashOf, newRandomId } from '#src/platform/ids.ts'
import { type Browser, openWorld, origin, type World } from '#test/world.ts'
import { importUrl } from './import.ts'
import { importJobs } from './jobs.ts'

let world: World
let admin: Browser
beforeAll(async () => {
  world = await openWorld()
  await asSystem(world.system, (tx) =>
    tx
      .insertInto('people.platform_administrator')
      .values({ person_id: demoId('ineke') })
      .execute(),
  )
  admin = await world.as('ineke')
})
afterAll(() => world.close())

type Service = Record<string, unknown>

const location = (more: object = {}, address: object = {}) => ({
  id: newRandomId(),
  location_type: 'physical',
  addresses: [
    {
      address_1: 'Dorpsweg 1',
      postal_code: '9721 AB',
      city: 'Groningen',
      country: 'NL',
      ...address,
    },
  ],
  ...more,
})
const service = (name: string, at: object = location(), more: object = {}): Service => ({
  id: newRandomId(),
  name,
  status: 'active',
  service_at_locations: [{ id: newRandomId(), location: at }],
  ...more,
})
const weekly = (opens_at: string, closes_at: string, byday = 'MO,TH') => ({
  schedules: [{ freq: 'WEEKLY', byday, opens_at, closes_at }],
})

const jsonFile = (content: unknown, name = 'lijst.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

async function send(source: string, files: File[], by = admin) {
  const body = new FormData()
  const [, session = ''] = /wijkverband=([^;]*)/.exec(by.cookies()) ?? []
  body.set('_token', hashOf(`form:${session}`))
  body.set('source', source)
  body.set('kind', 'drop-in')
  for (const file of files) body.append('files', file)
  return by.send(importUrl, { method: 'POST', headers: { origin }, body })
}

/** The page that tells what reading in this list would do. */
async function preview(source: string, ...files: File[]) {
  const { location } = await send(source, files)
  const path = location ?? ''
  const { html } = await admin.get(path)
  return { path, html }
}

const runJobs = async () => {
  for (const job of importJobs) await job.run(world.system)
}

const placesOf = (source: string) =>
  asSystem(world.system, (tx) =>
    tx
      .selectFrom('neighbourhood.place as p')
      .where('p.source', '=', source)
      .select([
        'p.id',
        'p.name',
        'p.kind',
        'p.about',
        'p.municipality_code',
        'p.area_code',
        'p.postcode',
      ])
      .select((eb) =>
        eb
          .selectFrom('neighbourhood.place_hours as h')
          .whereRef('h.place_id', '=', 'p.id')
          .select((of) => of.fn.countAll<number>().as('n'))
          .as('hours'),
      )
      .orderBy('p.name')
      .execute(),
  )

describe('a list of places', () => {
  test('is first shown, and read in after a yes', async () => {
    const file = jsonFile([service('Inloop Oost', location(), weekly('10:00', '16:00'))])
    const { path, html } = await preview('lijst een', file)
    expect(html).toContain('1. Inloop Oost')
    await runJobs()
    expect(await placesOf('lijst een')).toEqual([])
    await admin.post(`${path}/akkoord`)
    await runJobs()
    expect((await admin.get(path)).html).toContain('Klaar. Ingelezen: 1.')
    expect(await placesOf('lijst een')).toMatchObject([
      {
        name: 'Inloop Oost',
        kind: 'drop-in',
        municipality_code: 'GM0014',
        postcode: '9721',
        hours: '2',
      },
    ])
  })

  test('that is newer overwrites only what somebody said yes to', async () => {
    const list = [service('Eetcafé'), service('Fietshulp'), service('Zangkoor')]
    const first = await preview('lijst twee', jsonFile(list))
    await admin.post(`${first.path}/akkoord`)
    await runJobs()
    const newer = list.map((one, i) => (i === 2 ? one : { ...one, description: 'Elke dag open' }))
    const { path, html } = await preview('lijst twee', jsonFile(newer))
    expect(html).toContain('Uitleg: niets wordt «Elke dag open»')
    expect(html).toMatch(/Hetzelfde<\/dt><dd[^>]*>1</)
    await admin.post(`${path}/akkoord`, { numbers: '2' })
    await runJobs()
    const before = await placesOf('lijst twee')
    expect(before.map(({ about }) => about)).toEqual(['', 'Elke dag open', ''])
    const again = await preview('lijst twee', jsonFile(newer))
    await admin.post(`${again.path}/akkoord`, { everything: 'ja' })
    await runJobs()
    const after = await placesOf('lijst twee')
    expect(after.map(({ about }) => about)).toEqual(['Elke dag open', 'Elke dag open', ''])
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('with bad records is read all the same; each refusal has its number and its reason', async () => {
    const twice = service('Twee keer')
    const { path, html } = await preview(
      'lijst drie',
      jsonFile([
        service('Goed een'),
        { ...service('Geen id'), service_at_locations: [{ id: 'org-1', location: location() }] },
        service('', location()),
        service('Ver weg', location({}, { country: 'US' })),
        service('Noordpool', location({ latitude: 100, longitude: 5 })),
        service('Nergens', location({}, { postal_code: '', city: 'Atlantis' })),
        service('Twee Hengelo’s', location({}, { postal_code: '', city: 'Hengelo' })),
        service('Achteruit', location(), weekly('16:00', '10:00')),
        service('Dubbel', location(), weekly('10:00', '12:00', 'MO,MO')),
        service('Weg', location(), { status: 'defunct' }),
        service('Kapot \ud800', location()),
        { id: newRandomId(), name: 'Zonder plek' },
        'geen dienst',
        twice,
        twice,
        service('Goed twee'),
      ]),
    )
    const reasons = [...html.matchAll(/>(\d+)\. [^<]*<\/span><span class="row-meta">([^<]+)</g)]
    expect(reasons.map(([, number, reason]) => `${number}: ${reason}`)).toEqual([
      '2: Het id is geen UUID.',
      '3: Er is geen naam.',
      '4: Het adres ligt niet in Nederland.',
      '5: Het punt op de kaart ligt niet in Nederland.',
      '6: Er staat geen postcode, buurt of plaatsnaam bij die we kennen.',
      '7: Er is meer dan één plaats die Hengelo heet. Er hoort een postcode bij.',
      '8: De deur gaat dicht voordat die opengaat.',
      '9: De openingstijden lopen door elkaar.',
      '10: Deze dienst is er nu niet (defunct).',
      '11: In de naam staat een teken dat niet kan.',
      '12: Er staat geen plek bij.',
      '13: Dit is geen dienst.',
      '15: Deze plek staat er al, als nummer 14.',
    ])
    await admin.post(`${path}/akkoord`)
    await runJobs()
    expect((await placesOf('lijst drie')).map(({ name }) => name)).toEqual([
      'Goed een',
      'Goed twee',
      'Twee keer',
    ])
  })

  test('is read in for the rest when the database refuses one after all', async () => {
    const { path } = await preview('lijst zes', jsonFile([service('Eerst'), service('Daarna')]))
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('exchange.import_record')
        .set({ place: sql`jsonb_set(place, '{postcode}', '"x"')` })
        .where('import_id', '=', path.split('/').at(-1) ?? '')
        .where('number', '=', 1)
        .execute(),
    )
    await admin.post(`${path}/akkoord`)
    await runJobs()
    expect((await placesOf('lijst zes')).map(({ name }) => name)).toEqual(['Daarna'])
    expect((await admin.get(path)).html).toContain('Deze plek kon niet bewaard worden.')
  })

  test('opens no door that was closed here', async () => {
    const list = [service('Was open')]
    const readAgain = async () => {
      const { path } = await preview('lijst zeven', jsonFile(list))
      await admin.post(`${path}/akkoord`, { everything: 'ja' })
      await runJobs()
    }
    await readAgain()
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('neighbourhood.place')
        .set({ closed_at: sql`now()` })
        .where('source', '=', 'lijst zeven')
        .execute(),
    )
    await readAgain()
    const [place] = await placesOf('lijst zeven')
    expect((await world.visitor().get(`/buurt/plek/${place?.id}`)).status).toBe(404)
  })

  test('may be our own feed', async () => {
    const feed = await world.visitor().get('/hsds/v3/services?full=true&per_page=500')
    const { html } = await preview('lijst van ons', jsonFile(feed.html))
    expect(html).toMatch(/Niet te lezen<\/dt><dd[^>]*>0</)
    expect(html).toContain('1. ')
  })

  test('knows a neighbourhood by its code, also one with letters', async () => {
    const at = location({ external_identifier: 'BU0363AE01' }, { postal_code: '', city: '' })
    const { path } = await preview('lijst vier', jsonFile([service('Pijp', at)]))
    await admin.post(`${path}/akkoord`)
    await runJobs()
    expect(await placesOf('lijst vier')).toMatchObject([
      { municipality_code: 'GM0363', area_code: 'BU0363AE01' },
    ])
  })

  test.each(['{"contents": [', '', '[]', 'id,name\n"x'])(
    'that is %j comes back with a sentence',
    async (text) => {
      const { status, html } = await send('stuk', [
        jsonFile(text, text.startsWith('id') ? 'services.csv' : 'x.json'),
      ])
      expect(status).toBe(422)
      expect(html).toContain('value="stuk"')
    },
  )

  test('is wiped after thirty days', async () => {
    const { path } = await preview('lijst vijf', jsonFile([service('Oud')]))
    await world.age('exchange.import', '31 days')
    await runJobs()
    expect((await admin.get(path)).status).toBe(404)
  })

  test('is for the administrators of the platform alone', async () => {
    const noor = await world.as('noor')
    expect((await send('van noor', [jsonFile([service('Inloop')])], noor)).status).toBe(404)
  })
})

describe('the examples of Open Referral', () => {
  const inside = (folder: string) =>
    readdirSync(`test/input/hsds/${folder}`).map(
      (name) => [name, readFileSync(`test/input/hsds/${folder}/${name}`, 'utf8')] as const,
    )
  const examples = [...inside('examples'), ...inside('uk')].filter(
    ([name]) => !/^(base|api)/.test(name),
  )

  test.each(examples)('%s is read, and refused for where it lies', async (name, text) => {
    const { html } = await preview(`voorbeeld ${name}`, jsonFile(text))
    expect(html).toMatch(/Nieuw<\/dt><dd[^>]*>0</)
    expect(html).toMatch(
      /Het adres ligt niet in Nederland|Er staat geen plek bij|op de kaart ligt niet/,
    )
  })

  // the spec's one service, moved to Groningen
  const moved = (text: string) =>
    text
      .replaceAll(/"country": "US"|\bUS,(?=postal)/g, (at) => at.replace('US', 'NL'))
      .replaceAll('ABC 1234', '9721 AB')
      .replaceAll(/"latitude": 100/g, '"latitude": 53.2')
      .replaceAll(/"longitude": 101/g, '"longitude": 6.57')
      .replaceAll(',100,101,', ',53.2,6.57,')

  test.each(['service_full', 'service_at_location_full', 'organization_full', 'tabular'])(
    '%s would be new once it lies in Groningen',
    async (name) => {
      const text = readFileSync(`test/input/hsds/examples/${name}.json`, 'utf8')
      const { html } = await preview(`verhuisd ${name}`, jsonFile(moved(text)))
      expect(html).toContain('1. Community Counselling')
      expect(html).toMatch(/Nieuw<\/dt><dd[^>]*>1</)
    },
  )

  test('the tables would be new, sent as many files', async () => {
    const files = inside('tables').map(([name, text]) => jsonFile(moved(text), name))
    const { html } = await preview('verhuisde tabellen', ...files)
    expect(html).toMatch(/Nieuw<\/dt><dd[^>]*>1</)
  })
})
