import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { type Listening, listen } from './listening.ts'

const host = '127.0.0.1'

it('lets a slow request finish after it was told to stop, and takes no new one', async () => {
  const arrived = Promise.withResolvers<void>()
  const allowed = Promise.withResolvers<void>()
  const port = await freePort()
  const slow = new Hono().get('/', async (c) => {
    arrived.resolve()
    await allowed.promise
    return c.text('klaar')
  })
  const listening = await listen({ fetch: slow.fetch, port, host })
  const answer = text(port)
  await arrived.promise

  const stopped = listening.stop()
  await expect(text(port)).rejects.toThrow('ECONNREFUSED')
  allowed.resolve()
  expect(await answer).toBe('klaar')
  await stopped
})

it('cuts off a request that never ends when its patience is over', async () => {
  const arrived = Promise.withResolvers<void>()
  const port = await freePort()
  const stuck = new Hono().get('/', () => {
    arrived.resolve()
    return new Promise<Response>(() => {})
  })
  const listening = await listen({ fetch: stuck.fetch, port, host })
  const answer = expect(text(port)).rejects.toThrow('socket hang up')
  await arrived.promise
  await listening.stop(10)
  await answer
})

it('says in one sentence that the port is taken', async () => {
  const port = await freePort()
  const app = new Hono()
  const first: Listening = await listen({ fetch: app.fetch, port, host })
  await expect(listen({ fetch: app.fetch, port, host })).rejects.toThrow(
    `Port ${port} is taken by another program: set PORT to another one.`,
  )
  await first.stop()
})

// Connections are kept alive, as browsers do: an idle one must not hold up the stop.
const agent = new Agent({ keepAlive: true })

function text(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host, port, agent }, async (response) => {
      resolve((await response.toArray()).join(''))
    }).on('error', reject)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
