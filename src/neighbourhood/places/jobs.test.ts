import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { openWorld, type World } from '#test/world.ts'
import { placeJobs } from './jobs.ts'
import { stillWaitsForCheck } from './nudge-queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const run = async () => {
  for (const job of placeJobs) await job.run(world.system)
}
const nudges = () =>
  asSystem(world.system, (tx) =>
    tx
      .selectFrom('platform.outbox')
      .where('kind', '=', 'place-nudge')
      .where('to_person', '=', demoId('rachida'))
      .select('body')
      .execute(),
  )

test('who keeps a place is asked once in a quarter whether it is right, without a word of which', async () => {
  await run()
  await run()
  const [mail, ...more] = await nudges()
  expect(mail?.body).not.toContain('Koffie')
  expect(more).toEqual([])
  await world.age('neighbourhood.place', '91 days')
  await run()
  expect((await nudges()).length).toBe(2)
})

test('a mail that waits is not sent when somebody looked meanwhile', async () => {
  const place = demoId('place koffie')
  const waits = () => asSystem(world.system, (tx) => stillWaitsForCheck(tx, place))
  expect(await waits()).toBe(true)
  const rachida = await world.as('rachida')
  await rachida.post(`/beheer/plekken/${place}/klopt-nog`)
  expect(await waits()).toBe(false)
})

test('what was reported is really gone 90 days after it was handled, and after a year', async () => {
  const reports = () =>
    asSystem(world.system, (tx) =>
      tx.selectFrom('neighbourhood.place_report').select('wording').execute(),
    )
  const before = (await reports()).length
  const visitor = world.visitor()
  for (const wording of ['gezien', 'niet gezien'])
    await visitor.post(`/buurt/plek/${demoId('place tuin')}/klopt-niet`, { wording })
  await asSystem(world.system, (tx) =>
    tx
      .updateTable('neighbourhood.place_report')
      .set({ handled_at: new Date().toISOString() })
      .where('wording', '=', 'gezien')
      .execute(),
  )
  await world.age('neighbourhood.place_report', '89 days')
  await run()
  expect((await reports()).length).toBe(before + 2)
  await world.age('neighbourhood.place_report', '2 days')
  await run()
  expect((await reports()).map(({ wording }) => wording)).not.toContain('gezien')
  await world.age('neighbourhood.place_report', '300 days')
  await run()
  expect(await reports()).toEqual([])
})
