import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What a page tells search engines. */
async function dataOf(path: string) {
  const { html } = await world.visitor().get(path)
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
  return JSON.parse(json)
}

describe('open data', () => {
  test('names only addresses that answer everybody', async () => {
    const { html } = await world.visitor().get('/buurt/open-data')
    const addresses = html.match(/\/hsds\/v3[a-z_/]*/g) ?? []
    expect(new Set(addresses).size).toBe(6)
    for (const address of addresses) expect((await world.visitor().get(address)).status).toBe(200)
  })

  test('of a place say what it is, where, and when it opens', async () => {
    const data = await dataOf(`/buurt/plek/${demoId('place inloop')}`)
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CivicStructure',
      address: { addressLocality: 'Groningen', addressCountry: 'NL' },
    })
    expect(data.openingHoursSpecification[0]).toMatchObject({
      dayOfWeek: expect.stringMatching(/day$/),
      opens: expect.stringMatching(/^\d\d:\d\d$/),
    })
  })

  test('of an activity name its coming days', async () => {
    const { html } = await world.visitor().get('/buurt/activiteiten?waar=De+Wijert')
    const [path = ''] = /\/buurt\/activiteit\/[0-9a-f-]{36}/.exec(html) ?? []
    const data = await dataOf(path)
    expect(data['@graph'][0]).toMatchObject({ '@type': 'Event', location: { '@type': 'Place' } })
    expect(Date.parse(data['@graph'][0].endDate)).toBeGreaterThan(Date.now())
  })
})
