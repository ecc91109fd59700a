import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { introductionJobs } from './introductions/jobs.ts'

let world: World
let anouk: Browser
let rachida: Browser
let sam: Browser
beforeAll(async () => {
  world = await openWorld()
  anouk = await world.as('anouk')
  rachida = await world.as('rachida')
  sam = await world.as('sam')
})
afterAll(() => world.close())

const at = '/regio/groningen/wie-is-hier-actief'
const welfare = demoId('organisation welzijn')
const ask = `${at}/${welfare}/kennismaken`
const list = '/kennismaken'
const message = (fields = {}) => ({
  ...{ id: newId(), wording: 'Zullen we koffie drinken?', reach: '050 123', ...fields },
})
const runJobs = async () => {
  for (const { run } of introductionJobs({ origin: 'https://x.test' })) await run(world.system)
}
const mailsTo = async (key: string): Promise<string[]> =>
  (
    await world.system.pool.query(
      `select body from platform.outbox where to_person = $1 and kind = 'introduction'`,
      [demoId(key)],
    )
  ).rows.map(({ body }) => body)

describe('who is active here', () => {
  test('shows organisations by kind, each with its doors', async () => {
    const { html } = await world.visitor().get(at)
    expect(html).toContain('Sociaal werk')
    expect(html).toContain('Welzijn De Wijert (verzonnen)')
    expect(html).toContain(`/buurt/plek/${demoId('place inloop')}`)
    expect(html).not.toContain('Stel ons aan elkaar voor')
  })

  test('can be asked for one municipality, and does not stumble over a strange one', async () => {
    const hogeland = (await sam.get(`${at}?gemeente=GM1966`)).html
    expect(hogeland).not.toContain('Welzijn De Wijert')
    for (const code of ['x', 'GM9999', "'"])
      expect((await sam.get(`${at}?gemeente=${encodeURIComponent(code)}`)).status).toBe(200)
    expect((await sam.get('/regio/drenthe/wie-is-hier-actief')).html).not.toContain('Welzijn De W')
  })
})

describe('an introduction', () => {
  test('is asked by who works somewhere by the word of that organisation', async () => {
    expect((await anouk.get(at)).html).toContain('Stel ons aan elkaar voor')
    expect((await sam.post(ask, message())).status).toBe(403)
    expect((await rachida.get(ask)).status).toBe(403)
    expect((await anouk.get(`${at}/${newId()}/kennismaken`)).status).toBe(404)
  })

  test('is read by both and told without its words', async () => {
    const sent = message()
    for (const _ of 'ab') expect((await anouk.post(ask, sent)).status).toBe(303)
    for (const browser of [anouk, rachida]) {
      const { html } = await browser.get(list)
      expect(html.match(/Zullen we koffie drinken\?/g)).toHaveLength(1)
      expect(html).toContain('Anouk de Wit, Verpleegkundige')
    }
    expect((await sam.get(list)).html).not.toContain('koffie')
    await runJobs()
    await runJobs()
    for (const key of ['ineke', 'rachida', 'anouk']) {
      const [mail, ...more] = await mailsTo(key)
      expect(more).toEqual([])
      expect(mail).toContain('Er staat iets voor je klaar')
      expect(mail).not.toMatch(/koffie|FACT|Welzijn/)
    }
    expect(await mailsTo('sam')).toEqual([])
  })

  test('keeps what was typed when something misses', async () => {
    const refused = await anouk.post(ask, message({ reach: '' }))
    expect([refused.status, refused.html.includes('Zullen we koffie drinken?')]).toEqual([
      422,
      true,
    ])
  })

  test('is not about a person', async () => {
    const wording = 'Kennen jullie mevrouw Bakker?'
    const warned = await anouk.post(ask, message({ wording }))
    expect([warned.status, warned.html.includes('«mevrouw Bakker»')]).toEqual([422, true])
    expect((await rachida.get(list)).html).not.toContain('Bakker')
  })

  test('is erased by its sender, and by nobody else', async () => {
    const sent = message({ wording: 'Even bellen?' })
    await anouk.post(ask, sent)
    expect((await rachida.post(`${list}/${sent.id}/wissen`)).status).toBe(404)
    expect((await anouk.post(`${list}/${sent.id}/wissen`)).status).toBe(303)
    expect((await rachida.get(list)).html).not.toContain('Even bellen?')
  })

  test('is gone after half a year', async () => {
    await anouk.post(ask, message({ wording: 'Van lang geleden' }))
    await world.age('regions.introduction', '181 days')
    await runJobs()
    expect((await rachida.get(list)).html).not.toContain('Van lang geleden')
  })

  test('is not sent more often than people can answer', async () => {
    let answer = await anouk.post(ask, message())
    for (let n = 0; n < 10; n += 1) answer = await anouk.post(ask, message({ wording: `Nog ${n}` }))
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Probeer het morgen weer.')
    expect(answer.html).toContain('Nog 9')
  })
})
