import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { openDatabase } from '#src/platform/database.ts'
import { openWorld, type World } from '#test/world.ts'
import { activityUrl } from '../activity.ts'
import { activityJobs } from '../jobs.ts'
import { signUp } from './queries.ts'
import { newSecret } from './words.ts'

let world: World
let day: string
const sea = demoId('activity Met de bus naar zee')
beforeAll(async () => {
  world = await openWorld()
  const { rows } = await world.system.pool.query(
    'select day::text from neighbourhood.activity_time where activity_id = $1',
    [sea],
  )
  day = rows[0].day
})
afterAll(() => world.close())

const runJobs = async () => {
  for (const job of activityJobs({ origin: 'http://localhost:3000' })) await job.run(world.system)
}

describe('a waiting list', () => {
  test('moves by itself, and tells who left a mail address, without a word on what it is', async () => {
    const visitor = world.visitor()
    const mine = { secret: newSecret(), day, mail: 'wacht@voorbeeld.test' }
    const waiting = await visitor.post(activityUrl(sea, 'aanmelden'), mine)
    expect(waiting.html).toContain('Je staat op de wachtlijst, op plaats 1')
    await runJobs()
    expect(await world.lastMail('wacht@voorbeeld.test')).toBe('')
    await world.system.pool.query(`delete from neighbourhood.sign_up where id = $1`, [
      demoId('sign-up Met de bus naar zee 0 1'),
    ])
    const words = /give-away">([a-z ]+)</.exec(waiting.html)?.[1] ?? ''
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain(
      'Er is een plek voor je',
    )
    for (let twice = 0; twice < 2; twice++) await runJobs()
    const mail = await world.lastMail('wacht@voorbeeld.test')
    expect(mail).toContain('Er is een plek vrijgekomen')
    expect(mail).toContain('http://localhost:3000/buurt/kaartje')
    expect(mail).not.toMatch(/zee|bus|[Ww]ijert/)
    const { rows } = await world.system.pool.query(
      `select 1 from platform.outbox where to_email = 'wacht@voorbeeld.test'`,
    )
    expect(rows).toHaveLength(1)
  })

  const many = process.env.WIJKVERBAND_FULL ? 500 : 60
  const calm = { timeout: 120_000 }
  test(
    `${many} who come at once for 5 seats: 5 have one, and each knows it at once`,
    calm,
    async () => {
      await world.system.pool.query('delete from neighbourhood.sign_up where activity_id = $1', [
        sea,
      ])
      const { options } = world.db.pool
      const db = openDatabase(String(options.connectionString), { max: 20 })
      try {
        const wishes = Array.from({ length: many }, () => ({ secret: newSecret(), day }))
        await Promise.all(wishes.map((wish) => signUp(db, sea, wish)))
      } finally {
        await db.pool.end()
      }
      const { rows } = await world.system.pool.query(
        `select count(*) filter (where not waited)::int as seats, count(*)::int as all,
        count(distinct number)::int as numbers
       from neighbourhood.ticket join neighbourhood.sign_up s on s.id = sign_up_id where activity_id = $1`,
        [sea],
      )
      expect(rows).toEqual([{ seats: 5, all: many, numbers: many }])
    },
  )
})
