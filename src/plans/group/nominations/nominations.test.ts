import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bramsCode } from '#db/demo/circle.ts'
import { demoId } from '#db/demo/ids.ts'
import { nominationJobs } from '#src/groups/nominations/jobs.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, linkIn, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let all: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  all = `/plan/${world.plan}/uitnodigingen`
})
afterAll(() => world.close())

const asked = {
  shown_name: 'Ria',
  from_name: 'Noor',
  role: 'neighbour',
  asked: 'Kom je thee drinken?',
}

async function nominate(fields: Partial<typeof asked> = {}) {
  const id = newId()
  const { location } = await noor.post(all, { ...asked, ...fields, id })
  expect(location).toBe(`${all}/${id}`)
  return `${all}/${id}`
}

const codeOn = (html: string) => html.match(/([2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4})</)?.[1] ?? ''
const opens = async (code: string) =>
  (await world.visitor().get(`/uitnodiging/${encodeURIComponent(code)}`)).status === 200

describe('asking somebody for the group', () => {
  test('sends nothing until the owner invites, and shows first what the other will read', async () => {
    const at = await nominate({ shown_name: 'Wil' })
    const { html } = await noor.get(at)
    expect(html).toContain('Dit leest Wil')
    expect(html).toContain('Kom je thee drinken?')
    expect(await world.lastMail('wil@voorbeeld.test')).toBe('')
    await noor.post(`${at}/mail`, { email: 'Wil@voorbeeld.test', made: '0' })
    expect(
      await opens(linkIn(await world.lastMail('wil@voorbeeld.test')).split('/')[2] ?? ''),
    ).toBe(true)
  })

  test('by mail says who asks and nothing of what it is about', async () => {
    const at = await nominate({ asked: 'Mijn depressie' })
    await noor.post(`${at}/mail`, { email: 'ria@voorbeeld.test', made: '0' })
    const mail = await world.lastMail('ria@voorbeeld.test')
    expect(mail).toContain('Noor wil je iets vragen')
    expect(mail).not.toMatch(/depressie|plan|groep|zorg|herstel|psych|thee/i)
  })

  test('by mail keeps the address nowhere on the pages', async () => {
    const at = await nominate()
    await noor.post(`${at}/mail`, { email: 'geheim@voorbeeld.test', made: '0' })
    expect((await noor.get(at)).html).not.toContain('geheim@voorbeeld.test')
  })

  test('pressing twice sends one mail', async () => {
    const at = await nominate()
    const press = () => noor.post(`${at}/mail`, { email: 'twee@voorbeeld.test', made: '0' })
    await Promise.all([press(), press()])
    const mails = await asSystem(world.system, (tx) =>
      tx
        .selectFrom('platform.outbox')
        .select('body')
        .where('to_email', '=', 'twee@voorbeeld.test')
        .execute(),
    )
    expect(mails).toHaveLength(1)
    expect((await world.visitor().get(linkIn(mails[0]?.body ?? ''))).status).toBe(200)
    expect((await noor.get(at)).html).toContain('De uitnodiging is gemaild')
  })

  test('an address that is none comes back with a sentence', async () => {
    const at = await nominate()
    const { status, html } = await noor.post(`${at}/mail`, { email: 'ria@@x', made: '0' })
    expect(status).toBe(422)
    expect(html).toContain('Dit is geen e-mailadres.')
    expect(html).toContain('value="ria@@x"')
  })

  test('by card shows the code once; a new card makes the old one worthless', async () => {
    const at = await nominate()
    const first = codeOn((await noor.post(`${at}/kaart`)).html)
    expect(await opens(first)).toBe(true)
    expect((await noor.get(at)).html).not.toContain(first)
    const second = codeOn((await noor.post(`${at}/kaart`)).html)
    expect([await opens(first), await opens(second)]).toEqual([false, true])
  })

  test('cards made at once leave one that works', async () => {
    const at = await nominate()
    const cards = await Promise.all([1, 2, 3, 4].map(() => noor.post(`${at}/kaart`)))
    const working = await Promise.all(cards.map(({ html }) => opens(codeOn(html))))
    expect(working.filter(Boolean)).toHaveLength(1)
  })

  test('is taken back at once, and then looks like a code that never was', async () => {
    const at = await nominate()
    const code = codeOn((await noor.post(`${at}/kaart`)).html)
    await noor.post(`${at}/intrekking`)
    const withdrawn = await world.visitor().get(`/uitnodiging/${encodeURIComponent(code)}`)
    const unknown = await world.visitor().get('/uitnodiging/2222-2222-2222')
    expect([withdrawn.status, withdrawn.html]).toEqual([404, unknown.html])
  })

  test('without an account puts somebody in the group, and closes the invitation', async () => {
    const at = await nominate({ shown_name: 'Ome Joop' })
    const code = codeOn((await noor.post(`${at}/kaart`)).html)
    const { location } = await noor.post(`${at}/zonder-account`)
    const { html } = await noor.get(location ?? '')
    expect(html).toMatch(/Ome Joop<.*Zonder account/s)
    expect(await opens(code)).toBe(false)
    expect((await noor.post(`${at}/zonder-account`)).status).toBe(303)
  })

  test('is the owner’s alone: for a member the pages are not there', async () => {
    const karim = await world.as('karim')
    const at = `${all}/${demoId('nomination lotte')}`
    for (const path of [at, `${at}/wijzigen`, `${at}/wissen`, `${all}/nieuw`]) {
      expect((await karim.get(path)).status).toBe(404)
    }
    for (const noun of ['mail', 'kaart', 'intrekking', 'zonder-account', 'wissen']) {
      const { status } = await karim.post(`${at}/${noun}`, { email: 'x@voorbeeld.test', made: '0' })
      expect(status).toBe(404)
    }
    expect((await noor.get(at)).html).toContain('Nodig Lotte uit')
  })

  test('in two windows, the second sees both and chooses', async () => {
    const at = await nominate()
    await noor.post(at, { ...asked, asked: 'Eerste venster', version: '1' })
    const second = await noor.post(at, { ...asked, asked: 'Tweede venster', version: '1' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect(second.html).toContain('Tweede venster')
  })

  test('without a name or a role comes back with sentences and what was typed', async () => {
    const { status, html } = await noor.post(all, { asked: 'Wil je koken?' })
    expect(status).toBe(422)
    for (const text of [
      'Schrijf op wie je wilt vragen.',
      'Kies wat deze persoon',
      'Wil je koken?',
    ]) {
      expect(html).toContain(text)
    }
  })

  test('is forgotten after six weeks when nobody was invited; an open invitation and a member stay', async () => {
    const at = await nominate({ shown_name: 'Vergeten' })
    await world.age('groups.nomination', '43 days')
    for (const job of nominationJobs) await job.run(world.system)
    expect((await noor.get(at)).status).toBe(404)
    expect(await opens(bramsCode)).toBe(true)
    const karim = demoId('member karim')
    expect((await noor.get(`/plan/${world.plan}/groep/${karim}`)).status).toBe(200)
    expect((await noor.get(`/plan/${world.plan}/mensen`)).html.match(/class="dot"/g)).toHaveLength(
      4,
    )
  })
})
