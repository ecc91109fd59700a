import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#src/app.tsx'
import { networkOf } from '#src/people/limits.ts'
import { readConfig } from '#src/platform/config.ts'
import { newPaperCode } from '#src/platform/ids.ts'
import { openLog } from '#src/platform/log.ts'
import { openWorld, origin, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A wrong code from this address, as the server is reached over the line. */
function guess(env: Record<string, string>, from: string, forwarded?: string) {
  const config = readConfig({ WIJKVERBAND_ORIGIN: origin, ...env })
  const app = createApp({ config, db: world.db, system: world.system, log: openLog('silent') })
  const headers = new Headers({ origin, 'content-type': 'application/x-www-form-urlencoded' })
  if (forwarded) headers.set('x-forwarded-for', forwarded)
  const body = new URLSearchParams({ code: newPaperCode() })
  const line = { incoming: { socket: { remoteAddress: from } } }
  return app.request(`${origin}/inloggen/code`, { method: 'POST', headers, body }, line)
}

async function guesses(ask: (time: number) => ReturnType<typeof guess>): Promise<number[]> {
  const seen: number[] = []
  for (let time = 1; time <= 11; time++) seen.push((await ask(time)).status)
  return seen
}
const ten = Array<number>(10).fill(422)

describe('tries are counted', () => {
  test('for the place they come from, and for no other', async () => {
    expect(await guesses(() => guess({}, '203.0.113.7'))).toEqual([...ten, 429])
    expect((await guess({}, '203.0.113.8')).status).toBe(422)
  })

  test('whatever place a request says it comes from', async () => {
    const lie = (time: number) => guess({}, '203.0.113.9', `198.51.100.${time}`)
    expect(await guesses(lie)).toEqual([...ten, 429])
  })

  test('behind a proxy of one’s own for the place that the proxy saw', async () => {
    const proxy = { WIJKVERBAND_PROXY: 'yes' }
    const lie = (time: number) => guess(proxy, '10.0.0.1', `198.51.100.${time}, 203.0.113.20`)
    expect(await guesses(lie)).toEqual([...ten, 429])
    expect((await guess(proxy, '10.0.0.1', '203.0.113.21')).status).toBe(422)
  })

  test('without the place itself being kept', async () => {
    await guess({}, '203.0.113.7')
    const { rows } = await world.system.pool.query('select key from people.attempt')
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
  })
})

test('one telephone is one place, however many addresses of IPv6 it has', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2:ffff::1'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
})
