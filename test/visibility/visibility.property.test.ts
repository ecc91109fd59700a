import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../database.ts'
import { kinds } from './model.ts'
import { Probe } from './probe.ts'
import { worlds } from './world.ts'

const numRuns = Number(process.env.WIJKVERBAND_WORLDS ?? 40)

let database: Awaited<ReturnType<typeof ownDatabase>>
let probe: Probe
beforeAll(async () => {
  database = await ownDatabase('empty')
  probe = await Probe.open(database.adminUrl)
})
afterAll(async () => {
  await probe.close()
  await database.drop()
})

describe('who sees and does what', () => {
  test('the model knows every table under a plan', () => {
    expect(Object.keys(kinds).toSorted()).toEqual(probe.tables().toSorted())
  })

  test('is in any world what the model says, for everybody, every table and every row', {
    timeout: numRuns * 10_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const difference = await probe.inWorld(world, (rows) => probe.difference(world, rows))
        expect(difference).toBeNull()
      }),
      { numRuns },
    )
  })
})
