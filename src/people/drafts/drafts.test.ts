import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { peopleJobs } from '../jobs.ts'
import { placeInWords, textsOf } from './draft.ts'

let world: World
let doelen: string
beforeEach(async () => {
  world = await openWorld()
  doelen = `/plan/${world.plan}/doelen`
})
afterEach(() => world.close())

const mail = 'noor@voorbeeld.test'
const typed = 'Weer een brief schrijven aan mijn zus "An" <3'
const goal = () => ({ id: newId(), wording: typed, term: 'short', why: 'Regel een\nRegel twee' })

/** Noor types for so long that her session has run out when she presses the button. */
async function tooLate(ended = '31 days'): Promise<Browser> {
  const noor = await world.as('noor')
  await world.age('people.session', ended, { person_id: demoId('noor') })
  return noor
}

const formIn = (html: string) => {
  const [, path = '', fields = ''] =
    html.match(/<form method="post" action="(\/plan[^"]+)"[^>]*>(.*?)<\/form>/s) ?? []
  const inputs = [...fields.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
  const unescaped = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
  return {
    path,
    fields: Object.fromEntries(inputs.map(([, name, value]) => [name, unescaped(value ?? '')])),
  }
}

describe('what was typed when a session had run out', () => {
  test('is given back after sign-in, and sent as it was', async () => {
    const noor = await tooLate()
    const refused = await noor.post(doelen, goal())
    expect([refused.status, refused.location]).toEqual([303, '/inloggen?bewaard'])
    expect((await noor.get('/inloggen?bewaard')).html).toContain('Wat je typte, is bewaard')
    await noor.post('/inloggen', { email: mail })
    const back = await noor.post(await world.lastLink(mail))
    expect(back.location).toBe('/bewaard')

    const { html } = await noor.get('/bewaard')
    expect(html).toContain('Voor: plan, doelen')
    expect(html).toContain('Regel een\nRegel twee')
    expect(html).not.toContain('<p class="own-text" dir="auto">short')
    const form = formIn(html)
    expect((await noor.post(form.path, form.fields)).status).toBe(303)
    expect((await noor.get(doelen)).html).toContain(
      'Weer een brief schrijven aan mijn zus &quot;An&quot; &lt;3',
    )
    expect((await noor.get('/bewaard')).html).toContain('Er is niets (meer) bewaard')
  })

  test('stays until the form is accepted', async () => {
    const noor = await tooLate()
    await noor.post(doelen, { ...goal(), term: '' })
    await world.signInByMail(noor, mail)
    const form = formIn((await noor.get('/bewaard')).html)
    expect((await noor.post(form.path, form.fields)).status).toBe(422)
    expect(formIn((await noor.get('/bewaard')).html)).toEqual(form)
  })

  test('can be thrown away', async () => {
    const noor = await tooLate()
    await noor.post(doelen, goal())
    await world.signInByMail(noor, mail)
    const [, path = ''] =
      (await noor.get('/bewaard')).html.match(/action="(\/bewaard\/[^"]+)"/) ?? []
    expect((await noor.post(path)).location).toBe('/bewaard')
    expect((await noor.get('/bewaard')).html).not.toContain('mijn zus')
  })

  test('is for the same person only', async () => {
    const shared = await tooLate()
    await shared.post(doelen, goal())
    await world.signInByMail(shared, 'karim@voorbeeld.test')
    expect((await shared.get('/bewaard')).html).not.toContain('mijn zus')
    const { rows } = await world.system.pool.query('select id from people.draft')
    await shared.post(`/bewaard/${rows[0].id}/weg`)
    await shared.post('/ik/naam', { name: 'Karim', _draft: rows[0].id })
    await world.signInByMail(shared, mail)
    expect((await shared.get('/bewaard')).html).toContain('mijn zus')
  })

  test('is gone after seven days', async () => {
    const noor = await tooLate()
    await noor.post(doelen, goal())
    await world.age('people.draft', '7 days')
    await world.signInByMail(noor, mail)
    expect((await noor.get('/bewaard')).html).not.toContain('mijn zus')
    for (const job of peopleJobs) await job.run(world.system)
    const { rows } = await world.system.pool.query('select 1 from people.draft')
    expect(rows).toEqual([])
  })

  test('is not kept after the session was revoked, but can still be copied', async () => {
    const noor = await world.as('noor')
    const other = await world.as('noor')
    await other.post('/ik/apparaten/afmelden')
    await world.age('people.session', '31 days')
    const refused = await noor.post(doelen, goal())
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('mijn zus')
    await world.signInByMail(noor, mail)
    expect((await noor.get('/bewaard')).html).not.toContain('mijn zus')
  })

  test('keeps what the database cannot hold out of it', async () => {
    const noor = await tooLate()
    await noor.post(doelen, { ...goal(), wording: 'Nul\0teken en \\u0000 als tekst' })
    await world.signInByMail(noor, mail)
    expect((await noor.get('/bewaard')).html).toContain('Nulteken en \\u0000 als tekst')
  })
})

test('a form of somebody who was never signed in is refused, with the text to copy', async () => {
  const refused = await world.visitor().post(doelen, goal())
  expect(refused.status).toBe(403)
  expect(refused.html).toContain('mijn zus')
})

describe('a session', () => {
  test('ends 30 days after its last use, and a use now and then keeps it', async () => {
    const noor = await world.as('noor')
    for (let time = 1; time <= 3; time++) {
      await world.age('people.session', '29 days')
      expect((await noor.get('/ik')).status).toBe(200)
    }
    await world.age('people.session', '31 days')
    expect((await noor.get('/ik')).status).toBe(303)
  })

  test('ends 180 days after it began, however much it is used', async () => {
    const noor = await world.as('noor')
    await world.system.pool.query(
      "update people.session set begun_at = begun_at - interval '181 days'",
    )
    expect((await noor.get('/ik')).status).toBe(303)
  })
})

test('an address is told in words, without its ids', () => {
  expect(placeInWords(`/plan/${newId()}/wie-doet-wat/${newId()}`)).toBe('plan, wie doet wat')
  expect(placeInWords('/')).toBe('een formulier')
})

test('what was chosen is not shown as text, unless there is nothing else', () => {
  expect(textsOf({ id: newId(), wording: 'Naar buiten', term: 'short' })).toEqual(['Naar buiten'])
  expect(textsOf({ wording: 'koken', _draft: 'x', version: '1' })).toEqual(['koken'])
})
