import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { type Browser, openWorld, origin, type World } from '#test/world.ts'
import { readingField } from './asked.ts'
import { importUrl } from './import.ts'
import { waitingImportJobs } from './jobs.ts'

let world: World
let keeper: Browser
beforeAll(async () => {
  world = await openWorld()
  keeper = await world.as('wouter')
})
afterAll(() => world.close())

const names = 'Aanbieder;Gemeentecode;Type zorg;Aanmeldwachttijd;Behandelwachttijd;Peildatum'
const line = (provider: string, rest = 'GM0014;SGGZ;4,5;6;27-2-2020') => `${provider};${rest}`
const csv = (...lines: string[]) => [names, ...lines, ''].join('\r\n')

function form(content: string | Uint8Array<ArrayBuffer>, name: string, by: Browser) {
  const body = new FormData()
  const [, session = ''] = /wijkverband=([^;]*)/.exec(by.cookies()) ?? []
  body.set('_token', hashOf(`form:${session}`))
  body.set('file', new File([content], name))
  return body
}
const send = (content: string | Uint8Array<ArrayBuffer>, name = 'wachttijden.csv', by = keeper) =>
  by.send(importUrl, { method: 'POST', headers: { origin }, body: form(content, name, by) })

const runJobs = async () => {
  for (const job of waitingImportJobs) await job.run(world.system)
}

/** The page of a file that was sent and read. */
async function read(content: string | Uint8Array<ArrayBuffer>, name?: string) {
  const { location } = await send(content, name)
  await runJobs()
  const path = location ?? ''
  return { path, html: (await keeper.get(path)).html }
}

const yes = { month: '2020-02', source: 'Eigen telling', sure: 'ja' }
async function takeOver(path: string) {
  await keeper.post(`${path}/akkoord`, yes)
  await runJobs()
  return (await keeper.get(path)).html
}

const fact = (html: string, term: string) =>
  Number(new RegExp(`<dt>${term}</dt><dd[^>]*>(\\d+)<`).exec(html)?.[1] ?? Number.NaN)

async function waitsOf(provider: string) {
  const { rows } = await world.system.pool.query(
    `select intake_weeks, treatment_weeks, intake_text, municipality_code, measured_on, month
       from regions.waiting_time where provider = $1 order by measured_on`,
    [provider],
  )
  return rows
}
const left = async (table: string) =>
  (await world.system.pool.query(`select count(*)::int as n from regions.${table}`)).rows[0].n

