import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'

let world: World
let bep: Browser
let hanna: Browser
beforeAll(async () => {
  world = await openWorld()
  hanna = await world.as('hanna')
  bep = await world.as('bep')
  await asSystem(world.system, async (tx) => {
    await tx.deleteFrom('circles.meeting').where('circle_id', '=', theTeapot).execute()
    await tx.deleteFrom('circles.door').where('circle_id', '<>', theTeapot).execute()
    await tx.deleteFrom('circles.ask').where('circle_id', '=', theTeapot).execute()
  })
})
afterAll(() => world.close())

const circle = `/cirkels/${theTeapot}`
const page = `${circle}/begeleiding`
const lists = '/cirkels/coach'

/** With how many they were: weeks ago, and who said to come. */
async function met(weeks: number, came: number | null, who: readonly string[] = []): Promise<void> {
  const meeting_id = newId()
  const starts_at = new Date(Date.now() - weeks * 7 * 24 * 60 * 60 * 1000).toISOString()
  await asSystem(world.system, async (tx) => {
    await tx
      .insertInto('circles.meeting')
      .values({ circle_id: theTeapot, id: meeting_id, starts_at, place: 'Hier', came })
      .execute()
    for (const key of who) {
      const member_id = chairOf(key)
      await tx
        .insertInto('circles.attendance')
        .values({ circle_id: theTeapot, meeting_id, member_id, comes: true })
        .execute()
    }
  })
}

describe('the page of a coach', () => {
  test('is there for who coaches a circle, and for nobody else', async () => {
    expect((await hanna.get(lists)).html).toContain('De Theepot')
    for (const browser of [bep, await world.as('sam'), await world.as('anouk')]) {
      expect((await browser.get(lists)).status).toBe(404)
    }
    expect((await bep.get(page)).status).toBe(403)
    expect((await (await world.as('sam')).get(page)).status).toBe(404)
  })

  test('shows with how many they were, in a picture and a table, and how many were helped', async () => {
    await met(3, 7)
    await met(2, 9, ['bep'])
    await met(1, null)
    await asSystem(world.system, async (tx) => {
      for (const wording of ['Wie gaat er mee?', 'Wie helpt met post?']) {
        const ask = { circle_id: theTeapot, id: newId(), asked_by: chairOf('bep'), wording }
        await tx
          .insertInto('circles.ask')
          .values({ ...ask, kind: 'company', goes_to: 'circle' })
          .execute()
        await tx
          .insertInto('circles.ask_mark')
          .values({
            ...{ circle_id: theTeapot, ask_id: ask.id },
            answered_at: wording.includes('mee') ? new Date().toISOString() : null,
          })
          .execute()
      }
    })
    const { html } = await hanna.get(page)
    expect(html).toContain('Met hoeveel mensen ze waren')
    expect(html).toMatch(/<td>7<\/td>.*<td>9<\/td>.*<td>niet geteld<\/td>/s)
    expect(html).toContain('2, beantwoord: 1')
    expect(html).not.toMatch(/Bep|Wie gaat er mee/)
    expect((await hanna.get(lists)).html).toMatch(/Meestal<\/dt><dd[^>]*>met 8</)
  })

  test('names only who asked to be missed, and only when they stay away', async () => {
    const missing = `${circle}/mis-je-me`
    expect((await bep.post(missing, { after: '9' })).status).toBe(422)
    await bep.post(missing, { after: '1' })
    expect((await hanna.get(page)).html).not.toContain('Bep')
    await world.age('circles.missing_me', '9 days')
    expect((await hanna.get(page)).html).toContain('Al een tijd niet gezien: Bep')
    expect((await hanna.get(lists)).html).toContain('Bep')
    await bep.post(missing, { after: '2' })
    expect((await hanna.get(page)).html).not.toContain('Bep')
    await bep.post(missing, { after: '1' })
    await bep.post(missing, { after: 'no' })
    expect((await hanna.get(page)).html).not.toContain('Bep')
    expect((await hanna.get(missing)).status).toBe(403)
  })
})

describe('contact', () => {
  const job = circleJobs.find(({ name }) => name === 'circle-contact')
  const passes = async (span: string) => {
    await world.system.pool.query('update circles.contact set met_on = met_on - $1::interval', [
      span,
    ])
    await world.age('circles.rhythm', span)
  }
  const mails = async (): Promise<{ to_person: string; body: string }[]> => {
    await job?.run(world.system)
    const { rows } = await world.system.pool.query(
      "delete from platform.outbox where kind = 'circle-contact' returning to_person, body",
    )
    return rows
  }

  test('fades from weekly to monthly to on call', async () => {
    await asSystem(world.system, (tx) => tx.deleteFrom('circles.contact').execute())
    expect((await hanna.get(page)).html).toContain('Het is tijd voor contact')
    for (const _ of 'ab') await hanna.post(`${page}/contact`, { id: demoId('a contact') })
    expect((await hanna.get(page)).html).not.toContain('Het is tijd voor contact')
    await hanna.post(`${page}/ritme`, { how_often: 'weekly' })
    await passes('7 days')
    expect((await hanna.get(lists)).html).toContain('Tijd voor contact')
    expect((await mails()).map(({ to_person }) => to_person)).toEqual([demoId('hanna')])
    await hanna.post(`${page}/ritme`, { how_often: 'monthly' })
    expect((await hanna.get(lists)).html).not.toContain('Tijd voor contact')
    await hanna.post(`${page}/ritme`, { how_often: 'on-call' })
    await passes('9 months')
    expect((await hanna.get(page)).html).toContain('Als de cirkel belt')
    expect((await hanna.get(lists)).html).not.toContain('Tijd voor contact')
    expect(await mails()).toEqual([])
    expect((await hanna.post(`${page}/ritme`, {})).status).toBe(422)
    expect((await bep.post(`${page}/contact`)).status).toBe(403)
  })
})
