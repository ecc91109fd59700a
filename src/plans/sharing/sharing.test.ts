import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { withdrawFrom } from '#src/consent/shares/queries.ts'
import { newId } from '#src/platform/ids.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let karim: Browser
let bep: Browser
let at: string
const member = (key: string) => `${at}/${demoId(`member ${key}`)}`
const goals = () => `/plan/${world.plan}/doelen`

beforeAll(async () => {
  world = await openWorld()
  at = `/plan/${world.plan}/wie-ziet-wat`
  noor = await world.as('noor')
  karim = await world.as('karim')
  bep = await world.as('bep')
})
afterAll(() => world.close())

/** The owner chooses on the page as it stands. */
async function choose(key: string, fields: Record<string, string>, kind = '') {
  const version = await versionOn(key)
  return noor.post(`${member(key)}${kind}`, { version, ...fields })
}
async function versionOn(key: string): Promise<string> {
  return (await noor.get(member(key))).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
}
async function lineOf(key: string): Promise<string> {
  const { html } = await noor.get(at)
  const name = { karim: 'Karim', bep: 'Bep', anouk: 'Anouk de Wit' }[key]
  return html.match(new RegExp(`>${name}</span>.*?Ziet ([^<]*)<`, 's'))?.[1] ?? ''
}
const rows = async (table: string) =>
  (await world.system.pool.query(`select * from consent.${table} order by 1, 2`)).rows

describe('who sees what', () => {
  test('the overview says in words what each person sees, and who sees nothing here', async () => {
    expect(await lineOf('bep')).toBe('wie doet wat.')
    expect(await lineOf('karim')).toBe(
      'je doelen, wie doet wat, wie jou helpt, wie er in je groep zit en je bijeenkomst. Mag ook voorstellen doen en zelf iets op zich nemen.',
    )
    expect((await noor.get(at)).html).toContain('Thijs doet mee zonder account')
  })

  test('for a member, a stranger and a visitor the pages do not exist', async () => {
    const anouk = await world.as('anouk')
    const sam = await world.as('sam')
    for (const browser of [anouk, sam]) {
      const { status, html } = await browser.get(at)
      expect([status, html]).toEqual([404, (await browser.get(`/plan/${newId()}/doelen`)).html])
      expect((await browser.get(member('karim'))).status).toBe(404)
      expect((await browser.post(member('karim'), { set: 'nothing' })).status).toBe(404)
      expect((await browser.post(`${member('bep')}/intrekking`, { part: 'all' })).status).toBe(404)
      expect((await browser.post(`/plan/${world.plan}/alles-dicht`)).status).toBe(404)
      expect((await browser.post(`/plan/${world.plan}/alles-dicht/einde`)).status).toBe(404)
    }
    expect(await lineOf('bep')).toBe('wie doet wat.')
    expect((await world.visitor().get(at)).location).toContain('/inloggen')
  })

  test('a member without an account cannot be shown anything', async () => {
    expect((await noor.get(member('thijs'))).status).toBe(404)
    expect((await noor.post(member('thijs'), { set: 'taking-part', version: '' })).status).toBe(404)
    expect((await noor.get(`${at}/${newId()}`)).status).toBe(404)
  })

  test('above the button for a professional stands what sharing with one means', async () => {
    const warning =
      'Een hulpverlener schrijft soms iets op in een eigen dossier. Is er groot gevaar? Dan mag een hulpverlener soms ook zonder jouw toestemming hulp inschakelen. Wat iemand gelezen heeft, kun je niet terughalen.'
    expect((await noor.get(member('anouk'))).html).toContain(warning)
    expect((await noor.get(member('karim'))).html).not.toContain(warning)
  })
})

