import { parse } from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { asSystem } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { statementsOf } from '#test/statements.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { aroundOf } from './around.ts'
import { searchPlaces } from './queries.ts'
import { placeQuery } from './search.ts'

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

const monday = { day: '2026-11-23', clock: '11:00' }

/** What is found around De Wijert, as on this moment. */
const found = (
  choices: Record<string, string> = {},
  when: { day: string; clock: string | null } = monday,
) =>
  asPerson(world.db, null, async (tx) => {
    const place = meantBy(await searchGeography(tx, 'De Wijert'), 'De Wijert')
    if (!place) throw new Error('De Wijert is not found')
    return searchPlaces(tx, aroundOf(place), parse(placeQuery, choices), when)
  })
const namesOf = async (...asked: Parameters<typeof found>) =>
  (await found(...asked)).places.map(({ name }) => name)
const titles = (html: string) => [...html.matchAll(/class="row-link">(\d+)\. ([^<]+)/g)]

describe('open doors', () => {
  test('that are open now come first, then those of today, the others, and what nobody looked at', async () => {
    const pages = await Promise.all(['1', '2', '3'].map((bladzijde) => found({ bladzijde })))
    const all = pages.flatMap(({ places }) => places)
    const order = ['now', 'later', 'other', 'stale']
    const stages = all.map(({ stage }) => order.indexOf(stage))
    expect(stages).toEqual(stages.toSorted((one, other) => one - other))
    expect(new Set(stages).size).toBe(4)
    expect(all[0]?.name).toBe('Spreekuur Wijkteam')
  })

  test('are nearest first: seen from the middle of the doors that are known there', async () => {
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('neighbourhood.place')
        .set({ lat: 53.19, lon: 6.57, area_code: null })
        .where('id', '=', demoId('place inloop'))
        .execute(),
    )
    const names = (await found()).places
      .filter(({ stage }) => stage === 'now')
      .map(({ name }) => name)
    expect(names.indexOf('De Open Keuken')).toBeGreaterThan(names.indexOf('Geld en Postpunt'))
  })

  test('are shut on a public holiday, unless they say otherwise', async () => {
    const open = async (day: string) => (await found({ dag: day }, { day, clock: null })).total
    expect(await open('2026-12-18')).toBeGreaterThan(await open('2026-12-25'))
    expect(await open('2026-12-25')).toBeGreaterThan(0)
  })

  test('are narrowed to what somebody chooses', async () => {
    const every = (await found()).total
    const choices: Record<string, string>[] = [
      { rustig: 'ja' },
      { gratis: 'ja' },
      { zonder: 'ja' },
      { wat: 'drop-in' },
      { dag: monday.day },
    ]
    for (const choice of choices) {
      const { total } = await found(choice)
      expect(total, JSON.stringify(choice)).toBeLessThan(every)
      expect(total, JSON.stringify(choice)).toBeGreaterThan(0)
    }
    expect((await found({ wat: 'drop-in' })).places.every(({ kind }) => kind === 'drop-in')).toBe(
      true,
    )
  })

  test.each([
    ['kopje koffie', 'De Open Keuken'],
    ['inloop', 'De Open Keuken'],
    ['herstelakademie', 'Herstelacademie Zuid'],
    ['buurtrestorant', 'Buurtrestaurant Aan Tafel'],
    ['wandelgroepen', 'Wandelgroep Sterrebos'],
  ])('are found by «%s»', async (tekst, name) => {
    expect(await namesOf({ tekst })).toContain(name)
    expect((await found({ tekst })).total).toBeLessThan((await found()).total)
  })

  test('that are no more, or far away, are not there', async () => {
    expect((await visitor.get('/buurt?waar=Maastricht')).html).toContain('nog geen open deur')
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('neighbourhood.place')
        .set({ closed_at: new Date().toISOString() })
        .where('name', '=', 'Digipunt')
        .execute(),
    )
    expect(await namesOf()).not.toContain('Digipunt')
  })
})

