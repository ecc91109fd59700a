import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../database.ts'
import { fullWorld } from './full-world.ts'
import { Probe } from './probe.ts'

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

test('every policy is needed: with any one of them loosened, somebody sees or does too much', {
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
