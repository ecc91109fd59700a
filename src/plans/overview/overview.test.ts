import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer, parts } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'
import { readOverview } from './queries.ts'

let world: World
let plan: string
const worlds: World[] = []
beforeEach(async () => {
  world = await openWorld()
  worlds.push(world)
  plan = `/plan/${world.plan}`
})
afterAll(() => Promise.all(worlds.map((each) => each.close())))

/** The owner withdraws everything from this member. */
const withdrawAll = (key: string) =>
  asSystem(world.system, async (tx) => {
    const shares = await tx
      .selectFrom('consent.share')
      .where('member_id', '=', demoId(`member ${key}`))
      .select(['plan_id', 'id as share_id'])
      .execute()
    await tx.insertInto('consent.withdrawal').values(shares).execute()
  })

const pause = (daysAgo: number) =>
  asSystem(world.system, (tx) =>
    tx
      .insertInto('consent.pause')
      .values({
        plan_id: world.plan,
        id: newId(),
        paused_at: new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString(),
      })
      .execute(),
  )

describe('the overview', () => {
  test('the owner sees at a glance what now, who does what and what is in the plan', async () => {
    const { html } = await (await world.as('noor')).get(plan)
    for (const words of ['Wat nu?', 'Samen de stapel post openmaken', 'Weer zingen in een koor']) {
      expect(html).toContain(words)
    }
    expect(html).toContain('staat nog open')
  })

  test('a member sees the own part and links to what is shared only', async () => {
    const { html } = await (await world.as('bep')).get(plan)
    expect(html).toContain('Meedoen bij Noor')
    expect(html).toContain('Samen een rondje door het park')
    expect(html).toContain(`href="${plan}/wie-doet-wat"`)
    for (const hidden of ['Samen de stapel post', 'Elke dag even', 'Karim', `${plan}/doelen`]) {
      expect(html).not.toContain(hidden)
    }
  })

  test('after a withdrawal nothing tells that there ever was something', async () => {
    const never = {
      plan_id: world.plan,
      id: demoId('member sam'),
      shown_name: 'Sam',
      role: 'other',
    }
    await asSystem(world.system, async (tx) => {
      await tx.insertInto('groups.member').values(never).execute()
      await tx
        .insertInto('groups.acceptance')
        .values({ plan_id: world.plan, member_id: never.id, person_id: demoId('sam') })
        .execute()
    })
    await withdrawAll('bep')
    const withdrawn = await (await world.as('bep')).get(plan)
    const neverShared = await (await world.as('sam')).get(plan)
    expect(withdrawn.html).toContain('Er is nu niets met je gedeeld.')
    expect(withoutToken(withdrawn.html)).toBe(withoutToken(neverShared.html))
  })

  test('who is not in the plan gets the answer of a plan that is not there', async () => {
    const sam = await world.as('sam')
    const absent = await sam.get(`/plan/${newId()}`)
    const hidden = await sam.get(plan)
    expect([hidden.status, hidden.html]).toEqual([404, absent.html])
    expect((await world.visitor().get(plan)).status).toBe(303)
  })

  test('while everything is closed the owner reads so, and after a week whether to leave it so', async () => {
    await pause(8)
    await asSystem(world.system, (tx) => tx.deleteFrom('plans.proposal').execute())
    const noor = await world.as('noor')
    const met = { starts_at: '2020-01-01T10:00:00Z', recorded_by: demoId('noor') }
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('plans.meeting')
        .values({ plan_id: world.plan, id: newId(), ...met })
        .execute(),
    )
    const { html } = await noor.get(plan)
    expect(html).toContain('Alles is dicht sinds')
    expect(html).toContain('Laat je dat zo?')
    expect((await (await world.as('karim')).get(plan)).html).toContain('niets met je gedeeld')
  })

  test('goals that were reached or let go do not stand there', async () => {
    const noor = await world.as('noor')
    await noor.post(`${plan}/doelen/${demoId('goal walk')}/bereikt`)
    await noor.post(`${plan}/doelen/${demoId('goal post')}/losgelaten`)
    await noor.post(`${plan}/doelen/${demoId('goal post')}/opgepakt`)
    const viewer = { personId: demoId('noor'), name: 'Noor' }
    const [page] = await asViewer(world.db, viewer, { plan: world.plan, parts }, (tx) =>
      readOverview(tx, world.plan),
    )
    expect(page.goals.map(({ wording }) => wording).sort()).toEqual([
      'De post weer durven openmaken',
      'Weer zingen in een koor',
    ])
  })
})

const withoutToken = (html: string) => html.replaceAll(/name="_token" value="[^"]*"/g, '')
