import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let doelen: string
beforeAll(async () => {
  world = await openWorld()
  doelen = `/plan/${world.plan}/doelen`
})
afterAll(() => world.close())

const walk = { wording: 'Elke dag een rondje', term: 'short' }

describe('goals', () => {
  test('the owner writes a goal in own words, and whoever it is shared with reads it', async () => {
    const noor = await world.as('noor')
    const added = await noor.post(doelen, { ...walk, id: newId(), wording: 'Zelf koken <b>' })
    expect([added.status, added.location]).toEqual([303, doelen])
    expect((await (await world.as('karim')).get(doelen)).html).toContain('Zelf koken &lt;b&gt;')
  })

  test('a member with whom goals are not shared gets the answer of a plan that is not there', async () => {
    const bep = await world.as('bep')
    const hidden = await bep.get(doelen)
    const absent = await bep.get(`/plan/${newId()}/doelen`)
    expect([hidden.status, hidden.html]).toEqual([404, absent.html])
  })

  test('a member who reads the goals may not write one', async () => {
    const karim = await world.as('karim')
    expect((await karim.post(doelen, walk)).status).toBe(403)
    expect((await karim.get(doelen)).html).not.toContain(walk.wording)
  })

  test('pressing twice makes one goal', async () => {
    const noor = await world.as('noor')
    const fields = { ...walk, id: newId(), wording: 'Dubbel gedrukt' }
    await Promise.all([noor.post(doelen, fields), noor.post(doelen, fields)])
    expect((await noor.get(doelen)).html.split('Dubbel gedrukt')).toHaveLength(2)
  })

  test('going back and typing on is no second press: the owner sees both texts and chooses', async () => {
    const noor = await world.as('noor')
    const fields = { ...walk, id: newId(), wording: 'Naar zee' }
    await noor.post(doelen, fields)
    const typedOn = await noor.post(doelen, { ...fields, wording: 'Naar zee met Karim' })
    expect(typedOn.status).toBe(409)
    expect(typedOn.html).toContain('Naar zee</p>')
    expect(typedOn.html).toContain('Naar zee met Karim</textarea>')
  })

  test('a goal without words comes back with a sentence and with what was typed', async () => {
    const noor = await world.as('noor')
    const { status, html } = await noor.post(doelen, { term: 'long', why: 'Omdat ik het mis' })
    expect(status).toBe(422)
    expect(html).toContain('Schrijf op wat je wilt.')
    expect(html).toContain('Omdat ik het mis')
  })

  test('in two windows, the second sees both texts and chooses', async () => {
    const noor = await world.as('noor')
    const at = `${doelen}/${demoId('goal post')}`
    await noor.post(at, { ...walk, version: '1', wording: 'Eerste venster' })
    const second = await noor.post(at, { ...walk, version: '1', wording: 'Tweede venster' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect(second.html).toContain('Tweede venster')
    const again = await noor.post(at, { ...walk, version: '2', wording: 'Tweede venster' })
    expect(again.status).toBe(303)
    expect((await noor.get(at)).html).toContain('Tweede venster')
  })

  test('an edit within ten minutes is no new version, until a member has read the goal', async () => {
    const noor = await world.as('noor')
    const id = newId()
    const at = `${doelen}/${id}`
    await noor.post(doelen, { ...walk, id, wording: 'Zing' })
    await noor.post(at, { ...walk, version: '1', wording: 'Zingen' })
    expect((await noor.get(at)).html).not.toContain('Hoe het er eerder stond')
    await (await world.as('karim')).get(at)
    await noor.post(at, { ...walk, version: '2', wording: 'Zingen op dinsdag' })
    const page = await noor.get(at)
    expect(page.html).toContain('Hoe het er eerder stond')
    expect(page.html).toContain('Zingen</p>')
    expect((await (await world.as('karim')).get(at)).html).not.toContain('Hoe het er eerder stond')
  })

  test('a goal is reached, let go and taken up again, and each is remembered', async () => {
    const noor = await world.as('noor')
    const at = `${doelen}/${demoId('goal walk')}`
    for (const noun of ['bereikt', 'opgepakt', 'losgelaten']) {
      expect((await noor.post(`${at}/${noun}`)).status).toBe(303)
    }
    const { html } = await noor.get(at)
    for (const word of ['Opgeschreven', 'Gelukt', 'Weer opgepakt', 'Losgelaten']) {
      expect(html).toContain(word)
    }
  })

  test('an erased goal is really gone; what somebody does for it stays, without a goal', async () => {
    const noor = await world.as('noor')
    const id = newId()
    const at = `${doelen}/${id}`
    await noor.post(doelen, { ...walk, id, wording: 'Weg hiermee' })
    const agreement = { id: newId(), wording: 'Koffers pakken', rhythm: 'once', goal_id: id }
    await noor.post(`/plan/${world.plan}/wie-doet-wat`, agreement)
    expect((await noor.get(`${at}/wissen`)).html).toContain('Wis voorgoed')
    expect((await noor.post(`${at}/wissen`)).location).toBe(doelen)
    expect((await noor.get(at)).status).toBe(404)
    expect((await noor.get(`/plan/${world.plan}/wie-doet-wat`)).html).toContain('Koffers pakken')
  })

  test('a member erases no goal', async () => {
    const karim = await world.as('karim')
    const at = `${doelen}/${demoId('goal walk')}/wissen`
    expect([(await karim.get(at)).status, (await karim.post(at)).status]).toEqual([403, 403])
  })
})
