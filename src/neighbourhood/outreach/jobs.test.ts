import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { demoTeam } from '#db/demo/neighbourhood/outreach.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { outreachJobs } from './jobs.ts'

let world: World
let yara: Browser
beforeEach(async () => {
  world = await openWorld()
  yara = await world.as('yara')
})
afterEach(() => world.close())

const home = '/buurtbezoek'
const worry = `${home}/zorg/${demoId('worry bench')}`
const merel = `${home}/notities/${demoId('visit note merel')}`
const note = (fields: Record<string, string> = {}) => ({
  ...{ id: newId(), pseudonym: 'Mees', meeting_spot: 'Bij de vijver', wording: 'Houdt van thee.' },
  ...fields,
})
const rowsOf = async (table: string) =>
  (await world.system.pool.query(`select * from neighbourhood.${table}`)).rows

describe('what must go', () => {
  const clean = async () => {
    for (const job of outreachJobs) await job.run(world.system)
  }

  test('a worry is really gone after 28 days, and not a day before', async () => {
    await world.system.pool.query('update neighbourhood.worry set written_at = now()')
    await world.age('neighbourhood.worry', '27 days 23 hours')
    await clean()
    expect(await rowsOf('worry')).toHaveLength(2)
    await world.age('neighbourhood.worry', '1 hour')
    expect((await yara.get(worry)).status).toBe(404)
    await clean()
    expect(await rowsOf('worry')).toEqual([])
  })

  test('the team hears once that something waits, and not a word of what', async () => {
    await world.system.pool.query('update neighbourhood.worry set told_at = null')
    for (const _ of 'ab') await clean()
    const { rows } = await world.system.pool.query(
      `select body, to_person from platform.outbox where kind = 'worry'`,
    )
    const yaras = rows.filter(({ to_person }) => to_person === demoId('yara'))
    expect(yaras.map(({ body }) => body)).toEqual([expect.stringContaining('Er staat iets')])
    expect(new Set(rows.map(({ to_person }) => to_person)).size).toBe(rows.length)
  })

  test('each note is really gone 90 days after it was written itself', async () => {
    await world.system.pool.query('update neighbourhood.visit_note set written_at = now()')
    await world.age('neighbourhood.visit_note', '90 days')
    await yara.post(`${home}/notities`, note({ pseudonym: 'Merel' }))
    expect((await yara.get(merel)).status).toBe(404)
    await clean()
    expect((await rowsOf('visit_note')).map(({ wording }) => wording)).toEqual(['Houdt van thee.'])
  })

  test('nobody writes a note with another date', async () => {
    const { pool } = world.db
    const insert = `insert into neighbourhood.visit_note (id, team_id, pseudonym, wording, written_at)
      values ($1, $2, 'x', 'x', now() + interval '1 year')`
    await expect(pool.query(insert, [newId(), demoTeam])).rejects.toThrow(/permission denied/)
  })

  test('with the account goes the membership', async () => {
    await world.system.pool.query('delete from people.person where id = $1', [demoId('yara')])
    expect((await rowsOf('team_face')).map(({ shown_name }) => shown_name)).toEqual(['Wim'])
    expect(await rowsOf('team_member')).toHaveLength(1)
  })
})
