import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'
import type { Browser } from '#test/world.ts'
import { daysFromNow } from './question.ts'

let sharing: SharingWorld
let noor: Browser
let bep: Browser
let karim: Browser
let page: string
beforeAll(async () => {
  sharing = await openSharing()
  ;({ noor, bep, karim } = sharing)
  page = `${sharing.plan}/denk-je-mee`
})
afterAll(() => sharing.world.close())

const toBep = (fields: Record<string, string> = {}) => ({
  id: newId(),
  to_member: demoId('member bep'),
  wording: 'Wil je meedenken over de tuin?',
  how_soon: 'no-hurry',
  parts: '',
  until: daysFromNow(7),
  ...fields,
})
const bepsSharing = () => `${sharing.at}/${demoId('member bep')}`

describe('denk je mee', () => {
  test('what will be shared is read back before anything is', async () => {
    const question = toBep({ parts: 'goals' })
    const check = await noor.post(page, question)
    expect(check.status).toBe(200)
    expect(check.html).toContain('Klopt dit?')
    expect(check.html).toMatch(/Deze vraag, en je doelen\. Tot en met/)
    expect((await bep.get(page)).status).toBe(404)
    const again = await noor.post(page, { ...question, sure: '' })
    expect(again.html).toContain('Wil je meedenken over de tuin?</textarea>')
  })

  test('a question brings what the owner lent for it, and closing it takes that back', async () => {
    const question = toBep({ parts: 'goals', sure: 'ja' })
    const at = `${page}/${question.id}`
    expect((await noor.post(page, question)).location).toBe(page)
    expect((await bep.get('/')).html).toContain('Er staat iets voor je klaar')
    expect((await bep.get('/')).html).not.toContain('de tuin')
    expect((await bep.get(at)).html).toContain('Wil je meedenken over de tuin?')
    expect((await bep.get(`${sharing.plan}/doelen`)).status).toBe(200)
    const answer = { id: newId(), wording: 'Ja, en ik heb nog bloembollen.' }
    for (const _ of 'ab') expect((await bep.post(`${at}/antwoorden`, answer)).status).toBe(303)
    expect((await bep.get('/')).html).not.toContain('Er staat iets voor je klaar')
    const { html } = await noor.get(at)
    expect(html.split('bloembollen')).toHaveLength(2)
    await noor.post(`${at}/antwoorden`, { wording: 'Welke kleur?' })
    expect((await bep.get(at)).html).toContain('Welke kleur?')
    expect((await noor.post(`${at}/einde`)).status).toBe(303)
    expect((await bep.get(at)).html).toContain('Deze vraag is klaar')
    expect((await bep.get(`${sharing.plan}/doelen`)).status).toBe(404)
    const late = await bep.post(`${at}/antwoorden`, { wording: 'Toch rood' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Toch rood')
  })

  test('what was shared already stays as it was when the question is closed', async () => {
    const question = toBep({ parts: 'agreements', sure: 'ja' })
    await noor.post(page, question)
    await noor.post(`${page}/${question.id}/einde`)
    expect((await bep.get(`${sharing.plan}/wie-doet-wat`)).status).toBe(200)
  })

  test('a withdrawal takes the question away, also from the home page', async () => {
    const question = toBep({ sure: 'ja' })
    await noor.post(page, question)
    expect((await bep.get('/')).html).toContain('Er staat iets voor je klaar')
    await noor.post(`${bepsSharing()}/intrekking`, { part: 'questions' })
    expect((await bep.get('/')).html).not.toContain('Er staat iets voor je klaar')
    expect((await bep.get(`${page}/${question.id}`)).status).toBe(404)
    const refused = await bep.post(`${page}/${question.id}/antwoorden`, { wording: 'Ik kom zo' })
    expect(refused.status).toBe(404)
    expect(refused.html).toContain('Ik kom zo')
  })

  test('while everything is closed, so are questions', async () => {
    const question = toBep({ sure: 'ja' })
    await noor.post(page, question)
    await sharing.close()
    expect((await bep.get(`${page}/${question.id}`)).status).toBe(404)
    expect((await bep.get('/')).html).not.toContain('Er staat iets voor je klaar')
    await sharing.open()
    expect((await bep.get(`${page}/${question.id}`)).status).toBe(200)
  })

  test('nobody reads a question that is not theirs', async () => {
    const question = toBep({ sure: 'ja' })
    await noor.post(page, question)
    const anouk = await sharing.world.as('anouk')
    const absent = await anouk.get(`${page}/${newId()}`)
    const { status, html } = await anouk.get(`${page}/${question.id}`)
    expect([status, html]).toEqual([404, absent.html])
  })

  test('an erased question is really gone, with what was lent for it', async () => {
    const question = toBep({ parts: 'goals', sure: 'ja', wording: 'Weg ermee' })
    await noor.post(page, question)
    expect((await noor.get(`${page}/${question.id}/wissen`)).html).toContain('Wis voorgoed')
    await noor.post(`${page}/${question.id}/wissen`)
    expect((await noor.get(page)).html).not.toContain('Weg ermee')
    expect((await bep.get(`${sharing.plan}/doelen`)).status).toBe(404)
  })

  test('other words under the same form are one more question', async () => {
    const question = toBep({ sure: 'ja', wording: 'Eerste' })
    await noor.post(page, question)
    await noor.post(page, question)
    await noor.post(page, { ...question, wording: 'Tweede' })
    const { html } = await noor.get(page)
    expect(html.split('>Eerste</a>')).toHaveLength(2)
    expect(html).toContain('>Tweede</a>')
  })

  test.each([
    ['nobody', { to_member: '' }, 'Kies aan wie je dit vraagt.'],
    ['no question', { wording: ' ' }, 'Schrijf je vraag op.'],
    ['no haste', { how_soon: 'ooit' }, 'Kies hoe snel je een antwoord wilt.'],
    ['no last day', { until: '' }, 'Kies tot en met welke dag'],
    ['a day that passed', { until: '2020-01-31' }, 'Deze dag is al voorbij.'],
    ['a day too far', { until: '2999-01-31' }, 'Dat is meer dan een jaar.'],
  ])('%s comes back with a sentence and with what was typed', async (_, fields, sentence) => {
    const { status, html } = await noor.post(page, toBep({ parts: 'goals', sure: 'ja', ...fields }))
    expect(status).toBe(422)
    expect(html).toContain(sentence)
  })

  test('somebody from elsewhere cannot be asked', async () => {
    expect((await noor.post(page, toBep({ to_member: newId(), sure: 'ja' }))).status).toBe(404)
  })
})

describe('a member who may ask', () => {
  const toAnouk = (fields = {}) => ({
    id: newId(),
    to_member: demoId('member anouk'),
    wording: 'Zullen we samen naar de huisarts?',
    how_soon: 'this-week',
    ...fields,
  })

  test('only asks when the owner lets them', async () => {
    expect((await karim.get(`${page}/nieuw`)).status).toBe(404)
    await sharing.choose('karim', { goals: 'ja', group: 'ja', questions: 'ja' })
    expect((await karim.get(`${page}/nieuw`)).status).toBe(403)
    expect((await karim.post(page, toAnouk())).status).toBe(403)
  })

  test('asks, and the owner says what may be read for it', async () => {
    await sharing.withdraw('anouk', 'all')
    const asking = { questions: 'ja', 'questions-propose': 'ja', group: 'ja' }
    await sharing.choose('karim', asking)
    const question = toAnouk({ parts: 'story' })
    expect((await karim.get(`${page}/nieuw`)).html).not.toContain('Tot en met welke dag')
    expect((await karim.post(page, question)).status).toBe(303)
    const at = `${page}/${question.id}`
    expect((await karim.get(at)).html).toContain('Noor kijkt eerst wat er gelezen mag worden')
    const anouk = await sharing.world.as('anouk')
    expect((await anouk.get(at)).status).toBe(404)
    const lending = { parts: 'goals', until: daysFromNow(3) }
    expect((await karim.post(`${at}/lezen`, { ...lending, sure: 'ja' })).status).toBe(403)
    expect((await noor.post(`${at}/lezen`, lending)).html).toContain('Klopt dit?')
    expect((await anouk.get(at)).status).toBe(404)
    expect((await noor.post(`${at}/lezen`, { ...lending, sure: 'ja' })).status).toBe(303)
    expect((await anouk.get(at)).html).toContain('Zullen we samen naar de huisarts?')
    expect((await anouk.get(`${sharing.plan}/doelen`)).status).toBe(200)
    expect((await anouk.get(`${sharing.plan}/verhaal`)).status).toBe(404)
    await anouk.post(`${at}/antwoorden`, { wording: 'Ik ga graag mee.' })
    expect((await karim.get(at)).html).toContain('Ik ga graag mee.')
    expect((await karim.post(`${at}/einde`)).status).toBe(403)
  })
})
