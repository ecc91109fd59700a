import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'

let s: SharingWorld
beforeAll(async () => {
  s = await openSharing()
})
afterAll(() => s.world.close())

const daysAgo = (days: number) => dayOf(new Date(Date.now() - days * 24 * 60 * 60 * 1000))
const back = (day: string) => `${s.at}/terug?dag=${day}`
const version = (html: string) => html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
const goBack = async (day: string) =>
  s.noor.post(`${s.at}/terug`, { dag: day, version: version((await s.noor.get(back(day))).html) })

const except = async (items: string) => {
  const at = `${s.member('karim')}/behalve`
  return s.noor.post(at, { items, version: version((await s.noor.get(at)).html) })
}

const facts = () =>
  asSystem(s.world.system, async (tx) => {
    const shares = await tx.selectFrom('consent.share').selectAll().execute()
    const exceptions = await tx.selectFrom('consent.exception').selectAll().execute()
    return [...shares, ...exceptions]
  })

describe('the history of sharing', () => {
  test('is told day by day, in words, latest first', async () => {
    await s.withdraw('bep', 'all')
    await except(demoId('goal walk'))
    await except('')
    await s.close()
    await s.open()
    const { html } = await s.noor.get(`${s.at}/geschiedenis`)
    expect(html).toContain('<h2>Vandaag</h2>')
    expect(html).toMatch(/Niet meer gedeeld met Bep: wie (doet wat|wat doet)\./)
    expect(html).toContain('Je verborg ‘Elke dag even naar buiten’ voor Karim.')
    expect(html).toContain('Niet meer verborgen voor Karim: ‘Elke dag even naar buiten’.')
    expect(html).toContain('Je deed alles dicht.')
    expect(html).toContain('Je deed alles weer open.')
    expect(html).toContain('Karim ging meedoen.')
    expect(html.indexOf('Niet meer gedeeld met Bep')).toBeLessThan(
      html.indexOf('Je deelde met Bep'),
    )
    await s.choose('bep', { set: 'agreements' })
  })

  test('names what was erased by no words of its own', async () => {
    await except(demoId('goal choir'))
    await s.noor.post(`${s.plan}/doelen/${demoId('goal choir')}/wissen`)
    const { html } = await s.noor.get(`${s.at}/geschiedenis`)
    expect(html).toContain('Je verborg iets wat er niet meer is voor Karim.')
    expect(html).not.toContain('Weer zingen in een koor')
    await except('')
  })
})

describe('back to how it was', () => {
  test('first says what would change, then does exactly that', async () => {
    await s.withdraw('karim', 'goals')
    await s.choose('bep', { set: 'taking-part' })
    await except(demoId('agreement call'))
    const page = await s.noor.get(back(daysAgo(3)))
    expect(page.html).toMatch(/Karim<\/span>.*?Ziet straks ook je doelen\./s)
    expect(page.html).toMatch(/Bep<\/span>.*?Ziet straks niet meer: je doelen, wie jou helpt/s)
    expect(page.html).toContain('Straks alleen lezen: wie wat doet.')
    expect(page.html).toContain('Niet meer verborgen: ‘Op zondagavond even bellen’.')
    expect(page.html).not.toContain('Thijs')
    expect((await s.karim.get(`${s.plan}/doelen`)).status).toBe(404)

    const done = await goBack(daysAgo(3))
    expect([done.status, done.location]).toEqual([303, s.at])
    expect((await s.karim.get(`${s.plan}/doelen`)).html).toContain('Elke dag even naar buiten')
    expect((await s.karim.get(`${s.plan}/wie-doet-wat`)).html).toContain('even bellen')
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    expect((await s.bep.get(`${s.plan}/wie-doet-wat`)).status).toBe(200)
    expect((await s.noor.get(back(daysAgo(3)))).html).toContain('Iedereen ziet nu al wat ze')
  })

  test('before there was any sharing, everything would stop', async () => {
    const { html } = await s.noor.get(back(daysAgo(400)))
    expect(html).toMatch(/Karim<\/span>.*?Ziet straks niet meer: je doelen/s)
  })

  test('pressed twice writes once; in a second window what stands by now is shown', async () => {
    await s.withdraw('karim', 'goals')
    const seen = version((await s.noor.get(back(daysAgo(3)))).html)
    await s.noor.post(`${s.at}/terug`, { dag: daysAgo(3), version: seen })
    const before = (await facts()).length
    const again = await s.noor.post(`${s.at}/terug`, { dag: daysAgo(3), version: seen })
    expect([again.status, (await facts()).length]).toEqual([409, before])
    expect(again.html).toContain('Dit is intussen veranderd')
  })

  test('asks for a day that is over', async () => {
    for (const [day, sentence] of [
      ['', 'Kies een dag.'],
      [daysAgo(0), 'Kies een dag die voorbij is.'],
      ['morgen', 'Dit is geen dag die bestaat.'],
    ] as const) {
      const asked = await s.noor.get(back(day))
      expect([asked.status, asked.html.includes(sentence)]).toEqual([422, true])
      const posted = await s.noor.post(`${s.at}/terug`, { dag: day, version: '' })
      expect([posted.status, posted.html.includes(sentence)]).toEqual([422, true])
    }
    expect((await s.noor.get(`${s.at}/terug`)).status).toBe(200)
  })

  test('is the owner’s alone, who just showed who they are', async () => {
    for (const page of ['geschiedenis', 'terug', `terug?dag=${daysAgo(3)}`]) {
      expect((await s.karim.get(`${s.at}/${page}`)).status).toBe(404)
    }
    expect((await s.karim.post(`${s.at}/terug`, { dag: daysAgo(3) })).status).toBe(404)
    await s.world.age('people.session', '1 hour', { person_id: demoId('noor') })
    expect((await s.noor.get(`${s.at}/geschiedenis`)).location).toContain('/opnieuw-inloggen')
    expect((await s.noor.post(`${s.at}/terug`, { dag: daysAgo(3) })).location).toContain(
      '/opnieuw-inloggen',
    )
  })
})
