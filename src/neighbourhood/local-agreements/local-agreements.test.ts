import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { makePlatformAdministrator } from '#src/people/organisations/queries.ts'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let ineke: Browser
let platform: Browser
beforeAll(async () => {
  world = await openWorld()
  ineke = await world.as('ineke')
  await asSystem(world.system, (tx) => makePlatformAdministrator(tx, 'sam@voorbeeld.test'))
  platform = await world.as('sam')
})
afterAll(() => world.close())

const page = '/buurt/afspraken/BU00140605'
const keeping = '/beheer/afspraken/BU00140605'
const line = {
  question: 'Ik slaap niet meer',
  first: 'De huisarts',
  answers: 'de assistente',
  phone: '050 012 34 99',
  hours: 'elke dag',
}
const versionIn = (html: string) => html.match(/name="version" value="(\d+)"/)?.[1] ?? ''
const versionOf = async (browser: Browser) =>
  versionIn((await browser.get(`${keeping}/op-en-af`)).html)

describe('the agreements of a neighbourhood', () => {
  test('are read by everyone, with who is first and who answers', async () => {
    const { status, html } = await world.visitor().get(page)
    expect(status).toBe(200)
    for (const words of [
      'Wijkafspraken in De Wijert',
      'de sociaal werker van dienst',
      'tel:0500123410',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('Pas dit aan')
    expect((await world.visitor().get('/buurt/afspraken/BU0363AE01')).status).toBe(404)
    for (const odd of ['9', '-1', '999999999999', 'x'])
      expect([200, 404]).toContain((await world.visitor().get(`${page}?versie=${odd}`)).status)
  })

  test('are written by an administrator of a party, and earlier versions stay to be read', async () => {
    const before = await versionOf(ineke)
    const posted = () => ineke.post(`${keeping}/vragen/6`, { ...line, version: before })
    const both = await Promise.all([posted(), posted()])
    expect(both.map(({ location }) => location)).toEqual([keeping, keeping])
    const { html } = await world.visitor().get(page)
    expect(html.split('<h2>Ik slaap niet meer')).toHaveLength(2)
    expect(html).toContain('namens FACT-team Zuid')
    const earlier = await world.visitor().get(`${page}?versie=${before}`)
    expect(earlier.html).toContain('Kijk hoe het nu is')
    expect(earlier.html).not.toContain('Ik slaap niet meer')
  })

  test('are not overwritten by a form that was opened before somebody else saved', async () => {
    const version = await versionOf(ineke)
    const course = { upward: 'Bel.', downward: '', review_on: '', version }
    expect((await ineke.post(`${keeping}/op-en-af`, course)).status).toBe(303)
    const late = await ineke.post(`${keeping}/op-en-af`, { ...course, upward: 'Schrijf.' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Schrijf.</textarea>')
    await ineke.post(`${keeping}/vragen/1/weg`, { version })
    expect((await ineke.get(page)).html).toContain('Ik wil gewoon ergens binnenlopen')
    const again = { ...course, upward: 'Schrijf.', version: versionIn(late.html) }
    expect((await ineke.post(`${keeping}/op-en-af`, again)).status).toBe(303)
    expect((await ineke.get(page)).html).toContain('Schrijf.')
  })

  test('lose a line that is taken away, and keep what was typed wrong', async () => {
    const version = await versionOf(ineke)
    const wrong = await ineke.post(`${keeping}/vragen/1`, { ...line, phone: 'bel maar', version })
    expect([wrong.status, wrong.html.includes('value="bel maar"')]).toEqual([422, true])
    expect((await ineke.post(`${keeping}/vragen/2/weg`, { version })).status).toBe(303)
    expect((await ineke.get(page)).html).not.toContain('mijn geld of mijn post')
  })

  test('tell that their day to be looked at again went by', async () => {
    const course = { upward: '', downward: '', review_on: '2026-01-31' }
    await ineke.post(`${keeping}/op-en-af`, { ...course, version: await versionOf(ineke) })
    expect((await world.visitor().get(page)).html).toContain('staat nog open')
  })

  test('are not written by who administers none of the parties', async () => {
    const anouk = await world.as('anouk')
    expect((await anouk.get('/beheer/afspraken')).status).toBe(404)
    for (const path of [keeping, `${keeping}/op-en-af`, `${keeping}/vragen/1`])
      expect((await anouk.get(path)).status).toBe(403)
    expect((await anouk.post(`${keeping}/vragen/1`, { ...line, version: '2' })).status).toBe(403)
    expect((await ineke.post('/beheer/afspraken', { area: 'GM0014' })).status).toBe(404)
    const organisation_id = demoId('organisation zorgverzekeraar')
    expect((await ineke.post(`${keeping}/organisaties`, { organisation_id })).status).toBe(404)
  })

  test('are opened by who runs the platform, who says which organisations take part', async () => {
    const found = await platform.get('/beheer/afspraken/nieuw?waar=hengelo')
    expect(found.html).toContain('Hengelo (Overijssel)')
    const opened = '/beheer/afspraken/BU00140606'
    for (const _ of 'ab')
      expect((await platform.post('/beheer/afspraken', { area: 'BU00140606' })).location).toBe(
        opened,
      )
    expect((await platform.post('/beheer/afspraken', { area: 'nergens' })).status).toBe(404)
    expect((await ineke.get(opened)).status).toBe(403)
    const organisation_id = demoId('organisation fact zuid')
    await platform.post(`${opened}/organisaties`, { organisation_id })
    expect((await ineke.post(`${opened}/vragen/1`, { ...line, version: '0' })).status).toBe(303)
    await platform.post(`${opened}/organisaties/${organisation_id}/weg`)
    expect((await ineke.get(opened)).status).toBe(403)
    expect((await ineke.get('/buurt/afspraken/BU00140606')).html).toContain('Ik slaap niet meer')
  })
})
