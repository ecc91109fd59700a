import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { statementsOf } from '#test/statements.ts'
import { openWorld, type World } from '#test/world.ts'
import { activityUrl } from './activity.ts'
import { activityJobs } from './jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = (key: string) => activityUrl(demoId(`activity ${key}`))

describe('an activity', () => {
  test('tells a visitor what, when, where and who stands ready, in one query', async () => {
    let html = ''
    const asked = await statementsOf(async () => {
      html = (await world.visitor().get(page('Samen brood bakken'))).html
    })
    for (const text of ['Samen eten, elke donderdag', 'De Open Keuken', 'Rachida', 'nog 3 plekken'])
      expect(html).toContain(text)
    expect(asked.filter((text) => /neighbourhood/.test(text))).toHaveLength(1)
  })

  test('that is full says so, and still can be waited for', async () => {
    const { html } = await world.visitor().get(page('Met de bus naar zee'))
    expect(html).toContain('vol, met een wachtlijst')
    expect(html).toContain('Ik kom')
  })

  test('that never was is not there', async () => {
    for (const path of ['', '/aanmelden', '/briefje']) {
      expect((await world.visitor().get(page('Niets') + path)).status).toBe(404)
    }
  })

  test('has its ten weeks again after a week without anybody looking', async () => {
    const breakfast = demoId('activity Ontbijt voor wie wakker is')
    const { pool } = world.system
    await pool.query(
      `update neighbourhood.activity_time set day = day - 9, starts_at = starts_at - interval '9 days',
        ends_at = ends_at - interval '9 days' where activity_id = $1`,
      [breakfast],
    )
    for (const job of activityJobs({ origin: '' })) await job.run(world.system)
    const { rows } = await pool.query(
      `select (max(day) - $2::date)::int as ahead, (min(day) - $2::date)::int as behind
       from neighbourhood.activity_time where activity_id = $1`,
      [breakfast, dayOf(new Date())],
    )
    expect(rows).toEqual([{ ahead: 70, behind: -7 }])
  })
})
