import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fetchFeed } from './feed.ts'
import { fetchJson, openBudget } from './fetch.ts'
import { isPublic } from './public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A list of somebody else who means no good, and its host and port. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const json = { 'content-type': 'application/json' }
const small = { bytes: 10_000, milliseconds: 300 }

async function tried(answer: RequestListener, path = '/'): Promise<unknown> {
  const host = await serve(answer)
  return fetchJson(`http://${host}${path}`, openBudget([host], small))
}

describe('a list is fetched', () => {
  test('as JSON, packed or not', async () => {
    const [plain, packed] = await Promise.all([
      tried((_, answer) => answer.writeHead(200, json).end('{"id":1}')),
      tried((_, answer) =>
        answer.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync('{"id":2}')),
      ),
    ])
    expect([plain, packed]).toEqual([{ id: 1 }, { id: 2 }])
  })

  test('page by page, each service in full, until the pages come again', async () => {
    const asked: string[] = []
    const host = await serve((request, answer) => {
      const url = new URL(request.url ?? '', 'http://x')
      asked.push(`${url.pathname}?${url.searchParams.get('page') ?? ''}`)
      const page = Math.min(2, Number(url.searchParams.get('page') ?? 1))
      const contents = [{ id: `service-${page}` }]
      const found = url.pathname.endsWith('/services')
        ? { contents, last_page: false }
        : url.pathname === '/hsds'
          ? { version: '3.0' }
          : { id: url.pathname.split('/').at(-1), service_at_locations: [] }
      answer.writeHead(200, json).end(JSON.stringify(found))
    })
    const found = await fetchFeed(`http://${host}/hsds/`.replace(/\/$/, ''), openBudget([host]))
    expect(found).toHaveLength(2)
    expect(asked).toEqual([
      ...['/hsds?', '/hsds/services?', '/hsds/services/service-1?'],
      ...['/hsds/services?2', '/hsds/services/service-2?', '/hsds/services?3'],
    ])
  })
})

describe('a list is refused', () => {
  test.each([
    'http://',
    'ftp://voorbeeld.test/',
    'file:///etc/passwd',
    'http://a:b@voorbeeld.test/',
    '',
  ])('when %j is no address', async (address) => {
    await expect(fetchJson(address, openBudget([]))).rejects.toThrow(/^address$/)
  })

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.8/',
    'http://localhost/',
  ])('when %s is in a network of our own', async (address) => {
    await expect(fetchJson(address, openBudget([]))).rejects.toThrow(/^private$/)
  })

  test('when an address that may be fetched leads to one that may not', async () => {
    const away: RequestListener = (_, answer) =>
      answer.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end()
    await expect(tried(away)).rejects.toThrow(/^private$/)
  })

  test('when it leads on more than three times, or to itself', async () => {
    const round: RequestListener = (_, answer) => answer.writeHead(301, { location: '/' }).end()
    await expect(tried(round)).rejects.toThrow(/^redirects$/)
  })

  test('when it is too large, for itself or once unpacked', async () => {
    const large: RequestListener = (_, answer) => {
      answer.writeHead(200, json)
      const more = () => {
        while (answer.write(' '.repeat(5_000)) && !answer.destroyed);
      }
      answer.on('drain', more)
      more()
    }
    const bomb: RequestListener = (_, answer) =>
      answer
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(gzipSync(' '.repeat(5_000_000)))
    await expect(tried(large)).rejects.toThrow(/^large$/)
    await expect(tried(bomb)).rejects.toThrow(/^large$/)
  })

  test('when it takes too long to begin, or to end', async () => {
    await expect(tried(() => {})).rejects.toThrow(/^slow$/)
    const dripping: RequestListener = (_, answer) => void answer.writeHead(200, json).write('[')
    await expect(tried(dripping)).rejects.toThrow(/^slow$/)
  })

  test.each([
    ['status', 500, json, '{}'],
    ['type', 200, { 'content-type': 'text/html' }, '<html>'],
    ['broken', 200, json, '{"id":'],
    ['broken', 200, { ...json, 'content-encoding': 'gzip' }, 'not packed at all'],
  ] as const)('as %s', async (refusal, status, headers, body) => {
    const answers: RequestListener = (_, answer) => answer.writeHead(status, headers).end(body)
    await expect(tried(answers)).rejects.toThrow(new RegExp(`^${refusal}$`))
  })

  test('when nobody is there', async () => {
    const host = await serve(() => {})
    servers.splice(0).at(0)?.close()
    await expect(fetchJson(`http://${host}/`, openBudget([host]))).rejects.toThrow(/^unreachable$/)
  })
})

test.each([
  ['8.8.8.8', true],
  ['2a00:1450:400e:80f::200e', true],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2002:7f00:1::', false],
  ['::', false],
  ['voorbeeld.test', false],
])('%s is on the open internet: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})
