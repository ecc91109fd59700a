import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bramsCode } from '#db/demo/circle.ts'
import { demoId } from '#db/demo/ids.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { endingJobs, eraseWhatEnded } from './jobs.ts'

let world: World
let noor: Browser
let karim: Browser
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
})
afterEach(() => world.close())

const at = (page: string) => `/plan/${world.plan}/${page}`
const sure = { sure: 'ja' }
const planOfNoor = () => at('doelen')

const karimHimself = { personId: demoId('karim'), name: 'Karim' }
const propose = (tx: Tx, wording: string) =>
  tx
    .insertInto('plans.proposal')
    .values({
      plan_id: world.plan,
      id: newId(),
      part: 'goals',
      wording,
      proposed_by: demoId('member karim'),
      recorded_by: demoId('karim'),
    })
    .execute()

/** In which rows of which tables any of these words stands. */
async function rowsWith(...words: string[]): Promise<string[]> {
  const { pool } = world.system
  const { rows: tables } = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('people', 'groups', 'consent', 'plans', 'platform', 'neighbourhood', 'circles')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    for (const word of words) {
      const { rows } = await pool.query(`select 1 from ${name} t where t::text like $1`, [
        `%${word}%`,
      ])
      if (rows.length > 0) found.push(`${name}: ${word}`)
    }
  }
  return found
}

describe('ending a plan', () => {
  test('is asked twice, and wants a tick', async () => {
    expect((await noor.get(at('einde'))).html).toContain('Lees eerst even wat er dan gebeurt.')
    const refused = await noor.post(at('einde/zeker'))
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Zet een vinkje als je het zeker weet.')
    expect((await karim.get(planOfNoor())).status).toBe(200)
  })

  test('closes it for members on the very next request, and takes it off their start page', async () => {
    await noor.post(at('einde/zeker'), sure)
    for (const path of [at(''), planOfNoor(), at('groep'), at('vertrekken')]) {
      expect((await karim.get(path)).status).toBe(404)
    }
    expect((await karim.get('/')).html).not.toContain('Het plan van Noor')
  })

  test('leaves the owner the way back alone', async () => {
    await noor.post(at('einde/zeker'), sure)
    expect((await noor.get(planOfNoor())).location).toBe(at('kom-terug'))
    const { html } = await noor.get(at('kom-terug'))
    expect(html).toContain('Kom terug')
    expect(html).not.toContain('Elke dag even naar buiten')
  })

  test('gives back what was typed in another window meanwhile', async () => {
    await noor.post(at('einde/zeker'), sure)
    const { status, html } = await noor.post(planOfNoor(), {
      wording: 'Nog één wens',
      term: 'short',
    })
    expect(status).toBe(404)
    expect(html).toContain('Nog één wens')
  })

  test('is undone by coming back, for everybody', async () => {
    await noor.post(at('einde/zeker'), sure)
    expect((await noor.post(at('kom-terug'))).location).toBe(`/plan/${world.plan}`)
    expect((await noor.get(planOfNoor())).html).toContain('Elke dag even naar buiten')
    expect((await karim.get(planOfNoor())).status).toBe(200)
    expect((await karim.get('/')).html).toContain('Het plan van Noor')
    expect((await noor.get(at('kom-terug'))).location).toBe(`/plan/${world.plan}`)
  })

  test('is nobody’s but the owner’s', async () => {
    for (const path of [at('einde'), at('einde/zeker'), at('kom-terug')]) {
      expect((await karim.get(path)).status).toBe(404)
      expect((await (await world.as('sam')).get(path)).status).toBe(404)
    }
    expect((await karim.post(at('einde/zeker'), sure)).status).toBe(404)
    expect((await karim.post(at('kom-terug'))).status).toBe(404)
  })

  test('erases nothing before the thirty days are over', async () => {
    await noor.post(at('einde/zeker'), sure)
    await world.age('plans.plan_end', '29 days')
    await eraseWhatEnded(world.system)
    await noor.post(at('kom-terug'))
    expect((await noor.get(planOfNoor())).html).toContain('Elke dag even naar buiten')
  })

  test('erases after thirty days all that was in it, and leaves a date without a name', async () => {
    await noor.post(planOfNoor(), { wording: 'Een zin om te vergeten', term: 'short' })
    await noor.post(at('einde/zeker'), sure)
    await world.age('plans.plan_end', '31 days')
    await eraseWhatEnded(world.system)
    expect(await rowsWith(world.plan, 'om te vergeten', demoId('member karim'))).toEqual([])
    const { rows } = await world.system.pool.query('select gone_on, kind from people.gone')
    expect(rows).toEqual([{ gone_on: expect.any(String), kind: 'plan' }])
    expect((await noor.get(planOfNoor())).status).toBe(404)
    expect((await noor.get('/plan')).location).toBe('/plan/beginnen')
  })

  test('leaves no row behind while others look and write', async () => {
    const inside = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const erased = Promise.withResolvers<void>()
    /** Came in before the plan ended, and is not ready when it is erased. */
    const stay = (i: number, write: (tx: Tx) => Promise<unknown>) =>
      asViewer(world.db, karimHimself, { plan: world.plan, parts: ['goals'] }, async (tx) => {
        await tx.selectFrom('plans.goal').select('id').execute()
        inside[i]?.resolve()
        await erased.promise
        await write(tx)
      })
    const looking = stay(0, async () => {})
    const writing = expect(stay(1, (tx) => propose(tx, 'Te laat'))).rejects.toThrow()
    await Promise.all(inside.map(({ promise }) => promise))
    await noor.post(at('einde/zeker'), sure)
    await world.age('plans.plan_end', '31 days')
    const erasing = eraseWhatEnded(world.system)
    const gone = 'select 1 from people.gone'
    await vi.waitFor(async () => expect((await world.system.pool.query(gone)).rows).toHaveLength(1))
    erased.resolve()
    await Promise.all([looking, writing, erasing])
    expect(await rowsWith(world.plan, 'Te laat')).toEqual([])
  })

  test('keeps an invitation from being answered, until the owner comes back', async () => {
    const link = `/uitnodiging/${bramsCode}`
    expect((await world.visitor().get(link)).html).toContain('Bram')
    await noor.post(at('einde/zeker'), sure)
    expect((await world.visitor().get(link)).html).not.toContain('Bram')
    expect((await (await world.as('sam')).post(`${link}/meedoen`)).status).toBe(404)
    await noor.post(at('kom-terug'))
    expect((await world.visitor().get(link)).html).toContain('Bram')
  })
})

