import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let list: string
beforeAll(async () => {
  world = await openWorld()
  list = `/plan/${world.plan}/wie-doet-wat`
})
afterAll(() => world.close())

const member = (key: string) => demoId(`member ${key}`)

/** The owner writes one down. */
async function asked(wording: string, carried_by = '', more: Record<string, string> = {}) {
  const id = newId()
  const noor = await world.as('noor')
  const fields = { id, wording, carried_by, rhythm: 'once', ...more }
  expect((await noor.post(list, fields)).status).toBe(303)
  return `${list}/${id}`
}

const badge = (html: string) => /class="badge[^"]*">([^<]*)</.exec(html)?.[1]

describe('who does what', () => {
  test('who has an account is asked first, and counts from the yes', async () => {
    const at = await asked('Kijken naar de fiets', member('karim'))
    expect(badge((await (await world.as('noor')).get(at)).html)).toBe('gevraagd')
    const karim = await world.as('karim')
    expect((await karim.get(list)).html).toContain('Noor vraagt jou')
    expect((await karim.post(`${at}/opgenomen`)).status).toBe(303)
    expect(badge((await karim.get(at)).html)).toBeUndefined()
  })

  test('who has no account carries it at once, and so does the owner', async () => {
    const byThijs = await (await world.as('noor')).get(await asked('Bellen', member('thijs')))
    expect([badge(byThijs.html), byThijs.html.includes('Op zich genomen')]).toEqual([
      undefined,
      true,
    ])
    const byNoor = await (await world.as('noor')).get(await asked('Zelf de was doen'))
    expect(byNoor.html).toContain('Dit heb ik gedaan')
  })

  test('a no is no drama: the owner is led to somebody else, and the old one stops', async () => {
    const at = await asked('Boodschappen tillen', member('bep'))
    await (await world.as('bep')).post(`${at}/lukt-niet`)
    const noor = await world.as('noor')
    const declined = await noor.get(at)
    expect(badge(declined.html)).toBe('lukt niet')
    const again = /href="([^"]*\?als=[^"]*)"/.exec(declined.html)?.[1] ?? ''
    const form = await noor.get(again)
    expect(form.html).toContain('Boodschappen tillen')
    const instead = /name="instead" value="([^"]*)"/.exec(form.html)?.[1] ?? ''
    await asked('Boodschappen tillen', member('thijs'), { instead })
    expect(badge((await noor.get(at)).html)).toBe('gestopt')
  })

  test('done by a member waits for the owner, who confirms it or leaves it open', async () => {
    const at = await asked('De kraan maken', member('karim'))
    const karim = await world.as('karim')
    await karim.post(`${at}/opgenomen`)
    await karim.post(`${at}/gedaan`)
    const noor = await world.as('noor')
    expect((await noor.get(list)).html).toContain('Gedaan. Klopt dat?')
    await noor.post(`${at}/open`)
    expect(badge((await noor.get(at)).html)).toBeUndefined()
    await karim.post(`${at}/gedaan`)
    await noor.post(`${at}/klaar`)
    expect(badge((await karim.get(at)).html)).toBe('klaar')
  })

  test('the owner writes down what somebody says, and the page says who wrote it', async () => {
    const at = await asked('Een fietspomp lenen', member('thijs'))
    const noor = await world.as('noor')
    await noor.post(`${at}/gedaan`)
    expect((await noor.get(at)).html).toContain('opgeschreven door jou')
  })

  test('past its day it is «staat nog open», never late', async () => {
    const at = await asked('De brief posten', '', { due_on: '2020-01-31' })
    const { html } = await (await world.as('noor')).get(at)
    expect(badge(html)).toBe('staat nog open')
    expect(html).not.toContain('te laat')
  })

  test('a member takes something upon oneself, and it counts at once', async () => {
    const karim = await world.as('karim')
    const id = newId()
    const fields = { id, wording: 'Ik repareer de bel', rhythm: 'once', carried_by: member('bep') }
    expect((await karim.post(list, fields)).status).toBe(303)
    const page = await (await world.as('noor')).get(`${list}/${id}`)
    expect([badge(page.html), page.html.includes('Karim')]).toEqual([undefined, true])
  })

  test('who may only look, may not add, nor answer for somebody else', async () => {
    const bep = await world.as('bep')
    expect((await bep.get(`${list}/nieuw`)).status).toBe(403)
    expect((await bep.post(list, { wording: 'Toch', rhythm: 'once' })).status).toBe(403)
    const at = await asked('Samen koffie', member('karim'))
    expect((await bep.post(`${at}/opgenomen`)).status).toBe(403)
    expect((await bep.post(`${at}/klaar`)).status).toBe(403)
    expect((await bep.post(`${at}/wijzigen`)).status).toBe(405)
    expect((await bep.get(`${at}/wijzigen`)).status).toBe(403)
  })

  test('who sees only this part reads no name of another member and no goal', async () => {
    const { html } = await (await world.as('bep')).get(list)
    expect(html).toContain('Samen de stapel post openmaken')
    expect(html).toContain('iemand anders')
    expect(html).not.toContain('Karim')
    const page = await (await world.as('bep')).get(`${list}/${demoId('agreement post')}`)
    expect(page.html).not.toContain('De post weer durven')
  })

  test('whom it is not shared with gets the answer of a plan that is not there', async () => {
    const at = await asked('Iets kleins')
    const sam = await world.as('sam')
    const absent = await sam.get(`/plan/${newId()}/wie-doet-wat`)
    for (const page of [await sam.get(list), await sam.get(at)]) {
      expect([page.status, page.html]).toEqual([404, absent.html])
    }
    expect((await sam.post(`${at}/gedaan`)).status).toBe(404)
    expect((await world.visitor().get(list)).status).toBe(303)
  })

  test('another carrier or goal than the form offered is refused with a sentence', async () => {
    const noor = await world.as('noor')
    const fields = { wording: 'Wie dan ook', rhythm: 'once' }
    const who = await noor.post(list, { ...fields, carried_by: newId() })
    expect([who.status, who.html.includes('Kies wie dit doet.')]).toEqual([422, true])
    expect(who.html).toContain('Wie dan ook')
    expect((await noor.post(list, { ...fields, carried_by: 'x' })).status).toBe(422)
    expect((await noor.post(list, { ...fields, goal_id: newId() })).status).toBe(422)
    expect((await noor.post(list, { rhythm: 'once', due_on: '2027-02-30' })).html).toContain(
      'Dit is geen dag die bestaat.',
    )
  })

  test('in two windows, the second sees both texts and chooses', async () => {
    const at = await asked('Het begin')
    const noor = await world.as('noor')
    const fields = { version: '1', rhythm: 'once' }
    await noor.post(at, { ...fields, wording: 'Eerste venster' })
    const second = await noor.post(at, { ...fields, wording: 'Tweede venster' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect(second.html).toContain('Tweede venster')
  })

  test('pressing twice records it once', async () => {
    const at = await asked('Twee keer drukken')
    const noor = await world.as('noor')
    const id = newId()
    await Promise.all([noor.post(`${at}/gedaan`, { id }), noor.post(`${at}/gedaan`, { id })])
    expect((await noor.get(at)).html.split('>Gedaan<')).toHaveLength(2)
  })

  test('other words under the id of a form that was sent before are one more, not lost', async () => {
    const at = await asked('Eerst dit')
    const noor = await world.as('noor')
    const id = at.split('/').at(-1) ?? ''
    await noor.post(list, { id, wording: 'Toen dat', rhythm: 'once' })
    const { html } = await noor.get(list)
    expect([html.includes('Eerst dit'), html.includes('Toen dat')]).toEqual([true, true])
  })

  test('the owner erases one for good, with how it was worded before', async () => {
    const at = await asked('Iets geheims')
    const noor = await world.as('noor')
    expect((await noor.get(`${at}/wissen`)).html).toContain('Iets geheims')
    expect((await (await world.as('karim')).post(`${at}/wissen`)).status).toBe(403)
    expect((await noor.post(`${at}/wissen`)).location).toBe(list)
    expect((await noor.get(at)).status).toBe(404)
    expect((await noor.get(list)).html).not.toContain('Iets geheims')
  })

  test('who sees the goals but not this part, does not have these pages', async () => {
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('consent.withdrawal')
        .values({ plan_id: world.plan, share_id: demoId('share anouk agreements') })
        .execute(),
    )
    const anouk = await world.as('anouk')
    expect((await anouk.get(`/plan/${world.plan}/doelen`)).status).toBe(200)
    expect((await anouk.get(list)).status).toBe(404)
    expect((await anouk.post(list, { wording: 'Iets', rhythm: 'once' })).status).toBe(404)
  })
})
