import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { deskUrl } from '../as-editor.ts'
import { outcomeUrl } from './answers.ts'
import { typedWeights } from './weighing/weighing.ts'
import { firstWeights } from './weights.ts'

let world: World
let visitor: Browser
let femke: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  femke = await world.as('femke')
})
afterAll(() => world.close())

const at = `${deskUrl}/keuzehulp`
const municipality = '?rol=gemeente&domein=maatschappelijk&fase=leven+met&indicatie=geen'
const typed = typedWeights(firstWeights)
const titles = (html: string) =>
  [...html.matchAll(/card-link"[^>]*>\d\. ([^<]+)</g)].map(([, t]) => t)

describe('the decision aid', () => {
  test('asks one question a page, and takes along what was said', async () => {
    const { html } = await visitor.get('/goede-voorbeelden/keuzehulp?vraag=fase&rol=ggz')
    expect(html).toContain('Vraag 4 van 7')
    expect(html).toContain('<input type="hidden" name="rol" value="ggz"/>')
    expect(html).toContain('href="/goede-voorbeelden/keuzehulp?vraag=indicatie&amp;rol=ggz"')
  })

  test('answers with a handful, why, what to mind, and what would change it', async () => {
    const { html } = await visitor.get(`${outcomeUrl}${municipality}`)
    expect(titles(html)).toHaveLength(5)
    expect(html).toContain('Past, omdat het hoort bij gemeente of GGD, het helpt bij meedoen')
    expect(html).toMatch(/Kies je bij ‘Wat zoek je\?’[^,]*‘Een manier van werken’/)
    expect(html).toContain('door ‘Nee, zonder indicatie’')
    const paper = await visitor.get(`${outcomeUrl}/print${municipality}`)
    for (const title of titles(html)) expect(paper.html).toContain(`<strong>${title}`)
  })

  test('says what to leave out when nothing fits', async () => {
    const must = { must_doelgroep: 'ja', must_geld: 'ja', must_rol: 'ja' }
    await femke.post(at, { version: '1', ...typed, ...must })
    const { html } = await visitor.get(`${outcomeUrl}?rol=wonen&doelgroep=naasten&geld=werk`)
    expect(html).toContain('Geen voorbeeld past')
    expect(html).toMatch(/Zonder ‘Woningcorporatie of opvang’: \d+ voorbeeld/)
    await femke.post(`${at}/1/terug`)
  })

  test('is not upset by an address that makes no sense', async () => {
    const odd = 'vraag=%00&rol=%00&fase=boos&rol[]=x&geld=zvw&geld=wmo'
    for (const path of ['/goede-voorbeelden/keuzehulp', outcomeUrl, `${outcomeUrl}/print`]) {
      expect((await visitor.get(`${path}?${odd}`)).status).toBe(200)
    }
  })

  test('says so when all was skipped, and when the library is empty', async () => {
    expect((await visitor.get(outcomeUrl)).html).toContain('Je sloeg alles over')
    await world.system.pool.query('update practices.practice set archived_at = now()')
    expect((await visitor.get(outcomeUrl)).html).toContain('nog geen voorbeelden')
    await world.system.pool.query('update practices.practice set archived_at = null')
  })
})

describe('what counts', () => {
  const lonely = `${outcomeUrl}?rol=ervaring&doelgroep=eenzaam`
  const versionNow = async () =>
    (await world.system.pool.query('select max(version) as at from practices.aid_weights')).rows[0]
      .at

  test('is tried out before it is kept, on what is expected', async () => {
    const version = String(await versionNow())
    const upside = { version, ...typed, counts_doelgroep: '0', counts_rol: '0', must_indicatie: '' }
    const { html, status } = await femke.post(`${at}/proef`, upside)
    expect(status).toBe(200)
    expect(html).toMatch(/\d van de 4 proeven gaan goed\. Nu zijn dat er 4\./)
    expect(html).toContain('Let op: er gaat iets mis dat eerst goed ging')
    expect(await versionNow()).toBe(Number(version))
  })

  test('changes the order at once, with its reason, and is undone by an earlier version', async () => {
    const before = titles((await visitor.get(lonely)).html)
    const version = String(await versionNow())
    const more = { version, ...typed, counts_rol: '10', note: 'Wie je bent telt nu' }
    expect((await femke.post(at, more)).location).toBe(at)
    const after = titles((await visitor.get(lonely)).html)
    expect(after).not.toEqual(before)
    expect((await femke.get(at)).html).toContain('Wie je bent telt nu')
    await femke.post(`${at}/1/terug`)
    const again = titles((await visitor.get(lonely)).html)
    expect(again).toEqual(before)
  })

  test('is not overtaken by who read an earlier version', async () => {
    const { status, html } = await femke.post(at, { version: '1', ...typed, note: 'Mijn reden' })
    expect(status).toBe(422)
    expect(html).toContain('Iemand anders veranderde dit net')
    expect(html).toContain('Mijn reden')
  })

  test('is a number from nothing to ten', async () => {
    const { status, html } = await femke.post(`${at}/proef`, { ...typed, counts_rol: '11' })
    expect([status, html.includes('van 0 tot en met 10')]).toEqual([422, true])
  })

  test('is tried on what an editor makes of an outcome', async () => {
    const page = await femke.get(`${outcomeUrl}?doelgroep=eenzaam`)
    expect(page.html).toContain(`${at}/geval?doelgroep=eenzaam`)
    const one = { name: 'Eenzaam in de wijk', doelgroep: 'eenzaam', expected: 'een-plek, ips' }
    const refused = await femke.post(`${at}/geval`, one)
    expect([refused.status, refused.html.includes('kennen we niet: een-plek.')]).toEqual([
      422,
      true,
    ])
    await femke.post(`${at}/geval`, { ...one, expected: '/goede-voorbeelden/vriendendienst' })
    const { html } = await femke.get(at)
    expect(html).toContain('Eenzaam in de wijk')
    const [, drop = ''] =
      /action="([^"]+\/weg)"[\s\S]*?Eenzaam in de wijk</.exec(
        html.slice(html.indexOf('>Eenzaam in de wijk<')),
      ) ?? []
    await femke.post(drop)
    expect((await femke.get(at)).html).not.toContain('Eenzaam in de wijk')
  })

  test('is for who keeps the library alone', async () => {
    const noor = await world.as('noor')
    expect((await noor.get(at)).status).toBe(404)
    expect((await noor.post(at, { version: '1', ...typed })).status).toBe(404)
    expect((await visitor.get(`${outcomeUrl}${municipality}`)).html).not.toContain('/geval')
  })
})