describe('ending an account', () => {
  test('is asked twice, and wants a tick', async () => {
    expect((await noor.get('/ik/einde')).html).toContain('Neem alles mee')
    expect((await noor.post('/ik/einde/zeker')).status).toBe(422)
    expect((await noor.get('/ik')).status).toBe(200)
  })

  test('closes the own plan for members, and leaves one page', async () => {
    expect((await noor.post('/ik/einde/zeker', sure)).location).toBe('/kom-terug')
    expect((await karim.get(planOfNoor())).status).toBe(404)
    for (const path of ['/', '/ik', planOfNoor(), '/ik/meenemen', at('kom-terug')]) {
      expect((await noor.get(path)).location).toBe('/kom-terug')
    }
    expect((await noor.get('/kom-terug')).html).toContain('Je account is gestopt')
    const phone = await world.as('noor')
    expect((await phone.get('/')).location).toBe('/kom-terug')
  })

  test('closes the plans of others in the database too, not only on the pages', async () => {
    const look = () =>
      asViewer(world.db, karimHimself, { plan: world.plan, parts: ['goals'] }, (tx) =>
        tx.selectFrom('plans.goal').where('plan_id', '=', world.plan).select('id').execute(),
      )
    await karim.post('/ik/einde/zeker', sure)
    await expect(look()).rejects.toThrow()
    await karim.post('/kom-terug')
    const [goals] = await look()
    expect(goals.length).toBeGreaterThan(0)
  })

  test('is undone by coming back, with the plan', async () => {
    await noor.post('/ik/einde/zeker', sure)
    expect((await noor.post('/kom-terug')).location).toBe('/')
    expect((await noor.get('/')).html).toContain('Dag Noor')
    expect((await karim.get(planOfNoor())).status).toBe(200)
  })

  test('does not bring a plan back that had ended before', async () => {
    await noor.post(at('einde/zeker'), sure)
    await noor.post('/ik/einde/zeker', sure)
    await noor.post('/kom-terug')
    expect((await noor.get(planOfNoor())).location).toBe(at('kom-terug'))
  })

  test('erases after thirty days account, plan, address and drafts', async () => {
    await noor.post('/ik/naam', { name: 'Noortje Zonnebloem' })
    await noor.post('/ik/einde/zeker', sure)
    await world.age('people.person_end', '29 days')
    await eraseWhatEnded(world.system)
    expect(await rowsWith('Noortje Zonnebloem')).not.toEqual([])
    await world.age('people.person_end', '2 days')
    await eraseWhatEnded(world.system)
    expect(
      await rowsWith(demoId('noor'), world.plan, 'noor@voorbeeld.test', 'Noortje Zonnebloem'),
    ).toEqual([])
    expect((await noor.get('/ik')).location).toBe('/inloggen?naar=%2Fik')
  })

  test('of a member leaves their part in the plan of another under the name they had there', async () => {
    const bep = await world.as('bep')
    await karim.get(planOfNoor())
    await karim.post(at('voorstellen'), { part: 'goals', wording: 'Samen naar de markt' })
    await karim.post('/ik/einde/zeker', sure)
    await world.age('people.person_end', '31 days')
    await eraseWhatEnded(world.system)
    expect(await rowsWith(demoId('karim'), 'karim@voorbeeld.test')).toEqual([])
    expect((await noor.get(at('voorstellen'))).html).toContain('Samen naar de markt')
    expect((await noor.get(at('wie-heeft-gekeken'))).html).toContain('Karim')
    expect((await noor.get(at('groep'))).html).not.toContain('>Karim</a>')
    expect((await bep.get(at('wie-doet-wat'))).status).toBe(200)
  })

  test('of somebody who works for an organisation goes too', async () => {
    const ineke = demoId('ineke')
    await world.system.pool.query(
      'insert into people.person_end (person_id, id) values ($1, $2), ($3, $4)',
      [ineke, newId(), demoId('anouk'), newId()],
    )
    await world.age('people.person_end', '31 days')
    await eraseWhatEnded(world.system)
    expect(await rowsWith(ineke, demoId('anouk'), 'anouk@fact-zuid.test')).toEqual([])
    expect((await noor.get(at('wie-heeft-gekeken'))).html).toContain('Anouk de Wit')
  })
})

test('the view log is kept as many years as the setting says', async () => {
  await karim.get(planOfNoor())
  const jobs = endingJobs({ logYears: 2 })
  const forgetOldLooks = async () => {
    for (const job of jobs) await job.run(world.system)
    const { rows } = await world.system.pool.query('select 1 from consent.view_log')
    return rows.length
  }
  await world.age('consent.view_log', '700 days')
  expect(await forgetOldLooks()).toBeGreaterThan(0)
  await world.age('consent.view_log', '60 days')
  expect(await forgetOldLooks()).toBe(0)
})
