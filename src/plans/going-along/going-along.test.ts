import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let anouk: Browser
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  anouk = await world.as('anouk')
})
afterAll(() => world.close())

const inloop = demoId('place inloop')
const at = (...rest: string[]) => ['/plan', world.plan, ...rest].join('/')
const goal = () => at('doelen', demoId('goal walk'))

const going = (fields: Record<string, string> = {}) => ({
  id: newId(),
  to: `plek:${inloop}`,
  about: `doel:${demoId('goal walk')}`,
  ...fields,
})

describe('going somewhere for a goal', () => {
  test('begins on the page of a place, and ends in the plan of who looks', async () => {
    const place = await noor.get(`/buurt/plek/${inloop}`)
    const [, link = ''] = /href="([^"]+)"[^>]*>Zet in mijn plan/.exec(place.html) ?? []
    const { location } = await noor.get(link)
    expect(location).toBe(`${at('samen-erheen', 'nieuw')}?naar=plek:${inloop}`)
    expect((await noor.get(location ?? '')).html).toContain('Wie gaat er mee?')
    const sam = await world.as('sam')
    expect((await sam.get(link)).location).toBe('/plan/beginnen')
    expect((await world.visitor().get(link)).location).toMatch(/^\/inloggen/)
  })

  test('is read by who reads that goal, once however often the form comes', async () => {
    const put = going({ walks_along_name: 'Mijn buurman Wim', on_day: '2030-01-31' })
    for (const _ of 'ab') {
      expect((await noor.post(at('samen-erheen'), put)).location).toBe(goal())
    }
    for (const reader of [noor, karim, anouk]) {
      expect((await reader.get(goal())).html.split('met Mijn buurman Wim')).toHaveLength(2)
    }
    expect((await noor.get(at('afdrukken'))).html).toContain('met Mijn buurman Wim')
    expect((await noor.post(at('samen-erheen', put.id, 'weg'))).location).toBe(goal())
    expect((await karim.get(goal())).html).not.toContain('Mijn buurman Wim')
  })

  test('is hidden with the goal, and with who walks along', async () => {
    const put = going({ walks_along: demoId('member bep') })
    await noor.post(at('samen-erheen'), put)
    const seen = async () => (await anouk.get(goal())).html.split('iemand uit de groep').length
    const before = await seen()
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('consent.exception')
        .values({
          ...{ plan_id: world.plan, id: newId(), kind: 'not' },
          ...{ item_id: demoId('member bep'), member_id: demoId('member anouk') },
        })
        .execute(),
    )
    expect(await seen()).toBe(before - 1)
    await noor.post(at('samen-erheen', put.id, 'weg'))
  })

  test('goes along with a thing to do, and away with it', async () => {
    const about = `afspraak:${demoId('agreement walk')}`
    const put = going({ about, walks_along: demoId('member karim') })
    const thing = at('wie-doet-wat', demoId('agreement walk'))
    expect((await noor.post(at('samen-erheen'), put)).location).toBe(thing)
    expect((await noor.get(thing)).html).toContain('Samen erheen')
    await noor.post(`${thing}/wissen`)
    const left = await asSystem(world.system, (tx) =>
      tx.selectFrom('plans.going_along').where('id', '=', put.id).select('id').execute(),
    )
    expect(left).toEqual([])
  })

  test('says so when the place is no more, and keeps what it was called', async () => {
    const put = going()
    await noor.post(at('samen-erheen'), put)
    await asSystem(world.system, (tx) =>
      tx
        .updateTable('neighbourhood.place')
        .where('id', '=', inloop)
        .set({ closed_at: new Date().toISOString() })
        .execute(),
    )
    const { html } = await noor.get(goal())
    expect(html).toContain('is er niet meer')
    expect(html).not.toContain(`/buurt/plek/${inloop}`)
    expect((await noor.post(at('samen-erheen'), going())).status).toBe(404)
  })

  test.each([
    ['a goal that is nowhere', { about: `doel:${newId()}` }, 404],
    ['somebody who is not in the group', { walks_along: newId() }, 404],
    ['no goal', { about: '' }, 422],
    ['a day that does not exist', { on_day: '2030-02-31' }, 422],
  ])('refuses %s', async (_, fields, status) => {
    const buurthuis = { to: `plek:${demoId('place koffie')}` }
    expect((await noor.post(at('samen-erheen'), going({ ...buurthuis, ...fields }))).status).toBe(
      status,
    )
  })

  test('is for the owner to put there', async () => {
    expect((await karim.get(goal())).html).not.toContain('samen-erheen')
    expect((await karim.post(at('samen-erheen'), going())).status).toBe(403)
  })
})