describe('choosing', () => {
  beforeEach(() => choose('bep', { set: 'agreements' }))

  test('a ready set counts on the very next request, and so does taking it back', async () => {
    expect((await bep.get(goals())).status).toBe(404)
    const saved = await choose('bep', { set: 'taking-part' })
    expect([saved.status, saved.location]).toEqual([303, at])
    expect((await bep.get(goals())).status).toBe(200)
    await noor.post(`${member('bep')}/intrekking`, { part: 'goals' })
    expect((await bep.get(goals())).status).toBe(404)
    expect(await lineOf('bep')).toContain('wie doet wat, wie jou helpt')
    await noor.post(`${member('bep')}/intrekking`, { part: 'all' })
    expect(await lineOf('bep')).toBe('niets.')
  })

  test('only the difference is written', async () => {
    const before = [(await rows('share')).length, (await rows('withdrawal')).length]
    await choose('bep', { agreements: 'ja', meetings: 'ja' }, '/precies')
    const after = [(await rows('share')).length, (await rows('withdrawal')).length]
    expect(after).toEqual([(before[0] ?? 0) + 1, before[1]])
  })

  test('a part can be shared until the end of a day', async () => {
    const day = dayOf(new Date(Date.now() + 90 * 24 * 60 * 60 * 1000))
    const fields = { goals: 'ja', 'goals-propose': 'ja', 'goals-until': day }
    expect((await choose('bep', fields, '/precies')).status).toBe(303)
    expect(await lineOf('bep')).toMatch(/^je doelen\. Tot en met .+\. Mag ook voorstellen doen\.$/)
    expect((await noor.get(member('bep'))).html).toContain(`value="${day}"`)
    expect((await bep.get(goals())).html).toContain('Elke dag even naar buiten')
    const { rows: ends } = await world.system.pool.query(
      "select to_char(until at time zone 'Europe/Amsterdam', 'HH24:MI') as clock from consent.share where until is not null",
    )
    expect(ends).toEqual([{ clock: '00:00' }])
  })

  test('what ran out is gone', async () => {
    await choose('bep', { goals: 'ja', 'goals-until': dayOf(new Date()) }, '/precies')
    expect((await bep.get(goals())).status).toBe(200)
    await world.system.pool.query(
      "update consent.share set until = now() - interval '1 second' where until is not null",
    )
    expect((await bep.get(goals())).status).toBe(404)
    expect(await lineOf('bep')).toBe('niets.')
  })

  test('a day that is over, or no day at all, comes back with a sentence and with what was chosen', async () => {
    for (const [day, sentence] of [
      ['2020-01-01', 'Deze dag is al voorbij.'],
      ['morgen', 'Dit is geen dag die bestaat.'],
    ] as const) {
      const refused = await choose('bep', { story: 'ja', 'story-until': day }, '/precies')
      expect(refused.status).toBe(422)
      expect(refused.html).toContain(sentence)
      expect(refused.html).toContain(`value="${day}"`)
      expect(refused.html).toMatch(/id="story"[^>]*checked/)
      expect(refused.html).toMatch(/<details[^>]*open/)
    }
    expect(await lineOf('bep')).toBe('wie doet wat.')
  })

  test('no choice, or one that is not there, comes back with a sentence', async () => {
    for (const fields of [{}, { set: 'everything' }, { set: '\0' }]) {
      const refused = await choose('bep', fields as Record<string, string>)
      expect(refused.status).toBe(422)
      expect(refused.html).toContain('Kies wat deze persoon mag zien.')
    }
    expect((await noor.post(`${member('bep')}/intrekking`, { part: 'iets' })).status).toBe(404)
  })

  test('pressing twice shares once', async () => {
    const fields = { set: 'taking-part', version: await versionOn('bep') }
    const answers = await Promise.all([
      noor.post(member('bep'), fields),
      noor.post(member('bep'), fields),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { rows: live } = await world.system.pool.query(
      `select part, count(*)::int from consent.share s where member_id = $1
          and not exists (select from consent.withdrawal w where w.share_id = s.id)
          and until is null group by part having count(*) > 1`,
      [demoId('member bep')],
    )
    expect(live).toEqual([])
  })

  test('what was taken back in one window does not come back unseen from another', async () => {
    await choose('bep', { set: 'taking-part' })
    const version = await versionOn('bep')
    await noor.post(`${member('bep')}/intrekking`, { part: 'goals' })
    const second = await noor.post(member('bep'), { set: 'all-but-story', version })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Dit is intussen veranderd')
    expect(second.html).toMatch(/value="all-but-story"[^>]*checked/)
    expect((await bep.get(goals())).status).toBe(404)
    const seen = second.html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
    expect((await noor.post(member('bep'), { set: 'all-but-story', version: seen })).status).toBe(
      303,
    )
    expect((await bep.get(goals())).status).toBe(200)
  })

  test('what only takes away is written, whatever another window did', async () => {
    const version = await versionOn('bep')
    await choose('bep', { set: 'taking-part' })
    expect((await noor.post(member('bep'), { set: 'nothing', version })).status).toBe(303)
    expect(await lineOf('bep')).toBe('niets.')
  })

  test('a save waits for what another window is taking back, and then sees it', async () => {
    await choose('bep', { set: 'taking-part' })
    const version = await versionOn('bep')
    const owner = { personId: demoId('noor'), name: 'Noor' }
    const entry = { plan: world.plan, parts: [] }
    const [save] = await asViewer(world.db, owner, entry, async (tx) => {
      await withdrawFrom(tx, world.plan, demoId('member bep'), 'all')
      const answer = noor.post(member('bep'), { set: 'all-but-story', version })
      await waitingOrDone(answer)
      return { answer }
    })
    expect((await save.answer).status).toBe(409)
    expect(await lineOf('bep')).toBe('niets.')
  })

  /** Until the database says that somebody waits for a lock; or the answer came without waiting. */
  async function waitingOrDone(answer: Promise<unknown>) {
    let done = false
    answer.finally(() => {
      done = true
    })
    while (!done) {
      const { rowCount } = await world.system.pool.query(
        'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
      )
      if (rowCount) return
    }
  }
})

describe('for the other it is as if it had never been shared', () => {
  test('each page is what it was before', async () => {
    await choose('bep', { set: 'nothing' })
    const pages = ['', '/doelen', '/verhaal', '/wie-doet-wat', '/groep', '/bijeenkomst', '/hulp']
    const look = async () => {
      const seen = []
      for (const page of pages) {
        const { status, html } = await bep.get(`/plan/${world.plan}${page}`)
        seen.push([page, status, html])
      }
      return seen
    }
    const before = await look()
    await choose('bep', { set: 'all-but-story' })
    expect(await look()).not.toEqual(before)
    await choose('bep', { set: 'nothing' })
    expect(await look()).toEqual(before)
  })

  test('what was typed meanwhile is given back', async () => {
    await choose('karim', { set: 'agreements' })
    const refused = await karim.post(goals(), { wording: 'Samen fietsen', term: 'short' })
    expect(refused.status).toBe(404)
    expect(refused.html).toContain('Samen fietsen')
    await choose('karim', { set: 'taking-part' })
  })
})

describe('everything closed', () => {
  const close = () => noor.post(`/plan/${world.plan}/alles-dicht`)
  const open = () => noor.post(`/plan/${world.plan}/alles-dicht/einde`)

  test('one press closes all, and opening gives exactly what was', async () => {
    await choose('karim', { set: 'taking-part' })
    const before = (await noor.get(at)).html
    expect((await close()).status).toBe(303)
    expect((await karim.get(goals())).status).toBe(404)
    const { html } = await noor.get(at)
    expect(html).toMatch(/Alles is dicht sinds vandaag om .+\. Niemand ziet nu iets\./)
    expect((await open()).status).toBe(303)
    expect((await karim.get(goals())).status).toBe(200)
    expect((await noor.get(at)).html).toBe(before)
  })

  test('what is changed meanwhile counts from the opening on', async () => {
    await close()
    await choose('bep', { set: 'taking-part' })
    expect((await noor.get(member('bep'))).html).toContain('geldt pas als je weer opent')
    expect((await bep.get(goals())).status).toBe(404)
    await open()
    expect((await bep.get(goals())).status).toBe(200)
  })

  test('pressed in two windows at once, one press opens it', async () => {
    await Promise.all([close(), close(), close()])
    await open()
    expect((await karim.get(goals())).status).toBe(200)
    await close()
    await close()
    await Promise.all([open(), open()])
    expect((await karim.get(goals())).status).toBe(200)
  })
})
