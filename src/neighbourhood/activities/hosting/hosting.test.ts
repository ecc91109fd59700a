import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { activityUrl, hostingUrl } from '../activity.ts'
import { dayAfter } from '../rhythm.ts'
import { newSecret } from '../tickets/words.ts'
import { renewTimes } from '../times-queries.ts'

let world: World
let rachida: Browser
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  rachida = await world.as('rachida')
  visitor = world.visitor()
})
afterAll(() => world.close())

const nobody = '00000000-0000-0000-0000-000000000000'
const today = dayOf(new Date())
const inDays = (days: number) => dayAfter(today, days)
const toWalk = (fields: Record<string, string> = {}) => ({
  ...{ id: newId(), place_id: demoId('place inloop'), title: 'Een rondje om', kind: 'walking' },
  ...{ starts_on: inDays(3), starts_at: '14.00', ends_at: '15:30', rhythm: 'weekly' },
  ...fields,
})
async function make(fields: Record<string, string> = {}): Promise<string> {
  const activity = toWalk(fields)
  expect((await rachida.post(hostingUrl(), activity)).location).toBe(hostingUrl(activity.id))
  return activity.id
}
async function timesOf(activity: string) {
  const { rows } = await world.system.pool.query(
    `select day::text, to_char(starts_at at time zone 'Europe/Amsterdam', 'HH24:MI') as clock,
      extract(epoch from ends_at - starts_at)::int / 60 as minutes
     from neighbourhood.activity_time where activity_id = $1 order by day`,
    [activity],
  )
  return rows
}
async function comes(activity: string, day: string, fields: Record<string, string> = {}) {
  const form = { secret: newSecret(), day, ...fields }
  const { html } = await visitor.post(activityUrl(activity, 'aanmelden'), form)
  return /give-away">([a-z ]+)</.exec(html)?.[1] ?? ''
}

