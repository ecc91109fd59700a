import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { openLog } from '#src/platform/log.ts'
import { startMailServer } from '#test/mail-server.ts'
import { openWorld, type World } from '#test/world.ts'
import { type Mail, putInOutbox } from '../outbox.ts'
import { deliverOutbox, openMailServer, type Post } from './delivery.ts'
import { forgetOldMail } from './queries.ts'

let world: World
let taker: Awaited<ReturnType<typeof startMailServer>>
let client: ReturnType<typeof openMailServer>
let post: Post
const logged: string[] = []

beforeEach(async () => {
  world = await openWorld('empty')
  taker = await startMailServer()
  client = openMailServer(taker.url)
  logged.length = 0
  post = {
    ...client,
    from: 'Wijkverband <post@wijkverband.test>',
    host: 'wijkverband.test',
    checks: {},
    addressOf: async () => null,
    log: openLog('info', { write: (line) => logged.push(line) }),
  }
})
afterEach(async () => {
  client.close()
  taker.stop()
  await world.close()
})

const mail: Mail = {
  kind: 'test',
  to: { email: 'iemand@voorbeeld.test' },
  subject: 'Er staat iets voor je klaar',
  body: 'Hallo,\n\nLog in: http://localhost:3000/inloggen/link/abc\n',
}
const put = (changed: Partial<Mail> = {}) =>
  asSystem(world.system, (tx) => putInOutbox(tx, { ...mail, ...changed }))
const outbox = async () => (await world.system.pool.query('select * from platform.outbox')).rows

describe('mail', () => {
  test('goes to the mail server once, and then neither text nor address is kept', async () => {
    await put()
    const [{ id }] = await outbox()
    await deliverOutbox(world.system, post)
    await deliverOutbox(world.system, post)
    expect(taker.letters).toHaveLength(1)
    expect(taker.letters[0]).toContain('To: iemand@voorbeeld.test')
    expect(taker.letters[0]).toContain('/inloggen/link/abc')
    expect(taker.letters[0]).toContain(`Message-ID: <${id}@wijkverband.test>`)
    const [sent] = await outbox()
    expect(sent).toMatchObject({ body: '', subject: '', to_email: '', about: null })
    expect(sent.sent_at).not.toBeNull()
  })

  test('that is not taken stays, waits longer each time, and goes when the server is well again', async () => {
    await put()
    taker.refuse(true)
    await deliverOutbox(world.system, post)
    await deliverOutbox(world.system, post)
    const [once] = await outbox()
    expect(once).toMatchObject({ attempts: 1, sent_at: null, body: mail.body })
    const wait = async () =>
      (
        await world.system.pool.query(
          'select extract(epoch from not_before - now())::int s from platform.outbox',
        )
      ).rows[0].s
    expect(await wait()).toBeGreaterThan(50)
    await world.age('platform.outbox', '2 minutes')
    await deliverOutbox(world.system, post)
    expect(await wait()).toBeGreaterThan(200)
    taker.refuse(false)
    await world.age('platform.outbox', '5 minutes')
    await deliverOutbox(world.system, post)
    expect(taker.letters).toHaveLength(1)
    expect(logged.join()).toContain('mail was not taken')
    expect(logged.join()).not.toContain('iemand@voorbeeld.test')
  })

  test('is sent once by two workers at the same time', async () => {
    for (let count = 1; count <= 5; count++) await put({ subject: `Brief ${count}` })
    await Promise.all([deliverOutbox(world.system, post), deliverOutbox(world.system, post)])
    expect(taker.letters).toHaveLength(5)
  })

  test('is asked again just before it goes whether it may go', async () => {
    const checks = { test: async (_: unknown, about: string) => about === 'still open' }
    await put({ about: 'withdrawn' })
    await put({ about: 'still open', subject: 'Deze wel' })
    await deliverOutbox(world.system, { ...post, checks })
    expect(taker.letters).toHaveLength(1)
    expect(taker.letters[0]).toContain('Subject: Deze wel')
    expect((await outbox()).filter((row) => row.dropped_at)).toHaveLength(1)
  })

  test('to somebody without an address goes nowhere, and waits for nothing', async () => {
    await put({ to: { person: demoId('bep') } })
    await deliverOutbox(world.system, post)
    expect(taker.letters).toEqual([])
    expect((await outbox())[0].dropped_at).not.toBeNull()
  })

  test('with strange letters in its subject stays one mail with one subject', async () => {
    await put({ subject: 'Voor jou\r\nBcc: ander@kwaad.test' })
    await deliverOutbox(world.system, post)
    expect(taker.letters[0]).not.toMatch(/^Bcc:/m)
  })

  test('that went a month ago is forgotten', async () => {
    await put()
    await deliverOutbox(world.system, post)
    await put()
    await world.age('platform.outbox', '31 days')
    await asSystem(world.system, forgetOldMail)
    expect(await outbox()).toHaveLength(1)
  })
})
