import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { isStillClosed } from '#src/consent/pauses/queries.ts'
import { asSystem } from '#src/platform/database.ts'
import { openWorld, type World } from '#test/world.ts'
import { sharingJobs } from './jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const asked = async () => {
  for (const job of sharingJobs) await job.run(world.system)
  const { rows } = await world.system.pool.query(
    "select about, to_person, subject, body from platform.outbox where kind = 'pause-question'",
  )
  return rows
}
const daysPass = (days: number) =>
  world.system.pool.query(
    "update consent.pause set paused_at = paused_at - $1 * interval '1 day'",
    [days],
  )

test('when everything has been closed for a week the owner is asked once, in a mail that says nothing', async () => {
  const noor = await world.as('noor')
  await noor.post(`/plan/${world.plan}/alles-dicht`)
  await daysPass(6)
  expect(await asked()).toEqual([])
  await daysPass(2)
  await asked()
  const mails = await asked()
  expect(mails).toMatchObject([
    { to_person: demoId('noor'), subject: 'Er staat iets voor je klaar' },
  ])
  expect(mails[0].body).not.toMatch(/Noor|dicht|plan|deel/)

  const mayGo = () => asSystem(world.system, (tx) => isStillClosed(tx, mails[0].about))
  expect(await mayGo()).toBe(true)
  await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
  expect(await mayGo()).toBe(false)
})

test('whoever opened again within the week is not asked', async () => {
  const noor = await world.as('noor')
  await noor.post(`/plan/${world.plan}/alles-dicht`)
  await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
  const before = await asked()
  await daysPass(8)
  expect(await asked()).toEqual(before)
})
