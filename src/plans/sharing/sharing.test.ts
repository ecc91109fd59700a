import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'

let s: SharingWorld
beforeAll(async () => {
  s = await openSharing()
})
afterAll(() => s.world.close())

const rows = async (table: string) =>
  (await s.world.system.pool.query(`select * from consent.${table} order by 1, 2`)).rows

describe('who sees what', () => {
  test('the overview says in words what each person sees, and who sees nothing here', async () => {
    expect(await s.lineOf('Bep')).toBe('wie wat doet.')
    expect(await s.lineOf('Karim')).toBe(
      'je doelen, wie wat doet, wie jou helpt, wie er in je groep zit en je bijeenkomst. Mag ook voorstellen doen en zelf iets op zich nemen.',
    )
    expect((await s.noor.get(s.at)).html).toContain('Thijs doet mee zonder account')
  })

  test('for a member, a stranger and a visitor the pages do not exist', async () => {
    const anouk = await s.world.as('anouk')
    const sam = await s.world.as('sam')
    for (const browser of [anouk, sam]) {
      const { status, html } = await browser.get(s.at)
      expect([status, html]).toEqual([404, (await browser.get(`/plan/${newId()}/doelen`)).html])
      expect((await browser.get(s.member('karim'))).status).toBe(404)
      expect((await browser.post(s.member('karim'), { set: 'nothing' })).status).toBe(404)
      expect((await browser.post(`${s.member('bep')}/intrekking`, { part: 'all' })).status).toBe(
        404,
      )
      expect((await browser.post(`${s.plan}/alles-dicht`)).status).toBe(404)
      expect((await browser.post(`${s.plan}/alles-dicht/einde`)).status).toBe(404)
    }
    expect(await s.lineOf('Bep')).toBe('wie wat doet.')
    expect((await s.world.visitor().get(s.at)).location).toContain('/inloggen')
  })

  test('a member without an account cannot be shown anything', async () => {
    expect((await s.noor.get(s.member('thijs'))).status).toBe(404)
    expect((await s.noor.post(s.member('thijs'), { set: 'taking-part', version: '' })).status).toBe(
      404,
    )
    expect((await s.noor.get(`${s.at}/${newId()}`)).status).toBe(404)
  })

  test('above the button for a professional stands what sharing with one means', async () => {
    const warning =
      'Een hulpverlener schrijft soms iets op in een eigen dossier. Is er groot gevaar? Dan mag een hulpverlener soms ook zonder jouw toestemming hulp inschakelen. Wat iemand gelezen heeft, kun je niet terughalen.'
    expect((await s.noor.get(s.member('anouk'))).html).toContain(warning)
    expect((await s.noor.get(s.member('karim'))).html).not.toContain(warning)
  })
})

describe('choosing', () => {
  beforeEach(() => s.choose('bep', { set: 'agreements' }))

  test('a ready set counts on the very next request, and so does taking it back', async () => {
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    const saved = await s.choose('bep', { set: 'taking-part' })
    expect([saved.status, saved.location]).toEqual([303, s.at])
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(200)
    await s.withdraw('bep', 'goals')
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    expect(await s.lineOf('Bep')).toContain('wie wat doet, wie jou helpt')
    await s.withdraw('bep', 'all')
    expect(await s.lineOf('Bep')).toBe('niets.')
  })

  test('only the difference is written', async () => {
    const before = [(await rows('share')).length, (await rows('withdrawal')).length]
    await s.choose('bep', { agreements: 'ja', meetings: 'ja' })
    const after = [(await rows('share')).length, (await rows('withdrawal')).length]
    expect(after).toEqual([(before[0] ?? 0) + 1, before[1]])
  })

  test('a part can be shared until the end of a day', async () => {
    const day = dayOf(new Date(Date.now() + 90 * 24 * 60 * 60 * 1000))
    const fields = { goals: 'ja', 'goals-propose': 'ja', 'goals-until': day }
    expect((await s.choose('bep', fields)).status).toBe(303)
    expect(await s.lineOf('Bep')).toMatch(
      /^je doelen\. Tot en met .+\. Mag ook voorstellen doen\.$/,
    )
    expect((await s.noor.get(s.member('bep'))).html).toContain(`value="${day}"`)
    expect((await s.bep.get(`${s.plan}/doelen`)).html).toContain('Elke dag even naar buiten')
    const { rows: ends } = await s.world.system.pool.query(
      "select to_char(until at time zone 'Europe/Amsterdam', 'HH24:MI') as clock from consent.share where until is not null",
    )
    expect(ends).toEqual([{ clock: '00:00' }])
  })

  test('what ran out is gone', async () => {
    await s.choose('bep', { goals: 'ja', 'goals-until': dayOf(new Date()) })
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(200)
    await s.world.system.pool.query(
      "update consent.share set until = now() - interval '1 second' where until is not null",
    )
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    expect(await s.lineOf('Bep')).toBe('niets.')
  })

  test('a day that is over, or no day at all, comes back with a sentence and with what was chosen', async () => {
    for (const [day, sentence] of [
      ['2020-01-01', 'Deze dag is al voorbij.'],
      ['morgen', 'Dit is geen dag die bestaat.'],
    ] as const) {
      const refused = await s.choose('bep', { story: 'ja', 'story-until': day })
      expect(refused.status).toBe(422)
      expect(refused.html).toContain(sentence)
      expect(refused.html).toContain(`value="${day}"`)
      expect(refused.html).toMatch(/id="story"[^>]*checked/)
      expect(refused.html).toMatch(/<details[^>]*open/)
    }
    expect(await s.lineOf('Bep')).toBe('wie wat doet.')
  })

  test('no choice, or one that is not there, comes back with a sentence', async () => {
    const wrong: Record<string, string>[] = [{}, { set: 'everything' }, { set: '\0' }]
    for (const fields of wrong) {
      const refused = await s.noor.post(s.member('bep'), fields)
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('Kies wat deze persoon mag zien.')
    }
    expect((await s.withdraw('bep', 'iets')).status).toBe(404)
  })
})
