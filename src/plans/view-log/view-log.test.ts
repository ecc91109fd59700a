import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { capital } from '../sharing/words.ts'

let world: World
let noor: Browser
let karim: Browser
let log: string
const karimsMember = demoId('member karim')

beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  karim = await world.as('karim')
  log = `/plan/${world.plan}/wie-heeft-gekeken`
})
beforeEach(() => world.system.pool.query('delete from consent.view_log'))
afterAll(() => world.close())

const lines = async () =>
  (await world.system.pool.query('select * from consent.view_log order by seen_at, kind')).rows
const goals = () => `/plan/${world.plan}/doelen`

/** So many days ago, at that time here. */
async function looked(daysAgo: number, time: string, parts: string[], columns = {}) {
  // from noon, so that the hour of summer time makes no day twice
  const noon = Date.parse(`${dayOf(new Date())}T12:00:00Z`)
  const day = dayOf(new Date(noon - daysAgo * 24 * 60 * 60 * 1000))
  const line = {
    kind: 'read',
    member_id: karimsMember,
    person_id: demoId('karim'),
    shown_name: 'Karim',
    role: 'relative',
    organisation: '',
    ...columns,
  }
  await world.system.pool.query(
    `insert into consent.view_log (plan_id, kind, member_id, person_id, shown_name, role, organisation, parts, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, ($9::timestamp at time zone 'Europe/Amsterdam'))`,
    [world.plan, ...Object.values(line), parts, `${day} ${time}`],
  )
  return day
}

describe('what is written down', () => {
  test('a look says who, in which role, and exactly which parts were seen', async () => {
    await karim.get(goals())
    expect(await lines()).toMatchObject([
      {
        kind: 'read',
        member_id: karimsMember,
        shown_name: 'Karim',
        role: 'relative',
        parts: ['goals'],
      },
    ])
  })

  test('of a page with several parts only those that this member may see are noted', async () => {
    const bep = await world.as('bep')
    expect((await bep.get(`/plan/${world.plan}`)).status).toBe(200)
    expect(await lines()).toMatchObject([{ shown_name: 'Bep', parts: ['agreements'] }])
  })

  test('nothing is written where nothing was seen', async () => {
    const bep = await world.as('bep')
    const sam = await world.as('sam')
    const bepsMember = `/plan/${world.plan}/wie-ziet-wat/${demoId('member bep')}`
    await noor.post(`${bepsMember}/intrekking`, { part: 'all' })
    expect((await bep.get(`/plan/${world.plan}`)).status).toBe(200)
    for (const browser of [bep, sam]) await browser.get(goals())
    await karim.post(goals(), { wording: 'Niet van mij', term: 'short' })
    expect(await lines()).toEqual([])
  })

  test('the owner reads the plan unnoted, but reading this list is noted', async () => {
    await noor.get(goals())
    expect(await lines()).toEqual([])
    await noor.get(log)
    expect(await lines()).toMatchObject([{ kind: 'log', member_id: null, parts: [] }])
  })
})