describe('looking for them', () => {
  test('begins with where, and asks which place of that name is meant', async () => {
    const { html } = await visitor.get('/buurt')
    expect(html).toContain('De Wijert (Groningen)')
    const which = await visitor.get('/buurt?waar=Hengelo')
    for (const name of ['Hengelo (Overijssel)', 'Hengelo (Gelderland)'])
      expect(which.html).toContain(name)
    const code = which.html.match(/code=(WP\d+)/)?.[1]
    expect((await visitor.get(`/buurt?waar=Hengelo&code=${code}`)).html).toContain(
      'In de buurt van',
    )
    expect((await visitor.get('/buurt?waar=De+Wijert')).html).toContain('In de buurt van De Wijert')
    expect((await visitor.get('/buurt?waar=9722+AB')).html).toContain('In de buurt van 9722')
    expect((await visitor.get('/buurt?waar=BU0363AE01')).html).toContain('We vinden')
  })

  test('shows the same numbers on the map as in the list, page by page', async () => {
    const numbers = []
    for (const page of ['1', '2', '3']) {
      const { html } = await visitor.get(`/buurt?waar=De+Wijert&kaart=ja&bladzijde=${page}`)
      const listed = titles(html).map(([, number]) => Number(number))
      const dots = [...html.matchAll(/class="dot-number"[^>]*>(\d+)</g)].map(([, dot]) =>
        Number(dot),
      )
      expect(dots).toEqual(listed)
      numbers.push(...listed)
    }
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(20)
  })

  test('is one statement for the whole list', async () => {
    const statements = await statementsOf(() => visitor.get('/buurt?waar=De+Wijert&tekst=koffie'))
    const reads = statements.filter((text) => text.includes('neighbourhood.place'))
    expect([reads.length, statements.length]).toEqual([1, 5])
  })

  test.each(['/buurt', '/buurt/activiteiten'])(
    'never fails on an odd address: %s',
    async (path) => {
      const odd = [
        '',
        '%00',
        'x'.repeat(5000),
        '-1',
        '9'.repeat(30),
        '2026-02-30',
        "'; --",
        '%F0%9F%98%80',
        '<b>',
      ]
      for (const name of [
        'waar',
        'code',
        'dag',
        'wat',
        'tekst',
        'rustig',
        'gratis',
        'zonder',
        'kaart',
        'bladzijde',
      ])
        for (const value of odd) {
          const { status, html } = await visitor.get(`${path}?waar=De+Wijert&${name}=${value}`)
          expect(status, `${name}=${value.slice(0, 40)}`).toBe(200)
          expect(html).not.toContain('<b>')
        }
    },
  )

  test('is one tap from the start page, signed in or not', async () => {
    for (const browser of [visitor, await world.as('noor')]) {
      const { html } = await browser.get('/')
      expect(html).toContain('Waar kan ik vandaag terecht?')
      expect(html).toContain('action="/buurt"')
    }
  })
})

describe('what there is to do', () => {
  test('is told for the coming week, the first thing first, or for one day', async () => {
    const { html } = await visitor.get('/buurt/activiteiten?waar=De+Wijert')
    expect(titles(html).length).toBe(10)
    const day = /<h3>([^<]+)<\/h3>/.exec(html)?.[1] ?? ''
    expect(['Vandaag', 'Morgen']).toContain(day)
    const later = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
    const one = await visitor.get(`/buurt/activiteiten?waar=De+Wijert&dag=${later}`)
    expect([...one.html.matchAll(/<h3>/g)]).toHaveLength(1)
  })

  test('is found by a word, also one that is typed wrong', async () => {
    for (const tekst of ['brood bakken', 'broot bakken']) {
      const query = new URLSearchParams({ waar: 'De Wijert', tekst })
      const { html } = await visitor.get(`/buurt/activiteiten?${query}`)
      expect(html, tekst).toContain('Samen brood bakken')
    }
  })
})
