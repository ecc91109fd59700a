import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { hsdsUrl } from './answer.ts'

const folder = 'test/input/hsds'
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
for (const file of readdirSync(`${folder}/schema`)) {
  if (file !== 'openapi.json')
    ajv.addSchema(JSON.parse(readFileSync(`${folder}/schema/${file}`, 'utf8')), file)
}

/** What is wrong with it by the schemas of HSDS 3.0. */
function problems(type: string, thing: unknown): string[] {
  const validate = ajv.getSchema(`${type}.json`)
  if (!validate) throw new Error(`no schema for ${type}`)
  if (validate(thing)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const { components } = JSON.parse(readFileSync(`${folder}/schema/openapi.json`, 'utf8'))
const isPage = ajv.compile({
  ...components.schemas.Page,
  required: Object.keys(components.schemas.Page.properties),
})

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

type Page = {
  total_items: number
  total_pages: number
  size: number
  last_page: boolean
  contents: Thing[]
}
type Thing = { id: string; name: string; [field: string]: unknown }

async function get<T = Page>(path: string): Promise<T> {
  const { status, html } = await visitor.get(`${hsdsUrl}${path}`)
  expect([path, status]).toEqual([path, 200])
  return JSON.parse(html)
}

const types = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  locations: 'location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
}

describe('the feed of open doors', () => {
  test.each(Object.entries(types))(
    'gives %s that are valid, in a list, in full and alone',
    async (list, type) => {
      for (const query of ['', '?full=true']) {
        const page = await get(`/${list}${query}`)
        expect(page.contents.length).toBeGreaterThan(0)
        expect(page.contents.flatMap((one) => problems(type, one))).toEqual([])
        expect(isPage(page)).toBe(true)
      }
      const { contents } = await get(`/${list}?per_page=5`)
      for (const { id } of contents) {
        const alone = await get<Thing>(`/${list}/${id}`)
        expect(alone.id).toBe(id)
        expect(problems(type, alone)).toEqual([])
      }
    },
  )

  test('says which version it is', async () => {
    expect(await get(`/`)).toMatchObject({ version: '3.0' })
  })

  test('tells when a place was last checked, and when it opens', async () => {
    const { contents } = await get('/services?full=true&per_page=500')
    expect(
      contents.every(({ assured_date }) => /^\d{4}-\d\d-\d\d$/.test(String(assured_date))),
    ).toBe(true)
    const schedules = contents.flatMap((one) => one.schedules as Thing[])
    expect(schedules).toContainEqual(
      expect.objectContaining({
        freq: 'WEEKLY',
        byday: expect.any(String),
        opens_at: expect.stringMatching(/^\d\d:\d\d:00$/),
      }),
    )
  })

  test.each(['services', 'organizations'])(
    'gives %s page by page, by number as by the link to the next',
    async (list) => {
      const all = await get(`/${list}?per_page=500`)
      const byNumber: Thing[] = []
      const byLink: Thing[] = []
      let next = `${hsdsUrl}/${list}?per_page=5`
      for (let number = 1; next; number++) {
        byNumber.push(...(await get(`/${list}?per_page=5&page=${number}`)).contents)
        const { html, headers } = await visitor.get(next)
        byLink.push(...(JSON.parse(html) as Page).contents)
        next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? ''
      }
      expect(byNumber).toEqual(all.contents)
      expect(byLink).toEqual(all.contents)
      expect(all.contents).toHaveLength(all.total_items)
    },
  )

  test('gives all of a list line by line', async () => {
    const { html } = await visitor.get(`${hsdsUrl}/services?format=ndjson`)
    const ids = html
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual((await get('/services?per_page=500')).contents.map(({ id }) => id))
  })

  test('can be asked for some of it', async () => {
    const all = await get('/services?full=true&per_page=500')
    const [organization] = (await get('/organizations')).contents
    const called = await get(
      `/organizations?search=${encodeURIComponent(organization?.name ?? '')}`,
    )
    expect(called.contents).toContainEqual(organization)
    const terms = await get('/taxonomy_terms?per_page=500')
    const dropIn = terms.contents.find(({ code }) => code === 'drop-in')
    const inlopen = await get(`/services?taxonomy_term_id=${dropIn?.id}`)
    expect(inlopen.total_items).toBeGreaterThan(0)
    expect(inlopen.total_items).toBeLessThan(all.total_items)
    const [first] = all.contents
    const own = await get(
      `/services?organization_id=${(first?.organization as Thing | undefined)?.id}`,
    )
    expect(own.contents.map(({ id }) => id)).toContain(first?.id)
    expect((await get('/services?modified_after=2999-01-01')).total_items).toBe(0)
    expect((await get(`/services?taxonomy_id=${first?.id}`)).total_items).toBe(0)
    expect((await get('/service_at_locations?postcode=1000')).total_items).toBe(0)
    expect(Object.keys((await get('/services?minimal=true')).contents[0] ?? {})).toEqual([
      'id',
      'last_modified',
    ])
  })

  test.each([
    'page=0',
    'per_page=100000',
    'modified_after=gisteren',
    'taxonomy_id=x',
    'format=xml',
    'search=%00',
  ])('refuses %s with a sentence', async (query) => {
    const { status, html } = await visitor.get(`${hsdsUrl}/services?${query}`)
    expect([status, Object.keys(JSON.parse(html))]).toEqual([400, ['error']])
  })

  test.each(Object.keys(types))('has nothing at an unknown id of %s', async (list) => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x'])
      expect((await visitor.get(`${hsdsUrl}/${list}/${id}`)).status).toBe(404)
  })

  test('leaves out a place that is no more', async () => {
    const [first] = (await get('/services')).contents
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('neighbourhood.place')
        .set({ closed_at: sql`now()` })
        .where('id', '=', first?.id ?? '')
        .execute(),
    )
    expect((await visitor.get(`${hsdsUrl}/services/${first?.id}`)).status).toBe(404)
    expect((await get('/services?per_page=500')).contents.map(({ id }) => id)).not.toContain(
      first?.id,
    )
  })

  test('may be read from a page of anybody, kept for a while, and asked again cheaply', async () => {
    const { headers } = await visitor.get(`${hsdsUrl}/services`)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, max-age=300')
    const again = await visitor.send(`${hsdsUrl}/services`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })
})

describe('the schemas', () => {
  test.each([
    'service_full',
    'organization_full',
    'service_at_location_full',
    'location',
    'taxonomy_term',
  ])('accept the example %s', (name) => {
    const example = JSON.parse(readFileSync(`${folder}/examples/${name}.json`, 'utf8'))
    expect(problems(name.replace('_full', ''), example)).toEqual([])
  })

  test('refuse a feed whose ids are no uuids', () => {
    const { contents } = JSON.parse(readFileSync(`${folder}/uk/organization_list.json`, 'utf8'))
    expect(problems('organization', contents[0])).toContain(
      '/organization_identifiers/0/id must match format "uuid"',
    )
  })
})
