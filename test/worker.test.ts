import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readConfig } from '#src/platform/config.ts'
import { openLog } from '#src/platform/log.ts'
import { startWorker } from '#src/worker.ts'
import { startMailServer } from './mail-server.ts'
import { openWorld, origin, type World } from './world.ts'

let world: World
let taker: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  world = await openWorld()
  taker = await startMailServer()
})
afterAll(async () => {
  taker.stop()
  await world.close()
})

const ground = (SMTP_URL: string | undefined) => ({
  config: readConfig({ WIJKVERBAND_ORIGIN: origin, SMTP_URL }),
  log: openLog('silent'),
  system: world.system,
  systemUrl: world.systemUrl,
})
const schedules = async () =>
  (await world.system.pool.query('select name, timezone from pgboss.schedule')).rows

test('the worker sends the mail that waits, does what the clock tells, and stops when asked', async () => {
  await world.visitor().post('/inloggen', { email: 'noor@voorbeeld.test' })
  await world.system.pool.query(
    "insert into people.attempt (key, points, expire) values ('lang geleden', 1, 1)",
  )
  const worker = await startWorker(ground(taker.url))
  const link = expect.stringContaining('/inloggen/link/')
  await vi.waitFor(() => expect(taker.letters).toContainEqual(link), 10_000)
  const old = "select 1 from people.attempt where key = 'lang geleden'"
  await vi.waitFor(
    async () => expect((await world.system.pool.query(old)).rows).toEqual([]),
    10_000,
  )
  await worker.stop()
  expect(await schedules()).toContainEqual({
    name: 'people-clean-up',
    timezone: 'Europe/Amsterdam',
  })
})

test('a link that ran out while mail waited is not sent any more', async () => {
  await world.visitor().post('/inloggen', { email: 'karim@voorbeeld.test' })
  await world.age('people.sign_in_link', '16 minutes')
  const worker = await startWorker(ground(taker.url))
  const dropped = "select 1 from platform.outbox where dropped_at is not null and kind = 'sign-in'"
  await vi.waitFor(
    async () => expect((await world.system.pool.query(dropped)).rows).toHaveLength(1),
    10_000,
  )
  await worker.stop()
  const toKarim = taker.letters.filter((letter) => letter.includes('To: karim@'))
  expect(toKarim.filter((letter) => letter.includes('/inloggen/link/'))).toEqual([])
})

test('without a mail server mail waits', async () => {
  await world.visitor().post('/inloggen', { email: 'sam@voorbeeld.test' })
  const worker = await startWorker(ground(undefined))
  await worker.stop()
  expect(await world.lastMail('sam@voorbeeld.test')).toContain('/inloggen/link/')
})
