import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '#test/access/addresses.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

const keys = ['noor', 'karim', 'anouk', 'bep'] as const
type Key = (typeof keys)[number]

let world: World
const browsers = {} as Record<Key, Browser>
beforeAll(async () => {
  world = await openWorld()
  for (const key of keys) browsers[key] = await world.as(key)
})
afterAll(() => world.close())

const addresses = () => [
  '/',
  ...world.app.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/plan/:plan'))
    .map(({ path }) => addressOf(path)),
]

/** Everything that somebody sees, without what a page makes for one time. The list of looks itself is the owner's. */
async function allPagesOf(key: Key): Promise<[address: string, html: string][]> {
  const shown = addresses().filter(
    (address) => key !== 'noor' || !address.endsWith('/wie-heeft-gekeken'),
  )
  return Promise.all(
    shown.map(async (address): Promise<[string, string]> => {
      const { html } = await browsers[key].get(address)
      return [address, html.replace(/(name="(?:id|press|secret)[^"]*" value=)"[^"]*"/g, '$1')]
    }),
  )
}

test('nobody learns from any page that, or when, somebody else looked', async () => {
  // what is new for oneself is no longer new after one's own look
  for (const key of keys) await allPagesOf(key)
  const before = new Map<Key, Awaited<ReturnType<typeof allPagesOf>>>()
  for (const key of keys) before.set(key, await allPagesOf(key))
  // by now everybody has looked at everything
  for (const key of keys) expect(await allPagesOf(key)).toEqual(before.get(key))
}, 60_000)

const receipt =
  /laatst (gezien|gekeken|actief)|(gelezen|gezien|bekeken) (door|op)|is online|heeft (dit )?(gezien|gelezen)/i

test('no page of a member speaks of looking', async () => {
  for (const key of ['karim', 'anouk', 'bep'] as const) {
    const words = (await allPagesOf(key)).map(([address, html]) => [
      address,
      html.replace(/<[^>]*>/g, ' ').match(receipt)?.[0],
    ])
    expect(words.filter(([, found]) => found)).toEqual([])
  }
}, 60_000)
