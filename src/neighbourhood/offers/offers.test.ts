import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let anouk: Browser
let ineke: Browser
beforeAll(async () => {
  world = await openWorld()
  anouk = await world.as('anouk')
  ineke = await world.as('ineke')
})
afterAll(() => world.close())

const page = '/beheer/aanbod'
const near = '/buurt?waar=De+Wijert'
const room = (fields: Record<string, string> = {}) => ({
  id: newId(),
  organisation_id: demoId('organisation fact zuid'),
  title: 'Een fiets te leen <gratis>',
  waar: 'De Wijert',
  ...fields,
})

describe('open room', () => {
  test('is told to the neighbourhood by who works there, once, until it is taken back', async () => {
    const offer = room()
    const both = await Promise.all([anouk.post(page, offer), anouk.post(page, offer)])
    expect(both.map(({ location }) => location)).toEqual([page, page])
    const { html } = await world.visitor().get(near)
    expect(html.split('Een fiets te leen &lt;gratis&gt;')).toHaveLength(2)
    expect(html).not.toContain('Anouk')
    expect((await world.visitor().get('/buurt?waar=Maastricht')).html).not.toContain(
      'Een fiets te leen',
    )
    const sam = await world.as('sam')
    expect((await sam.post(`${page}/${offer.id}/weg`)).status).toBe(404)
    expect((await ineke.post(`${page}/${offer.id}/weg`)).status).toBe(303)
    expect((await world.visitor().get(near)).html).not.toContain('Een fiets te leen')
  })

  test('is not published by who only says to work there, nor for another organisation', async () => {
    const sam = await world.as('sam')
    expect((await sam.get(page)).status).toBe(404)
    expect((await sam.post(page, room())).status).toBe(404)
    const organisation_id = demoId('organisation wijkteam')
    expect((await anouk.post(page, room({ organisation_id }))).status).toBe(403)
  })

  test('asks which place is meant, and keeps what was typed', async () => {
    const asked = await anouk.post(page, room({ waar: 'Hengelo', about: 'Kom maar' }))
    expect(asked.status).toBe(422)
    for (const words of ['Hengelo (Overijssel)', 'Hengelo (Gelderland)', 'Kom maar</textarea>'])
      expect(asked.html).toContain(words)
    const code = asked.html.match(/value="(WP\d+)"/)?.[1] ?? ''
    expect((await anouk.post(page, room({ waar: 'Hengelo', code }))).status).toBe(303)
    const nowhere = await anouk.post(page, room({ waar: 'Xqzwv' }))
    expect([nowhere.status, nowhere.html.includes('We vinden deze plaats niet')]).toEqual([
      422,
      true,
    ])
  })

  test('is filled in beforehand by a link of ours, and leads only to a page of ours', async () => {
    const { html } = await anouk.get(`${page}/nieuw?title=Plek+in+de+cirkel&link=/buurt`)
    expect(html).toContain('value="Plek in de cirkel"')
    expect(html).toContain('name="link" value="/buurt"')
    for (const link of ['//elders.example', 'https://elders.example', 'javascript:alert(1)'])
      expect((await anouk.post(page, room({ link }))).status).toBe(422)
    expect((await anouk.post(page, room({ until: '2020-01-01' }))).status).toBe(422)
  })
})
