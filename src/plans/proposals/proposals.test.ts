import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let list: string
beforeAll(async () => {
  world = await openWorld()
  list = `/plan/${world.plan}/voorstellen`
})
afterAll(() => world.close())

/** Karim proposes something. */
async function proposed(wording: string, part = 'goals') {
  const id = newId()
  const karim = await world.as('karim')
  expect((await karim.post(list, { id, part, wording })).status).toBe(303)
  return { id, karim, noor: await world.as('noor') }
}

describe('proposals', () => {
  test('what a member adds is a proposal, and is in the plan only when the owner takes it over', async () => {
    const { id, karim, noor } = await proposed('Samen naar de markt')
    expect((await karim.get(list)).html).toContain('Samen naar de markt')
    expect((await karim.get(`/plan/${world.plan}/doelen`)).html).not.toContain(
      'Samen naar de markt',
    )
    expect((await noor.get(list)).html).toContain('Karim')
    const form = await noor.get(`/plan/${world.plan}/doelen/nieuw?voorstel=${id}`)
    expect(form.html).toContain('Samen naar de markt</textarea>')
    const goal = { id: newId(), wording: 'Samen naar de markt', term: 'short', proposal: id }
    expect((await noor.post(`/plan/${world.plan}/doelen`, goal)).status).toBe(303)
    expect((await karim.get(`/plan/${world.plan}/doelen`)).html).toContain('Samen naar de markt')
    expect((await noor.get(list)).html).not.toContain('Samen naar de markt')
    const viewer = { personId: demoId('noor'), name: 'Noor' }
    const [row] = await asViewer(world.db, viewer, { plan: world.plan, parts: [] }, (tx) =>
      tx
        .selectFrom('plans.goal')
        .where('plan_id', '=', world.plan)
        .where('id', '=', goal.id)
        .select('written_by')
        .executeTakeFirst(),
    )
    expect(row?.written_by).toBe(demoId('member karim'))
  })

  test('erasing what it became erases the proposal as well', async () => {
    const { id, noor } = await proposed('Samen naar zee')
    const goal = { id: newId(), wording: 'Samen naar zee', term: 'short', proposal: id }
    await noor.post(`/plan/${world.plan}/doelen`, goal)
    await noor.post(`/plan/${world.plan}/doelen/${goal.id}/wissen`)
    const left = await asSystem(world.system, (tx) =>
      tx.selectFrom('plans.proposal').where('id', '=', id).select('id').execute(),
    )
    expect(left).toEqual([])
  })

  test.each([
    ['support', 'hulp'],
    ['story', 'verhaal'],
  ])('a proposal for %s opens the form of that part with its text', async (part, address) => {
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('consent.share')
        .values({
          plan_id: world.plan,
          id: newId(),
          member_id: demoId('member karim'),
          part,
          may_propose: true,
        })
        .execute(),
    )
    const { id, noor } = await proposed('Het wijkteam kent dit', part)
    const form = await noor.get(`/plan/${world.plan}/${address}/nieuw?voorstel=${id}`)
    expect(form.html).toContain('Het wijkteam kent dit</textarea>')
    expect(form.html).toContain(`name="proposal" value="${id}"`)
  })

  test('a no is told to nobody: the page of who proposed it stays the same', async () => {
    const { id, karim, noor } = await proposed('Elke dag hardlopen')
    const before = await karim.get(list)
    expect((await noor.post(`${list}/${id}/laten`)).status).toBe(303)
    expect((await noor.get(list)).html).not.toContain('Elke dag hardlopen')
    const after = await karim.get(list)
    expect(after.html).toBe(before.html)
  })

  test('who proposed it takes it back; what the owner was typing is not lost', async () => {
    const { id, karim, noor } = await proposed('Toch maar niet')
    expect((await karim.post(`${list}/${id}/intrekking`)).status).toBe(303)
    const goal = { id: newId(), wording: 'Toch wel, maar kleiner', term: 'short', proposal: id }
    const late = await noor.post(`/plan/${world.plan}/doelen`, goal)
    expect(late.status).toBe(404)
    expect(late.html).toContain('Toch wel, maar kleiner')
    expect((await noor.post(`${list}/${id}/laten`)).status).toBe(404)
  })

  test('one reads only the own proposals, and takes back no other', async () => {
    const { id } = await proposed('Van Karim alleen')
    const anouk = await world.as('anouk')
    expect((await anouk.get(list)).html).not.toContain('Van Karim alleen')
    const [others, absent] = await Promise.all(
      [id, newId()].map((one) => anouk.post(`${list}/${one}/intrekking`)),
    )
    expect([others?.status, others?.html]).toEqual([404, absent?.html])
    expect((await anouk.post(`${list}/${id}/laten`)).status).toBe(403)
  })

  test('who may not propose here, cannot; the owner writes in the plan itself', async () => {
    const bep = await world.as('bep')
    expect((await bep.get(list)).status).toBe(404)
    const proposal = { part: 'goals', wording: 'Iets' }
    expect((await bep.post(list, proposal)).status).toBe(404)
    expect((await (await world.as('noor')).post(list, proposal)).status).toBe(403)
    const karim = await world.as('karim')
    expect((await karim.post(list, { ...proposal, part: 'everything' })).status).toBe(422)
    const anouk = await world.as('anouk')
    expect((await anouk.post(list, { ...proposal, part: 'story' })).status).toBe(403)
  })

  test('an empty proposal comes back with a sentence, a long one with its text', async () => {
    const karim = await world.as('karim')
    const empty = await karim.post(list, { part: 'goals', wording: ' ' })
    expect([empty.status, empty.html.includes('Schrijf je voorstel op.')]).toEqual([422, true])
    const long = await karim.post(list, { part: 'goals', wording: 'Aap'.repeat(1200) })
    expect([long.status, long.html.includes('AapAapAap')]).toEqual([422, true])
  })

  test('pressing twice makes one; other words after the way back are one more', async () => {
    const { id, karim } = await proposed('Samen vissen')
    await karim.post(list, { id, part: 'goals', wording: 'Samen vissen' })
    await karim.post(list, { id, part: 'goals', wording: 'Samen schaken' })
    const { html } = await karim.get(list)
    expect(html.split('own-text" dir="auto">Samen vissen')).toHaveLength(2)
    expect(html).toContain('Samen schaken')
  })
})
