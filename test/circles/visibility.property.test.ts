import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../database.ts'
import { rules } from './model.ts'
import { Probe } from './probe.ts'
import { fullWorld, worlds } from './world.ts'

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

describe('who sees and does what around circles', () => {
  test('the model knows every table', () => {
    expect(Object.keys(rules).toSorted()).toEqual(probe.tables().toSorted())
  })

  test('is in any two circles what the model says, for everybody, every table and every row', {
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

  test('needs every policy: with any one of them loosened, somebody sees or does too much', {
    timeout: 300_000,
  }, async () => {
    const looser = await probe.looserPolicies()
    const unnoticed = await probe.inWorld(fullWorld, async (rows) => {
      expect(await probe.difference(fullWorld, rows)).toBeNull()
      const found: string[] = []
      for (const { table, statement } of looser) {
        const difference = await probe.changed(statement, () => probe.difference(fullWorld, rows))
        if (!difference?.includes(table)) found.push(statement)
      }
      return found
    })
    expect(looser.length).toBeGreaterThan(70)
    expect(unnoticed).toEqual([])
  })
})
