import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { type AssessedStep, stateAt, stateOf } from './road-map.ts'

let world: World
let marit: Browser
let sam: Browser
beforeAll(async () => {
  world = await openWorld()
  marit = await world.as('marit')
  sam = await world.as('sam')
})
afterAll(() => world.close())

const at = '/regio/groningen/routekaart'
const read = async (path: string, browser = world.visitor()) => (await browser.get(path)).html

describe('the road map of a region', () => {
  test('has eight steps, says that they are ours, and shows how far it is in time', async () => {
    const html = await read(at)
    expect(html.match(/href="\/regio\/groningen\/routekaart\/\d"/g)).toHaveLength(8)
    expect(html).toContain('Deze stappen zijn van ons, niet van Phrenos.')
    expect(html).toContain('<svg class="road-map"')
    expect(html).toContain('Zoek een trekker')
    expect(await read('/regio/groningen')).toContain('Met 5 van de 8 stappen begonnen.')
  })

  test('leads from a step to good examples', async () => {
    const html = await read(`${at}/5`)
    for (const part of ['Waarom', 'Zo pak je het aan', 'Waar het misgaat'])
      expect(html).toContain(part)
    expect(html).toContain('href="/goede-voorbeelden/buurtcirkel"')
  })

  test('is there for a region that said nothing yet, and for no step that is not there', async () => {
    expect(await read('/regio/drenthe/routekaart')).toContain('Niet begonnen')
    for (const step of ['9', '0', '1e1', 'x'])
      expect((await sam.get(`${at}/${step}`)).status).toBe(404)
  })
})

describe('how far a region is', () => {
  const said = { id: newId(), state: 'works', evidence: 'Iedereen kent elkaar' }

  test('is said by who keeps it, once for each form, and what was said stays', async () => {
    expect((await sam.post(`${at}/4`, said)).status).toBe(403)
    for (const _ of 'ab') expect((await marit.post(`${at}/4`, said)).location).toBe(`${at}/4`)
    const html = await read(`${at}/4`)
    expect(html.match(/Iedereen kent elkaar/g)).toHaveLength(1)
    expect(html).toContain('Hoe het eerder was')
    expect(html).toContain('In één wijk staat op een rij wat er is.')
  })

  test('is nothing about a person', async () => {
    const about = { state: 'busy', evidence: 'Het lukte met mevrouw Bakker' }
    const warned = await marit.post(`${at}/4`, about)
    expect([warned.status, warned.html.includes('Het lukte met mevrouw Bakker')]).toEqual([
      422,
      true,
    ])
  })

  test('is what was said last before a moment', () => {
    const step = {
      assessments: [
        { state: 'works', evidence: '', made_at: '2026-06-01T00:00:00Z' },
        { state: 'busy', evidence: '', made_at: '2026-01-01T00:00:00Z' },
      ],
    } as unknown as AssessedStep
    const then = ['2025-12-31', '2026-01-02', '2026-07-01'].map((day) =>
      stateAt(step, Date.parse(day)),
    )
    expect(then).toEqual(['not-begun', 'busy', 'works'])
    expect(stateOf({ assessments: [] })).toBe('not-begun')
  })
})

describe('the words of the steps', () => {
  const edit = '/beheer/routekaart'
  const texts = { title: 'Zoek een trekker', wording: 'Kies samen iemand.', version: '1' }

  test('are for who administers the platform alone', async () => {
    for (const browser of [sam, marit]) {
      expect((await browser.get(edit)).status).toBe(404)
      expect((await browser.post(`${edit}/1`, texts)).status).toBe(404)
    }
  })

  test('change for every region, and how they stood stays', async () => {
    await world.system.pool.query(
      `insert into people.platform_administrator (person_id)
       select person_id from people.person_email where email = 'sam@voorbeeld.test'`,
    )
    expect((await sam.post(`${edit}/1`, { ...texts, practices: 'ips, bestaat-niet' })).status).toBe(
      303,
    )
    const html = await read('/regio/drenthe/routekaart/1')
    expect(html).toContain('Kies samen iemand.')
    expect(html).toContain('href="/goede-voorbeelden/ips"')
    expect(html).not.toContain('bestaat-niet')
    expect(await read(`${edit}/1`, sam)).toContain('Kies iemand die de samenwerking leidt.')
    const late = await sam.post(`${edit}/1`, { ...texts, wording: 'Anders' })
    expect([late.status, late.html.includes('Iemand anders veranderde dit intussen.')]).toEqual([
      409,
      true,
    ])
    const bad = await sam.post(`${edit}/1`, { ...texts, version: '2', practices: 'https://x.nl' })
    expect([bad.status, bad.html.includes('https://x.nl')]).toEqual([422, true])
  })
})
