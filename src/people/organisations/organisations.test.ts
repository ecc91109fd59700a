import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { statementsOf } from '#test/statements.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { isAdministrator, makePlatformAdministrator } from './queries.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const factTeam = demoId('organisation fact zuid')
const page = `/organisaties/${factTeam}`

/** Karim runs the platform, in these tests. */
async function platformAdministrator(): Promise<Browser> {
  await asSystem(world.system, (tx) => makePlatformAdministrator(tx, 'karim@voorbeeld.test'))
  return world.as('karim')
}

const workOf = (html: string) => html.match(/werk\/([0-9a-f-]{36})\/bevestiging/)?.[1] ?? ''

describe('an organisation', () => {
  test('is registered by an administrator of the platform, with its kind', async () => {
    const karim = await platformAdministrator()
    const fields = { id: newId(), name: 'Buurtzorg <Oost>', kind: 'social-work' }
    expect((await karim.post('/organisaties', { ...fields, kind: 'kermis' })).status).toBe(422)
    const both = await Promise.all([
      karim.post('/organisaties', fields),
      karim.post('/organisaties', fields),
    ])
    expect(both.map(({ location }) => location)).toEqual(
      Array(2).fill(`/organisaties/${fields.id}`),
    )
    const { html } = await karim.get('/organisaties')
    expect(html.split('Buurtzorg &lt;Oost&gt;')).toHaveLength(2)
  })

  test('has pages for its administrators only', async () => {
    for (const key of ['noor', 'anouk', 'karim']) {
      const browser = await world.as(key)
      for (const path of ['/organisaties', '/organisaties/nieuw', page, `${page}/beheerder`]) {
        expect((await browser.get(path)).status, `${key} ${path}`).toBe(404)
      }
      expect(
        (await browser.post('/organisaties', { name: 'Mijn club', kind: 'other' })).status,
      ).toBe(404)
      expect(
        (await browser.post(`${page}/beheerder`, { email: 'noor@voorbeeld.test' })).status,
      ).toBe(404)
    }
    expect((await (await world.as('ineke')).get('/organisaties')).status).toBe(404)
  })

  test('gets its first administrator by a mail address, and the answer does not tell whose', async () => {
    const karim = await platformAdministrator()
    const wijkteam = `/organisaties/${demoId('organisation wijkteam')}`
    const asked = async (email: string) => {
      let answer: unknown
      const statements = await statementsOf(async () => {
        const { status, location } = await karim.post(`${wijkteam}/beheerder`, { email })
        answer = [status, location, (await karim.get(wijkteam)).html]
      })
      return { answer, statements }
    }
    expect(await asked('sam@voorbeeld.test')).toEqual(await asked('niemand@voorbeeld.test'))
    expect((await (await world.as('sam')).get(wijkteam)).html).toContain('Wie hier werkt')
    const mayGo = (email: string) => asSystem(world.system, (tx) => isAdministrator(tx, email))
    expect([await mayGo('sam@voorbeeld.test'), await mayGo('niemand@voorbeeld.test')]).toEqual([
      true,
      false,
    ])
  })

  test('shows who runs the platform no workers and no plan', async () => {
    const karim = await platformAdministrator()
    const { html } = await karim.get(page)
    expect(html).toContain('FACT-team Zuid')
    expect(html).not.toContain('Sam')
    const stranger = await world.as('sam')
    await asSystem(world.system, (tx) => makePlatformAdministrator(tx, 'sam@voorbeeld.test'))
    expect((await stranger.get(`/plan/${world.plan}`)).status).toBe(404)
    expect((await stranger.get(`/plan/${world.plan}/doelen`)).status).toBe(404)
  })
})

describe('work', () => {
  test('is said by oneself and waits for the organisation', async () => {
    const noor = await world.as('noor')
    const fields = {
      id: newId(),
      organisation_id: factTeam,
      shown_name: 'Noor',
      function: 'Stagiair',
    }
    expect((await noor.post('/ik/werk', { ...fields, organisation_id: 'x' })).status).toBe(422)
    await Promise.all([noor.post('/ik/werk', fields), noor.post('/ik/werk', fields)])
    expect((await noor.get('/ik/werk')).html.split('Wacht op bevestiging')).toHaveLength(2)

    const ineke = await world.as('ineke')
    expect((await ineke.get(page)).html).toContain('Stagiair')
    expect((await ineke.post(`${page}/werk/${fields.id}/bevestiging`)).status).toBe(303)
    expect((await noor.get('/ik/werk')).html).toContain('Bevestigd')
  })

  test('is confirmed by nobody but the organisation', async () => {
    const waiting = workOf((await (await world.as('ineke')).get(page)).html)
    const karim = await platformAdministrator()
    for (const browser of [await world.as('sam'), karim, await world.as('anouk')]) {
      expect((await browser.post(`${page}/werk/${waiting}/bevestiging`)).status).toBe(404)
    }
    expect((await (await world.as('anouk')).post(`/ik/werk/${waiting}/einde`)).status).toBe(403)
    expect((await (await world.as('sam')).get('/ik/werk')).html).toContain('Wacht op bevestiging')
  })

  test('that ends stops what was given for it, on the very next request', async () => {
    const anouk = await world.as('anouk')
    const doelen = `/plan/${world.plan}/doelen`
    expect((await anouk.get(doelen)).status).toBe(200)
    const ineke = await world.as('ineke')
    const einde = `${page}/werk/${demoId('work of anouk')}/einde`
    expect((await ineke.get(page)).html).toContain(`href="${einde}"`)
    expect((await ineke.get(einde)).html).toContain('Werkt Anouk de Wit hier niet meer?')
    expect((await anouk.get(doelen)).status).toBe(200)
    await ineke.post(einde)
    expect((await anouk.get(doelen)).status).toBe(404)
    expect((await anouk.get('/ik/werk')).html).toContain('Gestopt')
  })

  test('is ended by oneself after one question, and is nobody else’s to end', async () => {
    const einde = `/ik/werk/${demoId('work of anouk')}/einde`
    expect((await (await world.as('sam')).get(einde)).status).toBe(404)
    const anouk = await world.as('anouk')
    expect((await anouk.get(einde)).html).toContain('Werk je niet meer bij FACT-team Zuid')
    expect((await anouk.post(einde)).location).toBe('/ik/werk')
    expect((await (await world.as('ineke')).get(page)).html).not.toContain('Anouk')
  })
})
