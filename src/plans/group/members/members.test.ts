import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let groep: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  groep = `/plan/${world.plan}/groep`
})
afterAll(() => world.close())

const member = (key: string) => `${groep}/${demoId(`member ${key}`)}`

describe('the group', () => {
  test('is listed for the owner, with who has no account and where to choose what they see', async () => {
    const { html } = await noor.get(groep)
    for (const name of ['Karim', 'Bep', 'Anouk de Wit', 'Thijs'])
      expect(html).toContain(`${name}</a>`)
    expect(html.split('Zonder account')).toHaveLength(2)
    expect((await noor.get(member('karim'))).html).toContain(
      `/wie-ziet-wat/${demoId('member karim')}`,
    )
    expect((await noor.get(member('thijs'))).html).not.toContain('/wie-ziet-wat/')
  })

  test('is seen whole by a member with whom it is shared, and else only oneself', async () => {
    const karim = await (await world.as('karim')).get(groep)
    for (const name of ['Karim (jij)', 'Bep', 'Thijs']) expect(karim.html).toContain(name)
    const bep = await (await world.as('bep')).get(groep)
    expect(bep.html).toContain('Bep (jij)')
    for (const name of ['Karim', 'Thijs', 'Anouk']) expect(bep.html).not.toContain(name)
  })

  test('does not exist for who is not in it', async () => {
    const sam = await world.as('sam')
    const hidden = await sam.get(groep)
    const absent = await sam.get(`/plan/${newId()}/groep`)
    expect([hidden.status, hidden.html]).toEqual([404, absent.html])
    expect((await sam.post(`/plan/${world.plan}/vertrekken`)).status).toBe(404)
  })

  test('is changed by the owner alone', async () => {
    const [karim, bep] = [await world.as('karim'), await world.as('bep')]
    const fields = { shown_name: 'Beppie', role: 'volunteer', version: '1' }
    for (const path of [member('bep'), `${member('bep')}/vertrek`]) {
      expect((await karim.post(path, fields)).status).toBe(403)
      expect((await bep.post(path, fields)).status).toBe(404)
    }
    expect((await noor.post(member('bep'), fields)).status).toBe(303)
    expect((await noor.get(groep)).html).toContain('Vrijwilliger, sinds')
    const late = await noor.post(member('bep'), { ...fields, shown_name: 'Beb' })
    expect([late.status, late.html.includes('Beppie'), late.html.includes('Beb')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await noor.post(member('bep'), { ...fields, shown_name: '' })).status).toBe(422)
  })

  test('a member of another plan cannot be reached through this one', async () => {
    expect((await noor.get(`${groep}/${newId()}`)).status).toBe(404)
    expect((await noor.post(`${groep}/${newId()}/vertrek`)).status).toBe(303)
    expect((await noor.get(`${groep}/niets`)).status).toBe(404)
  })
})

describe('leaving the group', () => {
  test('removed by the owner, somebody sees nothing on the very next request', async () => {
    const bep = await world.as('bep')
    expect((await noor.get(`${member('bep')}/vertrek`)).html).toContain('Haal uit de groep')
    expect((await noor.post(`${member('bep')}/vertrek`)).status).toBe(303)
    const gone = await bep.get(`/plan/${world.plan}/wie-doet-wat`)
    const never = await (await world.as('sam')).get(`/plan/${newId()}/wie-doet-wat`)
    expect(gone.status).toBe(404)
    expect(gone.html.replaceAll('Bep', '')).toBe(never.html)
    expect((await bep.get('/')).html).not.toContain(world.plan)
    expect((await noor.get(groep)).html).toContain('Door jou uit de groep gehaald')
  })

  test('leaves those who see the group with a name less, and without a why', async () => {
    const viewer = { personId: demoId('karim'), name: 'Karim' }
    const [seen] = await asViewer(world.db, viewer, { plan: world.plan, parts: ['group'] }, (tx) =>
      Promise.all([
        tx.selectFrom('groups.departure').select('member_id').execute(),
        tx.selectFrom('groups.departure_reason').select('because').execute(),
      ]),
    )
    expect(seen).toEqual([[{ member_id: demoId('member bep') }], []])
    expect((await (await world.as('karim')).get(groep)).html).not.toContain('Bep')
  })

  test('removed while writing, the sender keeps the own text', async () => {
    const anouk = await world.as('anouk')
    await noor.post(`${member('anouk')}/vertrek`)
    const reason = 'Ik schreef net een lange zin'
    const { status, html } = await anouk.post(`/plan/${world.plan}/vertrekken`, { reason })
    expect([status, html.includes(reason)]).toEqual([404, true])
  })

  test('is offered with one’s own texts first, and with nobody else’s', async () => {
    const karim = await world.as('karim')
    const wording = 'Samen naar het zwembad'
    await karim.post(`/plan/${world.plan}/voorstellen`, { part: 'goals', wording })
    const { html } = await karim.get(`/plan/${world.plan}/vertrekken`)
    expect(html).toContain('Wat je hier schreef')
    expect(html).toContain(wording)
    expect(html).not.toContain('Weer zingen in een koor')
    const bep = await world.as('bep')
    expect((await bep.get(`/plan/${world.plan}/vertrekken`)).html).not.toContain(wording)
  })

  test('one’s own choice goes in at once, asks first, and says thank you', async () => {
    const karim = await world.as('karim')
    const leave = `/plan/${world.plan}/vertrekken`
    expect((await karim.get(leave)).html).toContain('Dat mag altijd.')
    const long = await karim.post(leave, { reason: 'a'.repeat(10_000) })
    expect(long.status).toBe(422)
    const { location } = await karim.post(leave, { reason: 'Ik ga verhuizen' })
    expect((await karim.get(location ?? '')).html).toContain('Dank je wel dat je er was')
    expect((await karim.get(groep)).status).toBe(404)
    expect((await karim.get('/')).html).not.toContain(world.plan)
    const { html } = await noor.get(groep)
    expect(html).toContain('Ik ga verhuizen')
  })

  test('is not for the owner', async () => {
    const leave = `/plan/${world.plan}/vertrekken`
    expect((await noor.get(leave)).status).toBe(404)
    expect((await noor.post(leave)).status).toBe(404)
    expect((await noor.get(groep)).status).toBe(200)
  })
})
