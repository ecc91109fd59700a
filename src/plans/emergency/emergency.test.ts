import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let plan: string
let at: string
beforeEach(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  plan = `/plan/${world.plan}`
  at = `${plan}/meelezen-bij-spoed`
})
afterEach(() => world.close())

const crisis = () => karim.get(`${plan}/als-het-niet-goed-gaat`)
const begin = (reason = 'Zij neemt niet op.') => karim.post(at, { id: newId(), reason })
const rows = async (sql: string) => (await world.system.pool.query(sql)).rows

describe('reading along in an emergency', () => {
  test('is off until the owner names somebody, and then only for the parts chosen', async () => {
    const bep = await world.as('bep')
    expect((await bep.get(at)).status).toBe(404)
    expect((await bep.get(plan)).html).not.toContain('Meelezen bij spoed')
    await noor.post(`${at}/${demoId('member bep')}`, { parts: 'story', version: '' })
    expect((await bep.get(plan)).html).toContain('Meelezen bij spoed')
    expect((await bep.get(at)).html).toContain('het verhaal')
    await bep.post(at, { id: newId(), reason: 'Het licht is al drie dagen uit.' })
    expect((await bep.get(`${plan}/verhaal`)).status).toBe(200)
    expect((await bep.get(`${plan}/als-het-niet-goed-gaat`)).status).toBe(404)
  })

  test('begins with a reason and lasts one hour', async () => {
    expect((await crisis()).status).toBe(404)
    const refused = await karim.post(at, { id: newId(), reason: ' ' })
    expect([refused.status, (await crisis()).status]).toEqual([422, 404])
    expect(refused.html).toContain('Schrijf op waarom je nu mee wilt lezen.')
    expect((await begin()).location).toBe(plan)
    expect((await crisis()).html).toContain('Ik slaap minder dan vier uur.')
    await world.age('consent.emergency_reading', '61 minutes')
    expect((await crisis()).status).toBe(404)
  })

  test('is told to the owner at once: a mail that says nothing, and the reason on the overview', async () => {
    await begin('De buurvrouw belde mij.')
    const mails = await rows("select * from platform.outbox where kind = 'emergency-reading'")
    expect(mails).toMatchObject([{ to_person: demoId('noor') }])
    expect(`${mails[0].subject} ${mails[0].body}`).not.toMatch(/Karim|Noor|spoed|buurvrouw/)
    expect((await noor.get(plan)).html).toMatch(/Karim<\/bdi> las .*De buurvrouw belde mij\./s)
    expect((await noor.get(at)).html).toContain('De buurvrouw belde mij.')
  })

  test('pressed twice begins once and tells once', async () => {
    const id = newId()
    await Promise.all([1, 2].map(() => karim.post(at, { id, reason: 'Snel' })))
    expect(await rows('select id from consent.emergency_reading')).toHaveLength(1)
    expect(
      await rows("select id from platform.outbox where kind = 'emergency-reading'"),
    ).toHaveLength(1)
  })

  test('is marked in the log', async () => {
    await begin()
    await world.system.pool.query('delete from consent.view_log')
    await crisis()
    expect(await rows('select kind, shown_name, parts from consent.view_log')).toEqual([
      { kind: 'emergency', shown_name: 'Karim', parts: ['crisis'] },
    ])
    const { html } = await noor.get(`${plan}/wie-heeft-gekeken`)
    expect(html).toContain('las bij spoed ‘als het niet goed gaat’')
  })

  test('keeps closed what is hidden from this member', async () => {
    await world.system.pool.query(
      `insert into consent.exception (plan_id, id, item_id, member_id, kind) values ($1, $2, $3, $4, 'not')`,
      [world.plan, newId(), demoId('crisis i-notice'), demoId('member karim')],
    )
    await begin()
    const { html } = await crisis()
    expect(html).toContain('Kom langs met één persoon.')
    expect(html).not.toContain('Ik slaap minder dan vier uur.')
  })

  test('ends on the very next page when the owner puts it off, and when all is closed', async () => {
    await begin()
    await noor.post(`${plan}/alles-dicht`)
    expect([(await crisis()).status, (await karim.get(at)).status]).toEqual([404, 404])
    await noor.post(`${plan}/alles-dicht/einde`)
    expect((await crisis()).status).toBe(200)
    await noor.post(`${at}/${demoId('member karim')}/einde`)
    expect([(await crisis()).status, (await karim.get(at)).status]).toEqual([404, 404])
    const late = await begin('Toch nog een keer')
    expect(late.status).toBe(404)
    expect(late.html).toContain('Toch nog een keer')
    expect(await rows('select reason from consent.emergency_reading')).toHaveLength(1)
  })
})

describe('whom the owner trusts', () => {
  const member = () => `${at}/${demoId('member karim')}`

  test('is exactly what was chosen last', async () => {
    const version = demoId('emergency permission karim')
    await noor.post(member(), { parts: 'crisis,story', version })
    await begin()
    expect((await karim.get(`${plan}/verhaal`)).status).toBe(200)
    expect((await noor.get(at)).html).toContain(
      'Mag bij spoed lezen: je verhaal en ‘als het niet goed gaat’.',
    )
  })

  test('of two windows the second sees what the first did', async () => {
    const version = demoId('emergency permission karim')
    await noor.post(`${member()}/einde`)
    const late = await noor.post(member(), { parts: 'crisis', version })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Niets.')
    expect((await karim.get(at)).status).toBe(404)
  })

  test('needs a part, and a member with an account', async () => {
    const refused = await noor.post(member(), { parts: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Kies wat deze persoon bij spoed mag lezen.')
    expect((await noor.get(`${at}/${demoId('member thijs')}`)).status).toBe(404)
  })

  test('is for nobody else to see or to change', async () => {
    for (const browser of [karim, await world.as('sam')]) {
      expect((await browser.get(member())).status).not.toBe(200)
      expect((await browser.post(member(), { parts: 'story' })).status).not.toBe(303)
      expect((await browser.post(`${member()}/einde`)).status).not.toBe(303)
    }
    expect((await noor.post(at, { id: newId(), reason: 'Ikzelf' })).status).toBe(403)
    expect(await rows('select id from consent.emergency_permission')).toHaveLength(1)
    expect((await world.visitor().get(at)).status).toBe(303)
  })
})