describe('an activity', () => {
  test('is made in plain words by who keeps the place, once however often the form is sent', async () => {
    const activity = toWalk()
    for (const _ of 'ab') await rachida.post(hostingUrl(), activity)
    const { html } = await visitor.get(activityUrl(activity.id))
    expect(html).toContain('Een rondje om')
    expect(html).toContain('De Open Keuken')
    const times = await timesOf(activity.id)
    expect(times.map(({ day }) => day)).toEqual(
      Array.from({ length: 10 }, (_, week) => inDays(3 + 7 * week)),
    )
    expect(new Set(times.map(({ clock, minutes }) => `${clock} ${minutes}`))).toEqual(
      new Set(['14:00 90']),
    )
  })

  test('is at its own hour on the clock, before and after summer time', async () => {
    const activity = await make({ rhythm: 'daily', starts_at: '20:00', ends_at: '21:00' })
    for (const spring of ['2027-03-20', '2027-10-20']) {
      await asSystem(world.system, (tx) => renewTimes(tx, nobody, 1000, spring))
    }
    const { rows } = await world.system.pool.query(
      `select day::text, to_char(starts_at at time zone 'UTC', 'HH24:MI') as utc
       from neighbourhood.activity_time where activity_id = $1 and day = any($2) order by day`,
      [activity, ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31']],
    )
    expect(rows.map(({ utc }) => utc)).toEqual(['19:00', '18:00', '18:00', '19:00'])
  })

  test('every day for fifty years is ten weeks of days', async () => {
    const activity = await make({
      rhythm: 'daily',
      ends_on: `${Number(today.slice(0, 4)) + 50}${today.slice(4)}`,
    })
    expect((await timesOf(activity)).length).toBeLessThanOrEqual(71)
  })

  test('is nobody else’s to make or change', async () => {
    const activity = await make()
    const sam = await world.as('sam')
    expect((await sam.post(hostingUrl(), toWalk())).status).toBe(404)
    for (const path of ['', '/wijzig', '/einde', `/dag/${inDays(3)}`]) {
      expect((await sam.get(hostingUrl(activity) + path)).status).toBe(403)
    }
    expect((await sam.post(hostingUrl(activity, 'einde'))).status).toBe(403)
    const elsewhere = toWalk({ place_id: demoId('place restaurant') })
    expect((await rachida.post(hostingUrl(), elsewhere)).status).toBe(422)
    expect((await visitor.get(hostingUrl(activity))).status).toBe(303)
  })

  test.each([
    [{ title: '' }, 'Schrijf op wat jullie gaan doen.'],
    [{ ends_at: '13:00' }, 'Het eindigt voordat het begint.'],
    [{ starts_at: 'twee uur' }, 'Dit is geen tijd.'],
    [{ starts_at: '00:00', ends_at: '23:00' }, 'Langer dan twaalf uur kan niet.'],
    [{ starts_on: '' }, 'Kies de eerste dag.'],
    [{ starts_on: '2020-01-01', rhythm: 'once' }, 'Deze dag is al geweest.'],
    [{ ends_on: '2020-01-01' }, 'De laatste dag is vóór de eerste.'],
    [{ rhythm: 'FREQ=SECONDLY' }, 'Kies hoe vaak het is.'],
    [{ rhythm: 'workdays', starts_on: '2027-01-02' }, 'Dit is geen werkdag.'],
    [{ seats: 'veel' }, 'Schrijf een getal'],
    [{ seats: '0' }, 'Schrijf een getal'],
  ] as [Record<string, string>, string][])(
    'with %o is refused, and gives back what was typed',
    async (wrong, sentence) => {
      const { status, html } = await rachida.post(
        hostingUrl(),
        toWalk({ about: 'Rustig aan', ...wrong }),
      )
      expect([status, html.includes(sentence), html.includes('Rustig aan')]).toEqual([
        422,
        true,
        true,
      ])
    },
  )
})

describe('a day of it', () => {
  test('shows its host who comes, and takes how many came as a number', async () => {
    const activity = await make({ starts_on: today, starts_at: '00:01', ends_at: '11:59' })
    await world.system.pool.query(
      `update neighbourhood.activity_time set ends_at = now() + interval '1 hour' where activity_id = $1 and day = $2`,
      [activity, today],
    )
    await comes(activity, today, { name: 'Ubbo', phone: '06 11 22 33 44' })
    const page = await rachida.get(hostingUrl(activity))
    expect(page.html).toContain('Ubbo')
    expect(page.html).toContain('tel:0611223344')
    const at = hostingUrl(activity, 'dag', today)
    expect((await rachida.post(`${at}/opkomst`, { came: '7' })).status).toBe(303)
    expect((await rachida.get(at)).html).toContain('Je telde er 7.')
    expect((await rachida.post(`${at}/opkomst`, { came: 'veel' })).status).toBe(422)
  })

  test('is called off once: who left an address is told by mail, the others by their ticket', async () => {
    const activity = await make()
    const day = inDays(3)
    const words = await comes(activity, day, { mail: 'komt@voorbeeld.test' })
    await rachida.post(hostingUrl(activity, 'dag', day, 'afgelast'), { why: 'de vloer is nat' })
    const mail = await world.lastMail('komt@voorbeeld.test')
    expect(mail).toContain('gaat niet door')
    expect(mail).not.toMatch(/rondje|keuken/i)
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain('Dit gaat niet door.')
    const { html } = await visitor.get(activityUrl(activity))
    expect(html).toContain('de vloer is nat')
    expect((await timesOf(activity)).map((time) => time.day)).not.toContain(day)
    await rachida.post(hostingUrl(activity, 'dag', day, 'toch'))
    expect((await timesOf(activity)).map((time) => time.day)).toContain(day)
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain(
      'Er is een plek voor je',
    )
  })

  test('is moved once, with who wanted to come, and comes back the same way', async () => {
    const activity = await make()
    const [day, other] = [inDays(3), inDays(5)]
    const words = await comes(activity, day, { mail: 'mee@voorbeeld.test' })
    const move = hostingUrl(activity, 'dag', day, 'verplaats')
    const taken = await rachida.post(move, { moved_to: inDays(10), starts_at: '9:00' })
    expect([taken.status, taken.html.includes('Op die dag is het al')]).toEqual([422, true])
    expect((await rachida.post(move, { moved_to: other, starts_at: '9:00' })).status).toBe(303)
    expect((await timesOf(activity)).slice(0, 2)).toMatchObject([
      { day: other, clock: '09:00', minutes: 90 },
      { day: inDays(10), clock: '14:00' },
    ])
    expect(await world.lastMail('mee@voorbeeld.test')).toContain('op een ander moment')
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain(
      'van 09.00 tot 10.30 uur',
    )
    await rachida.post(hostingUrl(activity, 'dag', day, 'toch'))
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain(
      'van 14.00 tot 15.30 uur',
    )
  })

  test('that goes by another rule or the end is told too', async () => {
    const activity = await make()
    const { id: _, place_id: __, ...texts } = toWalk()
    await comes(activity, inDays(3), { mail: 'weg@voorbeeld.test' })
    await comes(activity, inDays(10), { mail: 'later@voorbeeld.test' })
    const changed = { ...texts, starts_on: inDays(10), starts_at: '13:00' }
    expect((await rachida.post(hostingUrl(activity), changed)).status).toBe(303)
    expect(await world.lastMail('weg@voorbeeld.test')).toContain('gaat niet door')
    expect(await world.lastMail('later@voorbeeld.test')).toContain('op een ander moment')
    await rachida.post(hostingUrl(activity, 'einde'))
    expect(await world.lastMail('later@voorbeeld.test')).toContain('gaat niet door')
    expect((await visitor.get(activityUrl(activity))).html).toContain('Deze activiteit is gestopt.')
    expect((await visitor.get(activityUrl(activity, 'aanmelden'))).status).toBe(404)
  })
})