describe('a file with waiting times', () => {
  test('is first shown, and taken over after a yes; nothing of the file is kept then', async () => {
    const { path, html } = await read(csv(line('Eerst Gezien'), line('Ook Gezien')))
    expect([fact(html, 'Nieuw'), fact(html, 'Niet te lezen')]).toEqual([2, 0])
    expect(html).toContain('Eerst Gezien · Ook Gezien')
    expect(await waitsOf('Eerst Gezien')).toEqual([])
    expect(await takeOver(path)).toContain('Klaar. De cijfers staan erin.')
    expect(await waitsOf('Eerst Gezien')).toMatchObject([
      { intake_weeks: 4.5, treatment_weeks: 6, measured_on: '2020-02-27', month: '2020-02-01' },
    ])
    expect([await left('import_chunk'), await left('import_row')]).toEqual([0, 0])
  })

  test('changes nothing when it comes a second time; a correction changes only its row', async () => {
    const file = csv(line('Twee Keer'), line('Twee Keer'), line('Verbeterd'))
    await takeOver((await read(file)).path)
    const again = await read(file)
    expect([fact(again.html, 'Nieuw'), fact(again.html, 'Hetzelfde')]).toEqual([0, 3])
    expect(again.html).toContain('Er is niets nieuws')
    await keeper.post(`${again.path}/stop`)
    const newer = await read(file.replace('Verbeterd;GM0014;SGGZ;4,5', 'Verbeterd;GM0014;SGGZ;5'))
    expect([fact(newer.html, 'Veranderd'), fact(newer.html, 'Hetzelfde')]).toEqual([1, 2])
    await takeOver(newer.path)
    expect(await waitsOf('Verbeterd')).toMatchObject([{ intake_weeks: 5 }])
    expect(await waitsOf('Twee Keer')).toHaveLength(2)
  })

  test('with bad rows is read all the same; each refusal has its number and its reason', async () => {
    const { path, html } = await read(
      csv(
        line('Goed Een'),
        line('Te Lang', 'GM0014;SGGZ;999;6;27-2-2020'),
        line('Min', 'GM0014;SGGZ;-2;6;27-2-2020'),
        line('"Nooit dicht'),
        line('Nergens', 'GM9999;SGGZ;1;1;27-2-2020'),
        line('Oude Code', 'GM0005;SGGZ;1;1;43888'),
        line('Te Weinig', 'GM0014'),
        '',
        line('Drie Data', 'GM0014;SGGZ;1;1;2020-02-27'),
      ),
    )
    expect([fact(html, 'Nieuw'), fact(html, 'Niet te lezen')]).toEqual([3, 5])
    expect(html).toMatch(/Regel 3<.*?«999» weken kan niet kloppen/s)
    expect(html).toMatch(/Regel 5<.*?aanhalingsteken/s)
    const list = await keeper.get(`${path}/geweigerd.csv`)
    expect(list.html).toContain('6;De gemeente «GM9999» bestaat niet.')
    expect((await keeper.get(`${path}/geweigerd`)).html).toContain('Blad 1 van 1')
    await takeOver(path)
    expect(await waitsOf('Oude Code')).toMatchObject([
      { municipality_code: 'GM0005', measured_on: '2020-02-27' },
    ])
  })

  test.each([
    ['commas', csv(line('Komma')).replaceAll('4,5', '4.5').replaceAll(';', ',')],
    ['tabs', csv(line('Komma')).replaceAll(';', '\t')],
    ['a mark of Excel', `\uFEFFsep=;\r\n${csv(line('Komma'))}`],
    ['no last line end', csv(line('Komma')).trimEnd()],
  ])('may come with %s', async (_, file) => {
    const { html, path } = await read(file)
    expect(fact(html, 'Nieuw') + fact(html, 'Hetzelfde')).toBe(1)
    await takeOver(path)
    expect(await waitsOf('Komma')).toMatchObject([{ intake_weeks: 4.5 }])
  })

  test.each([
    ['windows-1252', Uint8Array.from(Buffer.from(csv(line('Zórg é')), 'latin1'))],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${csv(line('Zórg é'))}`, 'utf16le'))],
  ])('may be written in %s', async (_, file) => {
    const { path } = await read(file)
    await takeOver(path)
    expect(await waitsOf('Zórg é')).toHaveLength(1)
  })

  test('may be a workbook', async () => {
    const { path, html } = await read(
      Uint8Array.from(readFileSync('test/input/wachttijden.xlsx')),
      'wachttijden.xlsx',
    )
    expect([fact(html, 'Nieuw'), fact(html, 'Niet te lezen')]).toEqual([2, 1])
    await takeOver(path)
    expect(await waitsOf('Uit Excel')).toMatchObject([
      { intake_weeks: 4.5, measured_on: '2020-02-27', month: '2020-02-01' },
    ])
  })

  test.each([
    ['is empty', ''],
    ['has no rows', csv()],
    ['is no table', 'Beste mensen,\nhierbij de wachttijden.\n'],
    ['has no columns', 'wachttijden\n3\n'],
    ['is a picture', '\x89PNG\r\n\0\0\0\rIHDR'],
    ['is an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ])('that %s is refused at once', async (_, content) => {
    const { status, html } = await send(content)
    expect(status).toBe(422)
    expect(html).toContain('id="file-error"')
  })

  test('that says to be a workbook and is none, is said to be unreadable', async () => {
    const { html } = await read('PK\x03\x04 en dan niets', 'stuk.xlsx')
    expect(html).toContain('We kunnen dit Excel-bestand niet lezen')
  })
})

describe('columns', () => {
  test('that are not recognised are asked, and may not be named twice', async () => {
    const { path, html } = await read(csv(line('Kolommen')).replace('Gemeentecode', 'Waar'))
    expect(html).toContain('Niet alle kolommen hebben we herkend')
    const chosen = {
      ...{ kolom_provider: '0', kolom_municipality_code: '0', kolom_care_type: '2' },
      ...{ kolom_intake: '3', kolom_measured_on: '5' },
    }
    const twice = await keeper.post(`${path}/kolommen`, chosen)
    expect(twice.status).toBe(422)
    expect(twice.html).toContain('Deze kolom koos je al bij «Aanbieder».')
    await keeper.post(`${path}/kolommen`, { ...chosen, kolom_municipality_code: '1' })
    await runJobs()
    await takeOver(path)
    expect(await waitsOf('Kolommen')).toMatchObject([{ intake_weeks: 4.5, treatment_weeks: null }])
  })

  test('that are swapped are seen, and can be named again', async () => {
    const swapped = csv(line('Verwisseld', '27-2-2020;SGGZ;4,5;6;GM0014'))
    const { path, html } = await read(swapped)
    expect(html).toContain('De datum «GM0014» is geen dag.')
    expect(html).toMatch(/Gemeten op.*?<bdi>Peildatum<\/bdi>: GM0014/s)
    expect((await keeper.get(`${path}?kolommen`)).html).toContain('Peildatum (GM0014)')
  })
})

test('a text that no rule reads is asked of a person, and read as they say', async () => {
  const rows = [line('Vraag Een', 'GM0014;SGGZ;na overleg;6;27-2-2020'), line('Vraag Twee')]
  const { path, html } = await read(csv(...rows))
  expect(html).toContain('«na overleg»')
  const field = readingField('na overleg')
  expect((await keeper.post(`${path}/teksten`, { [field]: 'ooit' })).status).toBe(422)
  await keeper.post(`${path}/teksten`, { [field]: '3-4 weken' })
  await runJobs()
  await takeOver(path)
  expect(await waitsOf('Vraag Een')).toMatchObject([
    { intake_weeks: 3.5, intake_text: 'na overleg' },
  ])
})

describe('an import', () => {
  const waitsForLock = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`

  test('that is killed in the middle leaves nothing behind, and can be tried again', async () => {
    const { path } = await read(csv(line('Halverwege')))
    await keeper.post(`${path}/akkoord`, yes)
    const locker = await world.db.pool.connect().then((client) => {
      client.release()
      return world.system.pool.connect()
    })
    await locker.query('begin; lock table regions.waiting_location')
    const killed = expect(runJobs()).rejects.toThrow()
    // its rows are written, and wait to be added up
    const pid = await vi.waitUntil(async () => (await locker.query(waitsForLock)).rows[0]?.pid)
    await locker.query('select pg_terminate_backend($1)', [pid])
    await locker.query('rollback')
    locker.release()
    await killed
    expect(await waitsOf('Halverwege')).toEqual([])
    const after = await keeper.get(path)
    expect(after.html).toContain('Er is niets overgenomen')
    await keeper.post(`${path}/opnieuw`)
    await runJobs()
    expect(await takeOver(path)).toContain('Klaar.')
    expect(await waitsOf('Halverwege')).toHaveLength(1)
  })

  test.each(['reading', 'applying'])(
    'of which the worker was killed while %s goes on when it starts again',
    async (state) => {
      const { path } = await read(csv(line(`Verder na ${state}`)))
      if (state === 'applying') await keeper.post(`${path}/akkoord`, yes)
      await setState(path, state)
      await runJobs()
      if (state === 'reading') await takeOver(path)
      expect(await waitsOf(`Verder na ${state}`)).toHaveLength(1)
    },
  )

  test('of which the database lost what lay ready is read again first', async () => {
    const { path } = await read(csv(line('Weer Gelezen')))
    await keeper.post(`${path}/akkoord`, yes)
    await world.system.pool.query('truncate regions.import_row')
    await runJobs()
    expect(fact((await keeper.get(path)).html, 'Nieuw')).toBe(1)
    await takeOver(path)
    expect(await waitsOf('Weer Gelezen')).toHaveLength(1)
  })

  test('waits while another one is read, and says so', async () => {
    const first = await send(csv(line('Nummer Een')))
    const second = await send(csv(line('Nummer Twee')))
    await setState(first.location ?? '', 'reading')
    const busy = await keeper.get(second.location ?? '')
    expect(busy.html).toContain('Er wordt nu een ander bestand ingelezen')
    expect(busy.headers.get('refresh')).toBe('5')
    const client = await world.system.pool.connect()
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('regions.import'))`)
    await waitingImportJobs[0]?.run(world.system)
    expect((await keeper.get(first.location ?? '')).html).toContain('<progress')
    await client.query('rollback')
    client.release()
    await runJobs()
    for (const { location } of [first, second])
      expect((await keeper.get(location ?? '')).html).toContain('Klopt dit?')
  })

  test('that somebody stops is gone, and one that nobody looks at after a week too', async () => {
    const stopped = await read(csv(line('Gestopt')))
    await keeper.post(`${stopped.path}/stop`)
    const old = await read(csv(line('Vergeten')))
    await world.age('regions.import', '8 days')
    await runJobs()
    expect((await keeper.get(old.path)).html).toContain('Gestopt.')
    expect([await left('import_chunk'), await left('import_row')]).toEqual([0, 0])
  })

  test('is for who keeps a region: to others it is not there', async () => {
    const { path } = await read(csv(line('Geheim')))
    const noor = await world.as('noor')
    expect((await noor.get(path)).status).toBe(404)
    expect((await send(csv(line('Geheim')), 'x.csv', noor)).status).toBe(404)
    expect((await noor.post(`${path}/akkoord`, yes)).status).toBe(404)
    expect((await world.visitor().get(path)).location).toMatch(/^\/inloggen/)
  })

  test('without the token of our own form is refused before anything is kept', async () => {
    const before = await left('import')
    const body = form(csv(line('Vals')), 'x.csv', keeper)
    body.set('_token', 'geraden')
    const { status } = await keeper.send(importUrl, { method: 'POST', headers: { origin }, body })
    expect([status, await left('import')]).toEqual([403, before])
  })

  const setState = (path: string, state: string) =>
    asSystem(world.system, (tx) =>
      sql`update regions.import set state = ${state} where id = ${path.split('/').at(-1)}`.execute(
        tx,
      ),
    )
})
