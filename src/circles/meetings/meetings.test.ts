import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { newId } from '#src/platform/ids.ts'
import { loggedPath } from '#src/platform/log.ts'
import { type Browser, linkIn, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'

let world: World
let bep: Browser
let ruud: Browser
let hanna: Browser
beforeAll(async () => {
  world = await openWorld()
  bep = await world.as('bep')
  ruud = await world.as('ruud')
  hanna = await world.as('hanna')
})
afterAll(() => world.close())

const list = `/cirkels/${theTeapot}/samen`
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
const rhythm = { starts_at: '10:30', every_weeks: '1', place: 'De bieb' }

beforeEach(async () => {
  await world.system.pool.query(
    'delete from circles.meeting where coalesce(planned_on >= current_date, true)',
  )
  await bep.post(`${list}/wanneer`, { ...rhythm, meets_from: inDays(2) })
})

/** The addresses of what the list shows, first one first. */
const meetings = async (browser: Browser): Promise<string[]> => [
  ...new Set(
    (await browser.get(list)).html
      .match(/\/samen\/[\w-]{36}(?=")/g)
      ?.map((end) => `/cirkels/${theTeapot}${end}`),
  ),
]
const first = async (browser = bep): Promise<string> => (await meetings(browser))[0] ?? ''

describe('a circle', () => {
  test('has a next meeting every week, also when nobody does anything', async () => {
    expect((await bep.get(`/cirkels/${theTeapot}`)).html).toContain('De volgende keer')
    const { html } = await bep.get(list)
    expect(html).toMatch(/Elke \w+ om 10\.30 uur\. De bieb\./)
    expect(await meetings(bep)).toHaveLength(5 + 6)
    await world.system.pool.query(
      'update circles.circle set meets_from = meets_from - 28; delete from circles.meeting where starts_at > now()',
    )
    for (const _ of 'ab') for (const job of circleJobs) await job.run(world.system)
    const { rows } = await world.system.pool.query(
      `select count(*)::int as number, count(distinct planned_on)::int as days,
          min(to_char(starts_at at time zone 'Europe/Amsterdam', 'HH24:MI')) as time
        from circles.meeting where starts_at > now()`,
    )
    expect(rows).toEqual([{ number: 5, days: 5, time: '10:30' }])
  })

  test('meets every other week, or has no fixed day, when it says so', async () => {
    await hanna.post(`${list}/wanneer`, { ...rhythm, meets_from: inDays(1), every_weeks: '2' })
    expect((await bep.get(list)).html).toContain('Om de week op')
    expect(await meetings(bep)).toHaveLength(3 + 6)
    await ruud.post(`${list}/wanneer/weg`)
    expect((await bep.get(list)).html).toContain('Er is nog niets afgesproken')
    const refused = await bep.post(`${list}/wanneer`, { ...rhythm, starts_at: 'thee' })
    expect([refused.status, refused.html.includes('De bieb')]).toEqual([422, true])
  })

  test('skips a week, and takes it back', async () => {
    const at = await first()
    await ruud.post(`${at}/gaat-niet-door`)
    expect((await bep.get(list)).html).toContain('Gaat niet door')
    await hanna.post(`${at}/gaat-toch-door`)
    expect((await bep.get(list)).html).not.toContain('Gaat niet door')
  })

  test('moves one meeting, or meets once more', async () => {
    const at = await first()
    const moved = { day: inDays(3), time: '9:15', place: 'Het park', wording: 'Wandelen' }
    await bep.post(`${at}/wijzigen`, { ...moved, version: '1' })
    expect((await ruud.get(at)).html).toMatch(/09\.15 uur.*Het park.*Wandelen/s)
    const late = await ruud.post(`${at}/wijzigen`, { ...moved, place: 'De kroeg', version: '1' })
    expect([late.status, late.html.includes('Het park'), late.html.includes('De kroeg')]).toEqual([
      409,
      true,
      true,
    ])
    const { location } = await ruud.post(list, { ...moved, id: newId(), place: 'Ook hier' })
    expect((await bep.get(location ?? '')).html).toContain('Ook hier')
  })

  test('sees who comes; a coach does not, and reads how many there were', async () => {
    const at = await first()
    await bep.post(`${at}/komst/ja`)
    expect((await ruud.get(at)).html).toMatch(/Komt<\/dt><dd[^>]*>Bep</)
    await bep.post(`${at}/komst/nee`)
    expect((await ruud.get(at)).html).toMatch(/Komt niet<\/dt><dd[^>]*>Bep</)
    expect((await hanna.get(at)).html).not.toContain('Bep')
    await world.system.pool.query(
      "update circles.meeting set starts_at = starts_at - interval '6 days' where id = $1",
      [at.slice(-36)],
    )
    expect((await bep.post(`${at}/hoeveel`, { came: 'veel' })).status).toBe(422)
    await bep.post(`${at}/hoeveel`, { came: '9' })
    expect((await hanna.get(list)).html).toContain('Met 9 mensen')
  })

  test('says who brings what; nobody gives back or takes away what another brings', async () => {
    const at = await first()
    const [soup, bread] = [newId(), newId()]
    await bep.post(`${at}/meenemen`, { id: soup, what: 'Soep', mine: 'ja' })
    await bep.post(`${at}/meenemen`, { id: bread, what: 'Brood' })
    await ruud.post(`${at}/meenemen/${bread}/ik`)
    for (const what of ['ik', 'niet', 'weg']) await ruud.post(`${at}/meenemen/${soup}/${what}`)
    const { html } = await bep.get(at)
    expect(html).toMatch(/Soep<\/span><span class="row-meta">Jij/)
    expect(html).toMatch(/Brood<\/span><span class="row-meta">Ruud/)
    await ruud.post(`${at}/meenemen/${bread}/niet`)
    expect((await bep.get(at)).html).toMatch(/Brood<\/span><span class="row-meta">Nog niemand/)
  })

  test('does not tell the blocked where the other will be, and loses nobody', async () => {
    const at = await first()
    await ruud.post(`${at}/komst/ja`)
    await ruud.post(`${at}/meenemen`, { id: newId(), what: 'Taart', mine: 'ja' })
    await bep.post(`${at}/komst/ja`)
    await world.system.pool.query(
      'insert into circles.block (circle_id, member_id, blocked_id) values ($1, $2, $3)',
      [theTeapot, chairOf('ruud'), chairOf('bep')],
    )
    expect((await bep.get(at)).html).not.toMatch(/Ruud|Taart/)
    expect((await ruud.get(at)).html).toContain('Bep')
    await world.system.pool.query('delete from circles.block')
  })

  test('has no meeting for who is not in it', async () => {
    const at = await first()
    for (const browser of [await world.as('sam'), await world.as('noor')]) {
      expect((await browser.get(list)).status).toBe(404)
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.post(`${at}/komst/ja`)).status).toBe(404)
    }
  })
})

describe('the calendar of the neighbourhood', () => {
  const calendar = async () => {
    const { rows } = await world.system.pool.query(
      `select a.id, a.title, a.meeting_point, a.host_id, a.host_name, t.day::text as day
        from neighbourhood.activity a join neighbourhood.activity_time t on t.activity_id = a.id
       where a.title = 'Koffie met buren' and a.ended_at is null and t.day >= current_date order by t.day`,
    )
    return rows
  }

  test('shows the meetings when the circle wants it, and never who', async () => {
    await bep.post(`${(await meetings(bep))[1]}/gaat-niet-door`)
    expect(await calendar()).toEqual([])
    expect((await hanna.post(`${list}/buurtagenda`)).status).toBe(403)
    for (const _ of 'ab') await bep.post(`${list}/buurtagenda`)
    const [shown] = await calendar()
    expect((await calendar())[1]?.day).toBe(inDays(16))
    expect(shown).toMatchObject({ meeting_point: 'De bieb', host_id: null, host_name: '' })
    const { html } = await world.visitor().get(`/buurt/activiteit/${shown.id}`)
    expect(html).toContain('Koffie met buren')
    expect(html).not.toMatch(/Theepot|Bep|Ruud|Hanna/)

    await ruud.post(`${await first()}/gaat-niet-door`)
    expect((await calendar())[0]?.day).toBe(inDays(16))
    await ruud.post(`${await first()}/gaat-toch-door`)
    expect((await calendar())[0]?.day).toBe(inDays(2))
    await bep.post(`${list}/wanneer`, { ...rhythm, meets_from: inDays(4), place: 'Het park' })
    expect((await calendar())[0]).toMatchObject({ day: inDays(4), meeting_point: 'Het park' })

    await ruud.post(`${list}/buurtagenda/weg`)
    expect(await calendar()).toEqual([])
    expect((await bep.get(list)).html).toContain('Jullie staan er niet in')
  })
})

describe('a private calendar address', () => {
  const address = `${list}/eigen-agenda`
  const read = async (link: string) => {
    const { status, html } = await world.visitor().get(link)
    const parts = Object.values(nodeIcal.sync.parseICS(status === 200 ? html : ''))
    return { status, events: parts.filter((part): part is VEvent => part?.type === 'VEVENT') }
  }

  test('gives when the circle meets and no more, until its maker leaves', async () => {
    const link = linkIn((await ruud.post(address)).html).replace(/<.*/, '')
    expect(link).toMatch(/^\/cirkelagenda\/[\w-]{43}\.ics$/)
    expect(loggedPath(link)).not.toContain(link.slice(14, 30))
    const { events } = await read(link)
    expect(events.length).toBeGreaterThan(5)
    for (const { summary, location, description } of events) {
      expect([summary, location, description]).toEqual(['Afspraak', undefined, undefined])
    }
    const newer = linkIn((await ruud.post(address)).html).replace(/<.*/, '')
    expect((await read(link)).status).toBe(404)
    expect((await read(newer)).status).toBe(200)
    await ruud.post(`/cirkels/${theTeapot}/stoppen`)
    expect((await read(newer)).status).toBe(404)
  })
})
