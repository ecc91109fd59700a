import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openWorld, origin, type World } from '#test/world.ts'
import { importUrl } from './import.ts'

let world: World
let visitor: Browser
let femke: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  femke = await world.as('femke')
})
afterAll(() => world.close())

const feed = async () => JSON.parse((await visitor.get('/goede-voorbeelden.json')).html)
const record = (more: object) => ({
  ...{ id: 'tuin', title: 'Samen in de tuin', kind: 'voorbeeld' },
  ...{ description: 'Samen zaaien en oogsten.', checked_on: '2026-11-21' },
  ...more,
})

async function bring(text: string) {
  const { html } = await femke.get(importUrl)
  const body = new FormData()
  body.set('_token', /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '')
  body.set('file', new File([text], 'voorbeelden.json', { type: 'application/json' }))
  return femke.send(importUrl, { method: 'POST', headers: { origin }, body })
}

const agree = (practices: object[]) =>
  femke.post(`${importUrl}/akkoord`, { records: JSON.stringify({ practices }) })

describe('the open data', () => {
  test('is all that is in the library, with its licence, as the schema says', async () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const valid = ajv.compile(
      JSON.parse((await visitor.get('/goede-voorbeelden/schema.json')).html),
    )
    const data = await feed()
    expect(valid(data), JSON.stringify(valid.errors)).toBe(true)
    expect(data.license).toBe('CC-BY-4.0')
    expect(data.practices).toHaveLength(37)
    expect(valid({ ...data, practices: [{ id: 'x' }] })).toBe(false)
  })

  test('may be fetched by any page, and holds no contact', async () => {
    const { headers, html } = await visitor.get('/goede-voorbeelden.json')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(html).not.toContain('femke@')
  })

  test('tells what is new as an Atom feed', async () => {
    const { headers, html } = await visitor.get('/goede-voorbeelden.atom')
    expect(headers.get('content-type')).toContain('application/atom+xml')
    expect(html.match(/<entry>/g)).toHaveLength(37)
    expect(html).toContain(`<id>${origin}/goede-voorbeelden/ips</id>`)
  })
})

describe('reading a file in', () => {
  test('what was taken out goes in again, and changes nothing', async () => {
    const { html } = await bring(JSON.stringify(await feed()))
    expect(html).toContain('Er is niets nieuws')
    expect(html).toContain('Al precies zo in de bibliotheek: 37')
  })

  test('shows first what would change: new, changed, broken and much alike', async () => {
    const { practices } = await feed()
    const ips = { ...practices.find(({ id }: { id: string }) => id === 'ips'), place: 'overal' }
    const file = [record({}), ips, record({ id: 'GEEN SLUG' }), { id: 'leeg' }, record({}), 7]
    const twin = record({ id: 'tweede-kamer', title: 'Stadskamer Doetinchem (2)' })
    const { html } = await bring(JSON.stringify({ practices: [...file, twin] }))
    for (const words of ['Nieuw (2)', 'Veranderd (1)', 'Niet gelezen (4)', '«title» ontbreekt']) {
      expect(html).toContain(words)
    }
    expect(html).toMatch(/lijkt op[^.]*stadskamer/)
    expect((await feed()).practices).toHaveLength(37)
  })

  test('one broken record never stops the rest', async () => {
    const answer = await agree([{ id: 'stuk' }, record({ id: 'moestuin', title: 'De moestuin' })])
    expect(answer.location).toBe('/beheer/goede-voorbeelden?ingelezen=1')
    expect((await visitor.get('/goede-voorbeelden/moestuin')).html).toContain('De moestuin')
    expect((await visitor.get('/goede-voorbeelden?zoek=moestuinen')).html).toContain('De moestuin')
  })

  test('what changes keeps its earlier wording', async () => {
    await agree([record({ id: 'kas' })])
    await agree([record({ id: 'kas', title: 'In de kas' })])
    await agree([record({ id: 'kas', title: 'In de kas' })])
    const { rows } = await world.system.pool.query(
      `select v.version, v.content->>'title' as title from practices.practice_version v
       join practices.practice p on p.id = v.practice_id where p.slug = 'kas' order by 1`,
    )
    expect(rows).toEqual([
      { version: 1, title: 'Samen in de tuin' },
      { version: 2, title: 'In de kas' },
    ])
  })

  test.each(['', 'geen json', '[]', '{"practices": 3}', '<html>'])('refuses «%s»', async (text) => {
    expect((await bring(text)).status).toBe(422)
  })

  test('is for who keeps the library alone', async () => {
    const noor = await world.as('noor')
    expect((await noor.get(importUrl)).status).toBe(404)
    expect((await noor.post(`${importUrl}/akkoord`, { records: '{}' })).status).toBe(404)
  })
})
