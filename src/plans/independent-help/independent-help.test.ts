import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let plan: string
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  plan = `/plan/${world.plan}`
})
afterEach(() => world.close())

const page = (browser = noor, query = '') => browser.get(`${plan}/onafhankelijke-hulp${query}`)
const general = 'Vraag je gemeente naar onafhankelijke cliëntondersteuning. Dat is gratis.'

/** Somebody who administers the platform, with the second step that this asks. */
async function administrator() {
  const ineke = await world.as('ineke')
  await asSystem(world.system, async (tx) => {
    const person_id = demoId('ineke')
    await tx.insertInto('people.platform_administrator').values({ person_id }).execute()
    await tx
      .updateTable('people.session')
      .where('person_id', '=', person_id)
      .set({ second_step: true })
      .execute()
  })
  return ineke
}

describe('independent help', () => {
  test('is named at the foot of every page of a plan', async () => {
    for (const part of ['', '/doelen', '/verhaal', '/wie-ziet-wat', '/meenemen']) {
      expect((await noor.get(plan + part)).html, part).toContain(`${plan}/onafhankelijke-hulp"`)
    }
    const { html } = await (await world.as('karim')).get(`${plan}/doelen`)
    expect(html).toContain('href="/naasten"')
  })

  test('is that of the municipality which the owner chose, and of everywhere', async () => {
    const { html } = await page()
    expect(html).toContain('Samen Sterk Groningen (voorbeeld)')
    const found = await page(noor, '?waar=utrecht')
    expect(found.html).toContain('name="municipality" value="GM0344"')
    await noor.post(`${plan}/onafhankelijke-hulp`, { municipality: 'GM0344' })
    const { html: there } = await page()
    expect(there).toContain('Je koos de gemeente Utrecht.')
    expect(there).not.toContain('Samen Sterk Groningen')
  })

  test('without a choice says only what is true everywhere', async () => {
    await noor.post(`${plan}/onafhankelijke-hulp/gemeente/weg`)
    const { html } = await page()
    expect(html).toContain(general)
    expect(html).not.toContain('(voorbeeld)')
    expect(html).not.toContain('tel:050')
  })

  test('does not tell a member where the owner lives', async () => {
    const { status, html } = await page(await world.as('karim'))
    expect(status).toBe(200)
    expect(html).toContain(general)
    expect(html).not.toContain('Groningen')
    expect(
      (
        await (
          await world.as('karim')
        ).post(`${plan}/onafhankelijke-hulp`, { municipality: 'GM0344' })
      ).status,
    ).toBe(403)
  })

  test('finds nothing without a word of reproach', async () => {
    expect((await page(noor, '?waar=xqzxqz')).html).toContain('We vinden deze plaats niet.')
  })
})

describe('what is known of it', () => {
  const at = '/beheer/onafhankelijke-hulp'
  const help = {
    kind: 'patient-advocate',
    municipality_code: '',
    name: 'PVP (verzonnen)',
    phone: '050 012 34 99',
    web: 'https://pvp.example/',
    checked_on: '2026-11-20',
  }

  test('is written, corrected and taken away by who administers the platform', async () => {
    const ineke = await administrator()
    const id = newId()
    expect((await ineke.post(at, { ...help, id })).status).toBe(303)
    expect((await page(await world.as('karim'))).html).toContain('href="tel:0500123499"')
    await ineke.post(at, { ...help, id, name: 'PVP (nieuw)' })
    expect((await ineke.get(at)).html).toContain('PVP (nieuw)')
    expect((await ineke.get(`${at}/${id}`)).html).toContain('value="https://pvp.example/"')
    await ineke.post(`${at}/${id}/weg`)
    expect((await page()).html).not.toContain('PVP (nieuw)')
  })

  test('is by nobody else, and not without the second step', async () => {
    for (const browser of [noor, await world.as('karim')]) {
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.post(at, help)).status).toBe(404)
    }
    const ineke = await administrator()
    await world.system.pool.query('update people.session set second_step = false')
    expect((await ineke.get(at)).status).toBe(303)
  })

  test('says when somebody saw that it is right, and comes back when it is not', async () => {
    const ineke = await administrator()
    const refused = await ineke.post(at, { ...help, checked_on: '', web: 'pvp', phone: 'bel maar' })
    expect(refused.status).toBe(422)
    for (const sentence of ['Dit is geen telefoonnummer.', 'Het begint met https://']) {
      expect(refused.html).toContain(sentence)
    }
    const undated = await ineke.post(at, { ...help, checked_on: '' })
    expect(undated.html).toContain('Kies de dag waarop je dit nakeek.')
  })
})

test('a relative reads where own help is, without an account', async () => {
  const { status, html } = await world.visitor().get('/naasten')
  expect(status).toBe(200)
  for (const words of [
    'huisarts',
    'mantelzorgers',
    'familievertrouwenspersoon',
    'Kindertelefoon',
  ]) {
    expect(html).toContain(words)
  }
})
