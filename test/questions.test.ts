import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId, newToken } from '#src/platform/ids.ts'
import { addressOf } from '#test/access/addresses.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'
import type { Browser } from '#test/world.ts'

let s: SharingWorld
beforeEach(async () => {
  s = await openSharing()
})
afterEach(() => s.world.close())

const pagesOf = (prefix: string) => [
  ...new Set(
    s.world.app.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith(prefix))
      .map(({ path }) => path),
  ),
]

type Seen = [address: string, status: number, html: string][]

const look = (browser: Browser, addresses: string[]): Promise<Seen> =>
  Promise.all(
    addresses.map(async (address): Promise<Seen[number]> => {
      const { status, html } = await browser.get(address)
      // without what a page makes for one time
      return [
        address,
        status,
        html.replace(/(name="(?:id|press|secret)[^"]*" value=)"[^"]*"/g, '$1'),
      ]
    }),
  )

/** Every page of the plan, and the start page, as somebody gets it who has read their messages. */
async function everything(browser: Browser): Promise<Seen> {
  const { html } = await browser.get(`${s.plan}/berichten`)
  for (const [talk] of html.matchAll(/\/plan\/[\w-]+\/berichten\/[\w-]{36}/g))
    await browser.get(talk)
  return look(browser, [
    '/',
    ...pagesOf('/plan/:plan').map((path) => addressOf(path)),
    `${s.plan}/verhaal`,
    `${s.plan}/doelen/${demoId('goal post')}`,
  ])
}

const opened = (seen: Seen) => seen.filter(([, status]) => status === 200).map(([path]) => path)

const rows = async (table: string): Promise<number> =>
  (await s.world.system.pool.query(`select 1 from ${table}`)).rows.length
const mails = () => rows('platform.outbox')

const hide = async (member: string, item: string) => {
  const at = `${s.member(member)}/behalve`
  const version = (await s.noor.get(at)).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
  return s.noor.post(at, { version, items: item })
}

const namingNoor = (seen: Seen) =>
  seen.filter(([, , html]) => /\bNoor\b/.test(html)).map(([path]) => path)

test('Does she know that I hid something from her?', async () => {
  const [anouk, before] = [await s.world.as('anouk'), await mails()]
  const asItWas = await everything(anouk)
  const goal = { id: newId(), wording: 'Zonder pillen leven', term: 'long' }
  await s.noor.post(`${s.plan}/doelen`, goal)
  expect((await anouk.get(`${s.plan}/doelen`)).html).toContain(goal.wording)
  expect((await hide('anouk', goal.id)).status).toBe(303)

  expect(await everything(anouk)).toEqual(asItWas)
  const answers = await look(anouk, [`${s.plan}/doelen/${goal.id}`, `${s.plan}/doelen/${newId()}`])
  expect(answers[0]?.slice(1)).toEqual(answers[1]?.slice(1))
  expect(await mails()).toBe(before)
})

test('Did he see that I stopped sharing?', async () => {
  const before = await mails()
  const asItWas = await everything(s.karim)
  const shared = await s.choose('karim', { story: 'ja', goals: 'ja', agreements: 'ja' })
  expect(shared.status).toBe(303)
  expect((await s.karim.get(`${s.plan}/verhaal`)).status).toBe(200)
  await s.withdraw('karim', 'story')
  expect((await s.karim.get(`${s.plan}/verhaal`)).status).toBe(404)
  await s.choose('karim', { set: 'taking-part' })

  expect(await everything(s.karim)).toEqual(asItWas)
  expect(await mails()).toBe(before)
})

test('What does an administrator of my care team see of me?', async () => {
  const ineke = await s.world.as('ineke')
  expect(opened(await everything(ineke))).toEqual(['/'])
  const organisation = pagesOf('/organisaties').map((path) => addressOf(path))
  const seen = await look(ineke, ['/ik', '/ik/meenemen/lezen', ...organisation])
  expect(opened(seen)).toContain(addressOf('/organisaties/:organisation'))
  expect(namingNoor(seen)).toEqual([])
})

test('What does an administrator of the platform see of me?', async () => {
  await s.world.system.pool.query(
    'insert into people.platform_administrator (person_id) values ($1)',
    [demoId('sam')],
  )
  const sam = await s.world.as('sam')
  expect(opened(await everything(sam))).toEqual(['/'])
  const paths = [...pagesOf('/organisaties'), ...pagesOf('/beheer')]
  const seen = await look(
    sam,
    paths.map((path) => addressOf(path)),
  )
  expect(opened(seen)).toContain('/beheer/overlijden')
  expect(namingNoor(seen)).toEqual([])
  expect(await rows(`consent.view_log where person_id = '${demoId('sam')}'`)).toBe(0)
})

test('Does he find out that I said no to his idea?', async () => {
  const asItWas = await everything(s.karim)
  expect(asItWas.some(([, , html]) => html.includes('Misschien een keer samen eten'))).toBe(true)
  const no = `${s.plan}/voorstellen/${demoId('proposal karim')}/laten`
  expect((await s.noor.post(no)).status).toBe(303)
  expect((await s.noor.get(`${s.plan}/voorstellen`)).html).not.toContain('Misschien een keer')
  expect(await everything(s.karim)).toEqual(asItWas)
})

test('Do they notice that I read who looked, or that I look with their eyes?', async () => {
  const asItWas = await everything(s.karim)
  expect((await s.noor.get(`${s.plan}/wie-heeft-gekeken`)).html).toContain('Karim')
  const before = await rows('consent.view_log')
  const eyes = addressOf('/plan/:plan/als/:member/doelen')
  expect((await s.noor.get(eyes)).html).toContain('met de ogen van')
  expect(await rows('consent.view_log')).toBe(before)
  expect(await everything(s.karim)).toEqual(asItWas)
})

const content =
  /\/(doelen|wie-doet-wat|hulp|verhaal|bijeenkomst|als-het-niet-goed-gaat|berichten\/|denk-je-mee\/)/

test('Can anybody read on when I close everything?', async () => {
  const secret = newToken()
  const fields = { audience: 'wmo', name: 'mevrouw Jansen', parts: 'goals,story', secret }
  const { html } = await s.noor.post(`${s.plan}/meenemen/code`, fields)
  const outsider = s.world.visitor()
  await outsider.post('/meelezen', {
    code: /give-away">((?:\w{4} ){2}\w{4})</.exec(html)?.[1] ?? '',
  })
  expect((await outsider.get('/meelezen/plan')).status).toBe(200)
  const reason = { id: newId(), reason: 'Zij neemt niet op.' }
  expect((await s.karim.post(`${s.plan}/meelezen-bij-spoed`, reason)).status).toBe(303)
  const anouk = await s.world.as('anouk')
  const before = await mails()

  expect((await s.close()).status).toBe(303)
  for (const browser of [s.karim, s.bep, anouk]) {
    const seen = await everything(browser)
    expect(opened(seen).filter((path) => content.test(path))).toEqual([])
    const told = seen.filter(([, , page]) => /naar buiten|Samen een rondje|appeltaart/.test(page))
    expect(told).toEqual([])
  }
  expect((await outsider.get('/meelezen/plan')).status).toBe(404)
  expect(await mails()).toBe(before)
})

test('Can somebody who picks up my phone change who sees what?', async () => {
  const asItWas = await everything(s.bep)
  const version = await s.versionOn('bep')
  await s.world.age('people.session', '16 minutes', { person_id: demoId('noor') })
  for (const path of [`${s.plan}/wie-heeft-gekeken`, '/ik/meenemen/gegevens']) {
    expect((await s.noor.get(path)).location, path).toContain('/opnieuw-inloggen')
  }
  const tried = await s.noor.post(s.member('bep'), { version, set: 'all-but-story' })
  expect(tried.location).toContain('/opnieuw-inloggen')
  const ended = await s.noor.post(`${s.plan}/einde/zeker`, { sure: 'ja' })
  expect(ended.location).toContain('/opnieuw-inloggen')
  expect(await everything(s.bep)).toEqual(asItWas)
})

test('Can he still read when I took him out, or she when she stopped working there?', async () => {
  const anouk = await s.world.as('anouk')
  const ineke = await s.world.as('ineke')
  const stranger = await everything(await s.world.as('sam'))
  const before = await mails()
  const { status } = await s.noor.post(`${s.plan}/groep/${demoId('member karim')}/vertrek`)
  expect(status).toBe(303)
  const end = addressOf('/organisaties/:organisation/werk/:work/:decision{einde}')
  expect((await ineke.post(end)).status).toBe(303)

  const answers = (seen: Seen) => seen.map(([path, code]) => [path, code])
  for (const browser of [s.karim, anouk]) {
    expect(answers(await everything(browser))).toEqual(answers(stranger))
  }
  expect((await s.karim.get('/')).html).not.toContain('Het plan van Noor')
  expect(await mails()).toBe(before)
})

test('Does a mail give away that I have a plan?', async () => {
  await s.karim.post(`${s.plan}/meelezen-bij-spoed`, { id: newId(), reason: 'Ze huilt al dagen.' })
  const meeting = `${s.plan}/bijeenkomst/${demoId('meeting next')}`
  await s.noor.post(`${meeting}/gasten`, { members: demoId('member karim') })
  await s.world.visitor().post('/inloggen', { email: 'noor@voorbeeld.test' })
  const { rows: sent } = await s.world.system.pool.query(
    "select kind, subject, body from platform.outbox where kind <> 'invitation'",
  )
  expect(new Set(sent.map(({ kind }) => kind)).size).toBeGreaterThan(2)
  for (const { kind, subject, body } of sent) {
    const words = `${subject} ${body}`.replace(/https?:\S+/g, '')
    expect(words, kind).not.toMatch(/Noor|Karim|Anouk|Bep|plan\b|herstel|ggz|zorg|spoed|huilt/i)
  }
})
