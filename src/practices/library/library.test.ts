import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { searchIn } from '../facet.ts'
import { searchPractices } from './queries.ts'

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

const search = (zoek: string, more: Record<string, string[]> = {}) =>
  asPerson(world.db, null, (tx) => searchPractices(tx, searchIn({ zoek: [zoek], ...more })))
const found = async (zoek: string) => (await search(zoek)).hits.map(({ slug }) => slug)

type Sample = { query: string; good: string[]; within: number }
const sample: Sample[] = JSON.parse(
  readFileSync('test/input/goede_voorbeelden_zoeken.json', 'utf8'),
)

describe('searching', () => {
  const ranks: number[] = []

  test.each(sample)('«$query» finds what is meant', async ({ query, good, within }) => {
    const rank = (await found(query)).findIndex((slug) => good.includes(slug)) + 1
    ranks.push(rank && 1 / rank)
    expect(rank).toBeGreaterThan(0)
    expect(rank).toBeLessThanOrEqual(within)
  })

  test('puts it near the top: a mean reciprocal rank of at least 0.85', () => {
    const mean = ranks.reduce((sum, one) => sum + one, 0) / ranks.length
    console.info(`mean reciprocal rank of ${ranks.length} searches: ${mean.toFixed(3)}`)
    expect(mean).toBeGreaterThan(0.85)
  })

  test('takes accents, capitals and punctuation as nothing', async () => {
    expect(await found('CLIËNT!!')).toEqual(await found('client'))
  })

  test.each(["'", '& | ! :*', '\\', '%_', '日本語', '😀', 'de het een', 'a'.repeat(5000), '<->'])(
    'survives «%s»',
    async (odd) => {
      const page = await visitor.get(`/goede-voorbeelden?zoek=${encodeURIComponent(odd)}`)
      expect(page.status).toBe(200)
    },
  )
})

describe('looking through', () => {
  test('every choice leaves as many as it says, and its address says all', async () => {
    const { counts } = await search('buurt')
    for (const { facet, value, number } of counts.slice(0, 12)) {
      expect((await search('buurt', { [facet]: [value] })).total).toBe(number)
    }
  })

  test('two choices hold both', async () => {
    const { hits } = await search('', { plaats: ['GM0363'], indicatie: ['geen'] })
    expect(hits.map(({ slug }) => slug)).toContain('ggz-coaches-zuid')
  })

  test('a place is called by its name', async () => {
    const { html } = await visitor.get('/goede-voorbeelden?zoek=netwerk')
    expect(html).toMatch(/plaats=GM0014"[^>]*>Groningen</)
  })

  test('a choice that does not exist finds nothing, and says what to let go', async () => {
    const { status, html } = await visitor.get('/goede-voorbeelden?zoek=eenzaam&fase=vliegen')
    expect(status).toBe(200)
    expect(html).toContain('We vonden niets')
    expect(html).toMatch(/href="\/goede-voorbeelden\?zoek=eenzaam"[^>]*>Zonder «vliegen»/)
  })

  test.each(['bladzijde=-1', 'bladzijde=9999', 'kleur=rood', 'fase=%00', 'fase[]=x'])(
    'survives «%s»',
    async (query) => {
      expect((await visitor.get(`/goede-voorbeelden?${query}`)).status).toBe(200)
    },
  )

  test('more than one page is turned with a link', async () => {
    const { html } = await visitor.get('/goede-voorbeelden')
    expect(html).toContain('Dit zijn 37 voorbeelden')
    expect(html).toContain('href="/goede-voorbeelden?bladzijde=2"')
    const second = await visitor.get('/goede-voorbeelden?bladzijde=2')
    expect(second.html.match(/class="row-link"/g)).toHaveLength(17)
  })
})

describe('the page of an example', () => {
  test('tells for whom, what works, how sure, and where it was found', async () => {
    const { html } = await visitor.get('/goede-voorbeelden/barbarahoes')
    for (const words of ['geen zware indicatie', 'Brunssum', 'redelijk zeker', 'Bron:']) {
      expect(html).toContain(words)
    }
  })

  test('counts how often it was read, of nobody', async () => {
    await visitor.get('/goede-voorbeelden/ips')
    const { html } = await visitor.get('/goede-voorbeelden/ips')
    expect(html).toContain('1 keer gelezen')
  })

  test('is told to search engines in a block that nobody can break out of', async () => {
    const { html } = await visitor.get('/goede-voorbeelden/ips')
    const [, block = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? []
    expect(JSON.parse(block)).toMatchObject({ '@type': 'Article', inLanguage: 'nl' })
  })

  test('does not exist when there is none', async () => {
    expect((await visitor.get('/goede-voorbeelden/bestaat-niet')).status).toBe(404)
  })

  test('gives its files to take along, and never opens them here', async () => {
    const id = '019ab000-0000-7000-8000-000000000002'
    await world.system.pool.query(
      `insert into practices.file (id, practice_id, name, type, size, bytes)
       select $1, id, 'tips & trucs.pdf', 'application/pdf', 4, '%PDF' from practices.practice where slug = 'wrap'`,
      [id],
    )
    const { html } = await visitor.get('/goede-voorbeelden/wrap')
    const [, at = ''] = /href="([^"]+bestanden[^"]+)"/.exec(html) ?? []
    const file = await visitor.get(at)
    expect(file.html).toBe('%PDF')
    expect(file.headers.get('content-disposition')).toContain('attachment; filename*=UTF-8')
    expect((await visitor.get(at.replace('wrap', 'ips'))).status).toBe(404)
  })

  test('fits on a poster, alone or with others', async () => {
    const alone = await visitor.get('/goede-voorbeelden/wrap/poster')
    expect(alone.html).toContain('vroege tekens')
    const both = await visitor.get('/goede-voorbeelden/poster?voorbeeld=wrap&voorbeeld=ips')
    expect(both.html).toContain('eerst een gewone baan')
  })
})
