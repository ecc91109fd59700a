import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { readRegionFigures } from '../figure-queries.ts'
import { keptUrl } from './kept-wait.ts'

let world: World
let keeper: Browser
beforeAll(async () => {
  world = await openWorld()
  keeper = await world.as('wouter')
})
afterAll(() => world.close())

const wait = (provider: string, more: Record<string, string> = {}) => ({
  ...{ provider, location: 'Dorpsweg', town: 'Groningen', municipality: 'GM0014' },
  ...{ care_type: 'WMO', circuit: '', main_group: '', intake: '3-4 weken', treatment: '' },
  ...{ measured_on: '2020-05-14', id: newId(), version: '0', ...more },
})

async function rowsOf(provider: string) {
  const { rows } = await world.system.pool.query(
    `select id, care_type, intake_weeks, treatment_weeks, intake_text, month, version, series
       from regions.waiting_time where provider = $1 order by month`,
    [provider],
  )
  return rows
}

async function meanIn(month: string, care: string) {
  const figures = await asPerson(world.db, null, async (tx) => {
    const region = tx.selectFrom('regions.region').select('id').where('slug', '=', 'groningen')
    return readRegionFigures(tx, (await region.executeTakeFirstOrThrow()).id, 100)
  })
  return figures.find((one) => one.month === month && one.care_type === care)?.intake.weeks
}

describe('a wait that is kept by hand', () => {
  test('is read as it was written, shown back, and counts in its region', async () => {
    const { status } = await keeper.post(keptUrl, wait('Zelf Geteld'))
    expect(status).toBe(303)
    expect(await rowsOf('Zelf Geteld')).toMatchObject([
      { intake_weeks: 3.5, treatment_weeks: null, intake_text: '3-4 weken', month: '2020-05-01' },
    ])
    expect((await keeper.get('/beheer/wachttijden')).html).toContain(
      '«3-4 weken» telt als 3,5 weken',
    )
    expect(await meanIn('2020-05-01', 'WMO')).toBe(3.5)
  })

  test('can be corrected, measured again and taken away', async () => {
    const first = wait('Drie Stappen', { measured_on: '2020-07-14' })
    await keeper.post(keptUrl, first)
    await keeper.post(`${keptUrl}/${first.id}`, { ...first, version: '1', intake: '6 weken' })
    expect(await meanIn('2020-07-01', 'WMO')).toBe(6)
    const again = await keeper.get(`${keptUrl}/nieuw?van=${first.id}`)
    expect(again.html).toContain('value="Drie Stappen"')
    await keeper.post(keptUrl, wait('Drie Stappen', { measured_on: '2020-08-01' }))
    const [july, august] = await rowsOf('Drie Stappen')
    expect(july.series).toBe(august.series)
    await keeper.post(`${keptUrl}/${first.id}/weg`)
    expect(await rowsOf('Drie Stappen')).toHaveLength(1)
    expect(await meanIn('2020-07-01', 'WMO')).toBeUndefined()
  })

  test('stands there once a month, also when its button is pressed twice', async () => {
    const once = wait('Eén Keer')
    await keeper.post(keptUrl, once)
    expect((await keeper.post(keptUrl, once)).status).toBe(303)
    const other = await keeper.post(keptUrl, wait('Eén Keer', { measured_on: '2020-05-20' }))
    expect(other.status).toBe(422)
    expect(other.html).toContain('Deze wachttijd staat er voor die maand al.')
    expect(await rowsOf('Eén Keer')).toHaveLength(1)
  })

  test('that somebody else changed meanwhile is shown beside what was typed', async () => {
    const first = wait('Samen')
    await keeper.post(keptUrl, first)
    await keeper.post(`${keptUrl}/${first.id}`, { ...first, version: '1', intake: '6 weken' })
    const late = { ...first, version: '1', intake: '9 weken' }
    const { status, html } = await keeper.post(`${keptUrl}/${first.id}`, late)
    expect(status).toBe(409)
    expect(html).toContain('eerste gesprek: 6 weken')
    expect(html).toContain('value="9 weken"')
  })

  test.each([
    [{ intake: 'na overleg' }, 'intake', 'Dit kunnen we niet lezen.'],
    [{ intake: '-3 weken' }, 'intake', ''],
    [{ intake: '999 weken' }, 'intake', 'Dit kunnen we niet lezen.'],
    [{ intake: '' }, 'intake', 'Schrijf op hoelang'],
    [{ municipality: 'GM0363' }, 'municipality', 'Kies een gemeente uit de lijst.'],
    [{ care_type: 'Fysio' }, 'care_type', 'Kies wat voor hulp'],
    [{ measured_on: '2099-01-01' }, 'measured_on', 'Kies vandaag'],
    [{ provider: '' }, 'provider', 'Schrijf op wie'],
  ])('with %j is refused, with what was typed', async (more, field, sentence) => {
    const { status, html } = await keeper.post(keptUrl, wait('Afgewezen', more))
    expect(status).toBe(422)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain(sentence)
  })

  test('is kept by who keeps a region around it, and by nobody else', async () => {
    const noor = await world.as('noor')
    const first = wait('Van Wouter')
    await keeper.post(keptUrl, first)
    expect((await noor.get(`${keptUrl}/${first.id}`)).status).toBe(404)
    expect((await noor.post(keptUrl, wait('Van Noor'))).status).toBe(404)
    const past = { personId: demoId('wouter') }
    const elsewhere = asPerson(world.db, past, (tx) =>
      tx
        .updateTable('regions.waiting_time')
        .set({ municipality_code: 'GM0363' })
        .where('id', '=', first.id)
        .execute(),
    )
    await expect(elsewhere).rejects.toThrow('row-level security')
  })
})

test('the demo has waits of this month, some longer than was agreed, also of the social domain', async () => {
  const { rows } = await world.system.pool.query(`
    select distinct care_type, intake_weeks > 4 as long from regions.waiting_time
    where kept_by is not null and measured_on > current_date - 31 order by 1, 2`)
  expect(rows).toEqual([
    { care_type: 'BGGZ', long: false },
    { care_type: 'BGGZ', long: true },
    { care_type: 'RIBW', long: true },
    { care_type: 'SGGZ', long: false },
    { care_type: 'SGGZ', long: true },
    { care_type: 'WMO', long: true },
  ])
})
