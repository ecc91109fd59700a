import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { isOpenTogether } from './together.ts'

let world: World
let noor: Browser
let plan: string
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  plan = `/plan/${world.plan}`
})
afterEach(() => world.close())

const codeOf = async (owner: Browser) =>
  (await owner.post('/ik/samen')).html.match(/<p class="code">([^<]+)</)?.[1] ?? ''

async function willem(): Promise<Browser> {
  const helper = world.visitor()
  const begun = await helper.post('/samen', { code: await codeOf(noor), helper: 'Willem' })
  expect(begun.location).toBe('/plan')
  return helper
}

describe('a code for filling in together', () => {
  test('opens the plan on another device, which says whose it is', async () => {
    const helper = await willem()
    expect((await helper.get('/plan')).location).toBe(plan)
    const { html } = await helper.get(plan)
    expect(html).toContain('Willem schrijft op wat Noor zegt')
    expect((await noor.get('/ik/apparaten')).html).toContain('Samen invullen met Willem')
  })

  test('works once, however it is typed', async () => {
    const code = (await codeOf(noor)).toLowerCase()
    expect((await world.visitor().post('/samen', { code, helper: 'A' })).status).toBe(303)
    const second = await world.visitor().post('/samen', { code, helper: 'B' })
    expect(second.status).toBe(422)
    expect(second.html).toContain('Deze code werkt niet (meer).')
  })

  test('works once when two type it at the same moment', async () => {
    const code = await codeOf(noor)
    const both = ['A', 'B'].map((helper) => world.visitor().post('/samen', { code, helper }))
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([303, 422])
  })

  test('works ten minutes, and not when there is a newer one', async () => {
    const first = await codeOf(noor)
    const second = await codeOf(noor)
    expect((await world.visitor().post('/samen', { code: first, helper: 'A' })).status).toBe(422)
    await world.age('people.together_code', '11 minutes')
    expect((await world.visitor().post('/samen', { code: second, helper: 'A' })).status).toBe(422)
  })

  test('cannot be guessed: after ten wrong ones also the right one has to wait', async () => {
    const visitor = world.visitor()
    for (let time = 1; time <= 10; time++) {
      expect((await visitor.post('/samen', { code: `ABCD234${time}`, helper: 'A' })).status).toBe(
        422,
      )
    }
    expect((await visitor.post('/samen', { code: await codeOf(noor), helper: 'A' })).status).toBe(
      429,
    )
  })

  test('asks for the name of who writes', async () => {
    const code = await codeOf(noor)
    const asked = await world.visitor().post('/samen', { code, helper: ' ' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('Schrijf op hoe je heet.')
    expect((await world.visitor().post('/samen', { code, helper: 'A' })).status).toBe(303)
  })
})

describe('on the device of whoever helps', () => {
  test('a text says who wrote it down, to the owner alone', async () => {
    const helper = await willem()
    const goal = { id: newId(), wording: 'Weer leren fietsen', term: 'short' }
    expect((await helper.post(`${plan}/doelen`, goal)).status).toBe(303)
    const page = `${plan}/doelen/${goal.id}`
    expect((await noor.get(page)).html).toContain('Opgeschreven door <bdi>Willem</bdi>')
    expect((await (await world.as('karim')).get(page)).html).not.toContain('Willem')
    const own = { wording: 'Weer leren zwemmen', term: 'short', version: '1' }
    expect((await noor.post(page, own)).status).toBe(303)
    expect((await noor.get(page)).html).not.toContain('Willem')
  })

  test.each([
    ['verhaal', { wording: 'Vroeger', title: 'Vroeger' }],
    ['hulp', { helper: 'Ali', wording: 'Brengt soep', formal: 'nee' }],
    ['wie-doet-wat', { wording: 'Bellen', rhythm: 'once' }],
    ['als-het-niet-goed-gaat/bellen', { name: 'Ali', phone: '06 12345678' }],
  ])('%s is written down with the name of who wrote it', async (part, fields) => {
    const id = newId()
    const helper = await willem()
    expect((await helper.post(`${plan}/${part}`, { id, ...fields })).status).toBe(303)
    expect((await noor.get(`${plan}/${part}/${id}`)).html).toContain(
      'Opgeschreven door <bdi>Willem</bdi>',
    )
  })

  test('nothing is decided about others, and nothing of the account is seen', async () => {
    const helper = await willem()
    const pages = ['wie-ziet-wat', 'wie-heeft-gekeken', 'mensen', 'groep', 'uitnodigingen/nieuw']
    for (const page of [...pages.map((page) => `${plan}/${page}`), '/ik', '/ik/apparaten']) {
      const refused = await helper.get(page)
      expect(refused.status, page).toBe(403)
      expect(refused.html).toContain('Dit doet de ander zelf')
    }
    for (const action of ['alles-dicht', `groep/${demoId('member bep')}/vertrek`]) {
      expect((await helper.post(`${plan}/${action}`)).status, action).toBe(403)
    }
    expect((await helper.post(`${plan}/doelen/${demoId('goal walk')}/wissen`)).status).toBe(403)
    const calling = await helper.get(`${plan}/als-het-niet-goed-gaat/samenroepen`)
    expect(calling.status).toBe(403)
    for (const action of ['/ik/samen', '/ik/code', '/ik/passkeys/kwijt', '/kies/opnieuw']) {
      expect((await helper.post(action)).status, action).toBe(403)
    }
    expect((await helper.get('/')).location).toBe('/plan')
  })

  test('no link leads to what is refused', async () => {
    const helper = await willem()
    for (const page of [
      '',
      '/doelen',
      `/doelen/${demoId('goal walk')}`,
      '/verhaal',
      '/hulp',
      '/als-het-niet-goed-gaat',
    ]) {
      const { html } = await helper.get(`${plan}${page}`)
      const main = html.slice(html.indexOf('<nav'), html.indexOf('<footer'))
      const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href)
      expect(links.filter((href) => !isOpenTogether(href))).toEqual([])
    }
  })

  test('the plans of others, of whose group the owner is, do not exist', async () => {
    const karim = await world.as('karim')
    const helper = world.visitor()
    await helper.post('/samen', { code: await codeOf(karim), helper: 'Willem' })
    expect((await helper.get(plan)).status).toBe(404)
  })

  test('it ends on leaving, after half an hour of silence, or after two hours', async () => {
    const left = await willem()
    expect((await left.post('/samen/klaar')).location).toBe('/samen/klaar')
    expect((await left.get(plan)).location).toMatch(/^\/inloggen/)
    const silent = await willem()
    await world.age('people.session', '31 minutes', { proof: 'together' })
    expect((await silent.get(plan)).location).toMatch(/^\/inloggen/)
    const long = await willem()
    for (let time = 1; time <= 5; time++) {
      await world.age('people.session', '25 minutes', { helper: 'Willem' })
      const there = await long.get(plan)
      expect(there.status, `${time * 25} minutes`).toBe(time < 5 ? 200 : 303)
    }
    expect((await noor.get(plan)).status).toBe(200)
  })

  test('when it is over, a text still reaches the owner, and no form that shares', async () => {
    const helper = await willem()
    const { html } = await helper.get(`${plan}/doelen/nieuw`)
    expect(html).toContain('_token')
    await world.age('people.session', '31 minutes', { proof: 'together' })
    const sharing = { set: 'nearly-all', version: '' }
    const share = await helper.post(`${plan}/wie-ziet-wat/${demoId('member karim')}`, sharing)
    expect(share.status).toBe(403)
    expect((await helper.post(`${plan}/doelen`, { wording: 'Vaker naar buiten' })).status).toBe(303)
    const kept = (await noor.get('/bewaard')).html
    expect(kept).toContain('Vaker naar buiten')
    expect(kept).not.toContain('wie-ziet-wat')
  })

  test('the cookie goes when the browser closes', async () => {
    const helper = world.visitor()
    const { headers } = await helper.post('/samen', { code: await codeOf(noor), helper: 'Willem' })
    expect(headers.get('set-cookie')).not.toMatch(/max-age|expires/i)
  })

  test('signing the device out elsewhere ends it at once', async () => {
    const helper = await willem()
    const { html } = await noor.get('/ik/apparaten')
    await noor.post(html.match(/"(\/ik\/apparaten\/[^/"]+\/afmelden)"/)?.[1] ?? '')
    expect((await helper.get(plan)).location).toMatch(/^\/inloggen/)
  })
})

describe('the database, when somebody writes down what the owner says,', () => {
  const together = { personId: demoId('noor'), name: 'Noor', together: 'Willem' }
  const work = <T>(action: Parameters<typeof asViewer<T>>[3]) =>
    asViewer(world.db, together, { plan: world.plan, parts: [] }, action)

  test('refuses to share, to withdraw and to read the log', async () => {
    const member_id = demoId('member bep')
    await expect(
      work((tx) =>
        tx
          .insertInto('consent.share')
          .values({ plan_id: world.plan, id: newId(), member_id, part: 'story' })
          .execute(),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      work((tx) =>
        tx.insertInto('consent.pause').values({ plan_id: world.plan, id: newId() }).execute(),
      ),
    ).rejects.toThrow('row-level security')
    const [seen] = await work((tx) =>
      tx
        .selectFrom('consent.view_log')
        .where('plan_id', '=', world.plan)
        .select('plan_id')
        .execute(),
    )
    expect(seen).toEqual([])
  })

  test('refuses a text under another name', async () => {
    const goal = { plan_id: world.plan, id: newId(), wording: 'x', term: 'short' }
    await expect(
      work((tx) =>
        tx
          .insertInto('plans.goal')
          .values({ ...goal, recorded_by: together.personId, written_down_by: '' })
          .execute(),
      ),
    ).rejects.toThrow('row-level security')
  })
})
