import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '#test/access/addresses.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
})
afterAll(() => world.close())

const odd = ['%00', '%F0%9F%98%80']

/** This route's address, with each of its parameters in turn made odd. */
function oddAddresses(route: string): string[] {
  const pattern = route.split('/')
  const right = addressOf(route).split('/')
  return pattern.flatMap((part, i) =>
    part.startsWith(':') ? odd.map((text) => right.with(i, text).join('/')) : [],
  )
}

test('an address whose ids are no ids is the address of nothing, never a mistake of ours', async () => {
  const found: string[] = []
  for (const { method, path } of world.app.routes) {
    if (method === 'ALL' || path.startsWith('/static') || !path.includes(':')) continue
    for (const address of oddAddresses(path)) {
      const { status } = method === 'GET' ? await noor.get(address) : await noor.post(address)
      if (status >= 500) found.push(`${method} ${address}: ${status}`)
    }
  }
  expect(found).toEqual([])
}, 60_000)

test.each(['99999999999', '-99999999999', '1e9', 'x'])(
  'a form that says to be of version %s is overtaken',
  async (version) => {
    const fields = { wording: 'Lopen', term: 'short', version }
    const { status } = await noor.post(addressOf('/plan/:plan/doelen/:goal'), fields)
    expect(status).toBe(409)
  },
)
