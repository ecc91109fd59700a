import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { type Series, seriesCalendar } from './calendar.ts'

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

const inloop: Series = {
  id: newId(),
  title: 'Inloop met koffie, thee en koek; <b>gratis</b>',
  about: 'Kom\nmaar binnen',
  at: 'De Wijert',
  starts_on: '2026-10-20',
  starts_at: '10:00',
  minutes: 90,
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  ends_on: '2026-11-10',
  until: '20261110T090000Z',
  exceptions: [],
}

/** The moments that a calendar works out, by either of two that read it. */
const readers = {
  'ical.js': (text: string): string[] =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').flatMap((component) => {
      const zones = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtimezone')
      for (const zone of zones) ICAL.TimezoneService.register(zone)
      const event = new ICAL.Event(component)
      if (!event.isRecurring()) return [event.startDate.toJSDate().toISOString()]
      const moments: string[] = []
      const days = event.iterator()
      for (let next = days.next(); next && moments.length < 50; next = days.next())
        moments.push(next.toJSDate().toISOString())
      return moments
    }),
  'node-ical': (text: string): string[] =>
    Object.values(nodeIcal.sync.parseICS(text))
      .filter((one): one is VEvent => one?.type === 'VEVENT')
      .flatMap((event) =>
        nodeIcal
          .expandRecurringEvent(event, { from: new Date('2026-01-01'), to: new Date('2027-01-01') })
          .map(({ start }) => new Date(start).toISOString()),
      ),
}

describe.each(Object.entries(readers))('%s reads', (_, momentsIn) => {
  test('a series on the clock there, before summer time ends and after', () => {
    expect(momentsIn(seriesCalendar('Inloop', [inloop], 'https://wijkverband.test'))).toEqual([
      '2026-10-20T08:00:00.000Z',
      '2026-10-27T09:00:00.000Z',
      '2026-11-03T09:00:00.000Z',
      '2026-11-10T09:00:00.000Z',
    ])
  })

  test('the days that are off, and those that are moved', () => {
    const exceptions = [
      { day: '2026-10-27', moved_to: null, starts_at: null },
      { day: '2026-11-03', moved_to: '2026-11-04', starts_at: '14:30' },
    ]
    const text = seriesCalendar('Inloop', [{ ...inloop, exceptions }], 'https://wijkverband.test')
    expect(momentsIn(text).toSorted()).toEqual([
      '2026-10-20T08:00:00.000Z',
      '2026-11-04T13:30:00.000Z',
      '2026-11-10T09:00:00.000Z',
    ])
  })

  test('what is once', () => {
    const once = { ...inloop, rule: null, ends_on: null, until: null }
    expect(momentsIn(seriesCalendar('x', [once], 'https://wijkverband.test'))).toEqual([
      '2026-10-20T08:00:00.000Z',
    ])
  })

  test('nothing of what is once and is off', () => {
    const exceptions = [{ day: '2026-10-20', moved_to: null, starts_at: null }]
    const off = { ...inloop, rule: null, ends_on: null, until: null, exceptions }
    expect(momentsIn(seriesCalendar('x', [off], 'https://wijkverband.test'))).toEqual([])
  })
})

const titlesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component).summary)

describe('a calendar', () => {
  test('of a place holds what is to do there, and is open to everybody', async () => {
    const [activity] = await asSystem(world.system, (tx) =>
      tx
        .selectFrom('neighbourhood.activity')
        .where('place_id', 'is not', null)
        .where('rule', 'is not', null)
        .where('ended_at', 'is', null)
        .select(['place_id', 'title'])
        .limit(1)
        .execute(),
    )
    const { status, html, headers } = await visitor.get(
      `/buurt/plek/${activity?.place_id}/agenda.ics`,
    )
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(titlesIn(html)).toContain(activity?.title)
  })

  test('of a search holds what its page shows', async () => {
    const query = '?waar=De+Wijert'
    const page = await visitor.get(`/buurt/activiteiten${query}`)
    const { html } = await visitor.get(`/buurt/activiteiten.ics${query}`)
    const titles = titlesIn(html)
    expect(titles.length).toBeGreaterThan(0)
    expect(page.html).toContain(titles[0])
    const quiet = await visitor.get(`/buurt/activiteiten.ics${query}&rustig=ja`)
    expect(titlesIn(quiet.html).length).toBeLessThan(titles.length)
  })

  test('of nowhere, or of two places at once, is not there', async () => {
    expect((await visitor.get('/buurt/activiteiten.ics')).status).toBe(404)
    expect((await visitor.get('/buurt/activiteiten.ics?waar=Hengelo')).status).toBe(404)
    expect((await visitor.get(`/buurt/plek/${demoId('no place')}/agenda.ics`)).status).toBe(404)
  })
})
