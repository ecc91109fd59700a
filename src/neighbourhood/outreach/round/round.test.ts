import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { outreachJobs } from '../jobs.ts'
import { readGaps } from './queries.ts'

let world: World
let yara: Browser
beforeAll(async () => {
  world = await openWorld()
  yara = await world.as('yara')
})
afterAll(() => world.close())

const round = '/buurtbezoek/rondje'
const missing = '/buurt/wat-er-mist/BU00140605'
const gap = (fields: Record<string, string> = {}) => ({
  ...{ id: newId(), area: 'BU00140605', kind: 'quiet', wording: 'Overal staat muziek aan.' },
  ...fields,
})
const counted = () => asPerson(world.db, null, (tx) => readGaps(tx, ['GM0014']))

describe('a walk along the neighbourhood', () => {
  test('is told to everybody as numbers, from three times on, without a word of the team', async () => {
    const before = await world.visitor().get(missing)
    expect(before.html).toContain('Niets op zondag')
    expect(before.html).not.toContain('Geen rustige plek')
    const form = gap()
    for (const _ of 'ab') expect((await yara.post(round, form)).location).toBe(`${round}?gezien`)
    expect((await world.visitor().get(missing)).html).not.toContain('Geen rustige plek')
    await yara.post(round, gap())
    const { html } = await world.visitor().get(missing)
    expect(html).toContain('3 keer')
    expect(html).not.toContain('muziek')
    expect((await yara.get(round)).html).toContain('Overal staat muziek aan.')
  })

  test('is read by the region as kind, area and number', async () => {
    expect(await counted()).toContainEqual({
      ...{ municipality_code: 'GM0014', area_code: 'BU00140605', where: 'De Wijert' },
      ...{ kind: 'sunday', count: 3 },
    })
    expect(await asPerson(world.db, null, (tx) => readGaps(tx, []))).toEqual([])
  })

  test('is about places: a name is asked about, another area is not theirs', async () => {
    const named = await yara.post(round, gap({ wording: 'Zegt ook Fatima.' }))
    expect([named.status, named.html.includes('«Fatima»')]).toEqual([422, true])
    expect((await yara.post(round, gap({ area: 'GM0363' }))).status).toBe(404)
    expect((await world.visitor().get('/buurt/wat-er-mist/BU99999999')).status).toBe(404)
  })

  test('leads to each door of the area, to tell its keeper what is wrong', async () => {
    expect((await yara.get(round)).html).toMatch(/href="\/buurt\/plek\/[0-9a-f-]{36}\/klopt-niet"/)
  })

  test('counts no longer after a year, and is gone then', async () => {
    await world.age('neighbourhood.gap', '366 days')
    expect(await counted()).toEqual([])
    for (const job of outreachJobs) await job.run(world.system)
    const { rows } = await world.system.pool.query('select 1 from neighbourhood.gap_note')
    expect(rows).toEqual([])
  })
})
