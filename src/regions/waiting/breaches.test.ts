import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson } from '#src/platform/viewer.ts'
import { addWait, type Wait } from '#test/waits.ts'
import { openWorld, type World } from '#test/world.ts'
import { breachesOf } from './breach-queries.ts'

let world: World
let region = ''
beforeAll(async () => {
  world = await openWorld()
  const { rows } = await world.system.pool.query(
    `select id from regions.region where slug = 'groningen'`,
  )
  region = rows[0].id
})
afterAll(() => world.close())
beforeEach(() =>
  world.system.pool.query(`delete from regions.waiting_time where month > '2018-12-01'`),
)

const found = () => asPerson(world.db, null, (tx) => breachesOf(tx, region))

const wait = (row: Wait) => addWait(world, row)

test('each part over its own norm is one breach, furthest over it first', async () => {
  await wait({ weeks: [6, 20] })
  expect((await found()).map(({ key, weeks, norm }) => [key, weeks, norm])).toEqual([
    ['one-total', 26, 14],
    ['one-treatment', 20, 10],
    ['one-intake', 6, 4],
  ])
})

test('as long as was agreed is no breach', async () => {
  await wait({ weeks: [4, 10] })
  expect(await found()).toEqual([])
})

test('what was measured three months ago may be one, a day longer ago is history', async () => {
  await wait({ ago: '3 months', series: 'young' })
  await wait({ ago: '3 months 1 day', series: 'old' })
  expect((await found()).map(({ key }) => key)).toEqual(['young-intake'])
})

test('the newest figure of a series counts, under the same key', async () => {
  await wait({ ago: '40 days' })
  await wait({ ago: '9 days', weeks: [5, 3] })
  expect((await found()).map(({ key, weeks }) => [key, weeks])).toEqual([['one-intake', 5]])
  await wait({ weeks: [3, 3] })
  expect(await found()).toEqual([])
})

test('help of the municipality has no norm, and what was not up to date is no figure', async () => {
  await wait({ care: 'WMO', weeks: [30, null] })
  await wait({ current: false, series: 'other' })
  expect(await found()).toEqual([])
})

test('a total without a wait for treatment is no total', async () => {
  await wait({ weeks: [20, null] })
  expect((await found()).map(({ part }) => part)).toEqual(['intake'])
})
