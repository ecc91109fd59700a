import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
const worlds: World[] = []
beforeEach(async () => {
  world = await openWorld()
  worlds.push(world)
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

const mine = { owner_name: 'Sam', own: 'ja' }

const plansOfSam = () =>
  asSystem(world.system, (tx) =>
    tx.selectFrom('plans.plan').select('plan_id').where('owner_id', '=', demoId('sam')).execute(),
  )

describe('beginning a plan', () => {
  test('three small steps lead to a plan with a wish and the people near', async () => {
    const sam = await world.as('sam')
    expect((await sam.get('/plan')).location).toBe('/plan/beginnen')
    const { location: wish } = await sam.post('/plan/beginnen', mine)
    expect(wish).toMatch(/\/beginnen\/doel$/)
    const { location: people } = await sam.post(wish ?? '', { wording: 'Weer slapen' })
    expect(people).toMatch(/\/beginnen\/mensen$/)
    const { location: plan } = await sam.post(people ?? '', { name_1: 'Oma', name_3: 'Jip' })
    expect((await sam.get('/plan')).location).toBe(plan)
    expect((await sam.get(`${plan}/doelen`)).html).toContain('Weer slapen')
    const circle = await sam.get(`${plan}/mensen`)
    expect([circle.html.includes('Oma'), circle.html.includes('Jip')]).toEqual([true, true])
  })

  test('going back and writing another wish loses neither', async () => {
    const sam = await world.as('sam')
    const { location: wish } = await sam.post('/plan/beginnen', mine)
    const id = newId()
    await sam.post(wish ?? '', { id, wording: 'Weer slapen' })
    const again = await sam.post(wish ?? '', { id, wording: 'Weer dromen' })
    expect(again.status).toBe(409)
    expect(again.html).toContain('Weer slapen</p>')
    expect(again.html).toContain('Weer dromen</textarea>')
  })

  test('only the name is needed: the other steps may stay empty', async () => {
    const sam = await world.as('sam')
    const { location: wish } = await sam.post('/plan/beginnen', mine)
    const { location: people } = await sam.post(wish ?? '')
    const { location: plan } = await sam.post(people ?? '')
    const { html } = await sam.get(plan ?? '')
    expect(html).toContain('Begin met één ding dat je graag wilt')
    for (const page of ['doelen', 'wie-doet-wat', 'bijeenkomst', 'mensen', 'wie-ziet-wat']) {
      expect(html).toContain(`href="${plan}/${page}"`)
    }
  })

  test('without a name, or for somebody else, it is not made', async () => {
    const sam = await world.as('sam')
    const nameless = await sam.post('/plan/beginnen', { own: 'ja' })
    expect([nameless.status, nameless.html.includes('hoe je genoemd wilt')]).toEqual([422, true])
    const forOther = await sam.post('/plan/beginnen', { owner_name: 'Mevrouw Jansen' })
    expect(forOther.status).toBe(422)
    expect(forOther.html).toContain('Een plan maak je alleen voor jezelf.')
    expect(forOther.html).toContain('Mevrouw Jansen')
    expect(await plansOfSam()).toHaveLength(0)
  })

  test('a mentor reads that a plan is not made for somebody else', async () => {
    const { html } = await (await world.as('sam')).get('/plan/beginnen')
    expect(html).toContain('mentor, curator of bewindvoerder')
  })

  test('two at once make one plan', async () => {
    const sam = await world.as('sam')
    const answers = await Promise.all([1, 2, 3].map(() => sam.post('/plan/beginnen', mine)))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await plansOfSam()).toHaveLength(1)
  })

  test('who has a plan is led to it', async () => {
    const noor = await world.as('noor')
    expect((await noor.get('/plan/beginnen')).location).toBe(`/plan/${world.plan}`)
  })

  test('a member does not walk through the steps of somebody else', async () => {
    const karim = await world.as('karim')
    const step = `/plan/${world.plan}/beginnen/doel`
    expect((await karim.get(step)).status).toBe(403)
    expect((await karim.post(step, { wording: 'Van mij' })).status).toBe(403)
    const sam = await world.as('sam')
    expect((await sam.post(step, { wording: 'Van mij' })).status).toBe(404)
    expect((await world.visitor().get('/plan')).location).toBe('/inloggen?naar=%2Fplan')
  })
})