describe('who looked', () => {
  test('the owner reads it folded per person and day', async () => {
    expect((await noor.get(log)).html).toContain('Er heeft nog niemand in je plan gekeken.')
    await looked(0, '00:00', ['goals'])
    await looked(0, '00:00:30', ['agreements'])
    await looked(0, '00:01', ['goals'], { kind: 'print' })
    const { html } = await noor.get(log)
    expect(html).toContain('<h2>Vandaag</h2>')
    expect(html).toContain('printte je doelen.')
    expect(html).toContain('Ook: keek naar je doelen en wie wat doet, 2 keer.')
    expect(html).toContain('las deze lijst.')
    expect(html).toContain('00.01 uur: printte je doelen')
    expect(html.split('>Karim</strong>')).toHaveLength(2)
  })

  test('around midnight a look stands under the day here', async () => {
    const day = await looked(3, '00:30', ['goals'])
    const eve = await looked(4, '23:30', ['goals'])
    const only = (one: string) => noor.get(`${log}?van=${one}&tot=${one}`)
    for (const one of [day, eve]) {
      expect((await only(one)).html).toContain(`<h2>${capital(dateInWords(one))}</h2>`)
    }
    expect((await only(day)).html).toContain('00.30 uur')
    expect((await only(day)).html).not.toContain('23.30 uur')
    expect((await only(eve)).html).toContain('23.30 uur')
    expect((await only(eve)).html).not.toContain('00.30 uur')
  })

  test('name, role and organisation are those of that day', async () => {
    await looked(1, '12:00', ['crisis'], {
      shown_name: 'Zuster Anouk',
      role: 'practitioner',
      organisation: 'FACT-team Zuid',
    })
    const { html } = await noor.get(log)
    expect(html).toContain('Zuster Anouk')
    expect(html).toContain(', behandelaar bij FACT-team Zuid,')
  })

  test('it says under which share it was, also when that was taken back since', async () => {
    await karim.get(goals())
    await noor.post(`/plan/${world.plan}/wie-ziet-wat/${karimsMember}/intrekking`, {
      part: 'goals',
    })
    expect((await noor.get(log)).html).toContain('jij je doelen deelde, sinds ')
    await looked(3000, '12:00', ['goals'])
    const { html } = await noor.get(log)
    expect(html).toContain('jij dit toen deelde')
  })

  test('it can be narrowed to a person and to days, and says so when nothing is left', async () => {
    await looked(1, '12:00', ['goals'])
    await looked(2, '12:00', ['crisis'], {
      member_id: demoId('member anouk'),
      person_id: demoId('anouk'),
      shown_name: 'Anouk de Wit',
    })
    const ofKarim = await noor.get(`${log}?wie=${karimsMember}`)
    expect(ofKarim.html).toContain('keek naar je doelen')
    expect(ofKarim.html).not.toContain('keek naar ‘als het niet goed gaat’')
    expect(ofKarim.html).toMatch(/value="[^"]+" selected="">Karim/)
    expect((await noor.get(`${log}?wie=ik`)).html).toContain('las deze lijst')
    const empty = await noor.get(`${log}?van=2020-01-01&tot=2020-02-01`)
    expect(empty.html).toContain('In deze dagen heeft niemand gekeken.')
    expect((await noor.get(`${log}?wie=${newId()}`)).status).toBe(200)
  })

  test('a filter that cannot be comes back with a sentence', async () => {
    for (const [query, sentence] of [
      ['wie=iemand', 'Kies iemand uit de lijst.'],
      ['wie=%00', 'Kies iemand uit de lijst.'],
      ['van=gisteren', 'Dit is geen dag die bestaat.'],
      ['van=2026-03-02&tot=2026-03-01', 'Deze dag ligt voor de eerste dag.'],
      ['voor=%00', ''],
    ]) {
      const { status, html } = await noor.get(`${log}?${query}`)
      expect(status).toBe(422)
      expect(html).toContain(sentence)
    }
  })

  test('older days follow on a next page, each day on one page only', async () => {
    const days = []
    for (let ago = 1; ago <= 30; ago++) days.push(await looked(ago, '12:00', ['goals']))
    const shown: number[] = []
    let next: string | undefined = log
    while (next) {
      const { html }: { html: string } = await noor.get(next)
      shown.push(html.split('keek naar je doelen.').length - 1)
      next = html.match(/href="([^"]+)"[^>]*>Eerdere dagen/)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(shown.reduce((sum, count) => sum + count)).toBe(days.length)
    expect(shown.length).toBeGreaterThan(1)
  })

  test('for everybody else the list does not exist', async () => {
    for (const browser of [karim, await world.as('sam')]) {
      const { status, html } = await browser.get(log)
      expect([status, html]).toEqual([404, (await browser.get(`/plan/${newId()}/doelen`)).html])
    }
    expect((await world.visitor().get(log)).status).toBe(303)
    expect(await lines()).toEqual([])
  })
})
