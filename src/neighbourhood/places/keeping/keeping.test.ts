import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { forgetPerson } from '#src/neighbourhood/forget-queries.ts'
import { asSystem, type Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const inloop = demoId('place inloop')
const as = <T>(key: string | null, work: (tx: Tx) => Promise<T>) =>
  asPerson(world.db, key === null ? null : { personId: demoId(key) }, work)
const rename = (tx: Tx) =>
  tx
    .updateTable('neighbourhood.place')
    .set({ name: 'Overgenomen' })
    .where('id', '=', inloop)
    .executeTakeFirstOrThrow()

describe('the database', () => {
  test.each([null, 'sam', 'noor', 'anouk'])('lets %s change nothing of a place', async (key) => {
    expect((await as(key, rename)).numUpdatedRows).toBe(0n)
    const hours = { place_id: inloop, id: newId(), weekday: 1, opens: '01:00', closes: '02:00' }
    for (const write of [
      (tx: Tx) => tx.insertInto('neighbourhood.place_hours').values(hours).execute(),
      (tx: Tx) =>
        tx
          .insertInto('neighbourhood.place_exception')
          .values({ place_id: inloop, day: '2030-01-31' })
          .execute(),
      (tx: Tx) =>
        tx
          .insertInto('neighbourhood.place_keeper')
          .values({
            ...{ place_id: inloop, person_id: demoId('sam'), shown_name: 'Sam' },
            made_by: demoId(key ?? 'sam'),
          })
          .execute(),
      (tx: Tx) =>
        tx
          .insertInto('neighbourhood.place')
          .values({ id: newId(), name: 'Vals', kind: 'other', municipality_code: 'GM0014' })
          .execute(),
    ])
      await expect(as(key, write)).rejects.toThrow(/row-level security/)
    const reports = (tx: Tx) =>
      tx.selectFrom('neighbourhood.place_report').where('place_id', '=', inloop).select('id')
    expect(await as(key, (tx) => reports(tx).execute())).toEqual([])
  })

  test('lets who works there change it, until that work ended', async () => {
    expect((await as('rachida', rename)).numUpdatedRows).toBe(1n)
    const keepers = (tx: Tx) => tx.selectFrom('neighbourhood.place_keeper').selectAll().execute()
    expect(await as('rachida', keepers)).toHaveLength(1)
    expect(await as('sam', keepers)).toEqual([])
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('people.work_end')
        .values({ work_id: demoId('work of rachida'), ended_by: demoId('rachida') })
        .execute(),
    )
    expect((await as('rachida', rename)).numUpdatedRows).toBe(0n)
  })
})

describe('who keeps places', () => {
  test('takes that along in the export, and is not named any more when they are gone', async () => {
    const rachida = await world.as('rachida')
    const koffie = demoId('place koffie')
    await rachida.post(`/beheer/plekken/${koffie}/klopt-nog`)
    const { html } = await rachida.get('/ik/meenemen/gegevens')
    expect(JSON.parse(html).account.places).toEqual([
      expect.objectContaining({ name: 'Koffie in de Plantsoenkamer', shown_name: 'Rachida' }),
    ])
    await asSystem(world.system, async (tx) => {
      await forgetPerson(tx, demoId('rachida'))
      await tx.deleteFrom('people.person').where('id', '=', demoId('rachida')).execute()
    })
    const page = await world.visitor().get(`/buurt/plek/${koffie}`)
    expect(page.html).toContain('Nagekeken: vandaag.')
  })
})
