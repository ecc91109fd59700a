import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { demoTicket } from '#db/demo/neighbourhood/activities.ts'
import { asSystem } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { activityUrl } from '../activity.ts'
import { activityJobs } from '../jobs.ts'
import { dayAfter } from '../rhythm.ts'
import { newSecret } from './words.ts'

let world: World
let visitor: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterAll(() => world.close())

const baking = demoId('activity Samen brood bakken')
const wordsIn = (html: string) => /class="give-away">([a-z]+ [a-z]+ [a-z]+)</.exec(html)?.[1] ?? ''

async function firstDay(activity: string): Promise<string> {
  const { rows } = await world.system.pool.query(
    `select day::text from neighbourhood.activity_time where activity_id = $1 and ends_at > now() order by day`,
    [activity],
  )
  return rows[0].day
}
const comeTo = async (activity: string, fields: Record<string, string> = {}) => {
  const day = await firstDay(activity)
  return visitor.post(activityUrl(activity, 'aanmelden'), { secret: newSecret(), day, ...fields })
}
const counted = async (activity: string) =>
  (
    await world.system.pool.query(
      'select count(*)::int n from neighbourhood.sign_up where activity_id = $1',
      [activity],
    )
  ).rows[0].n
const runJobs = async () => {
  for (const job of activityJobs({ origin: 'http://localhost:3000' })) await job.run(world.system)
}

describe('a ticket', () => {
  test('is had without an account and without a word on who comes', async () => {
    const { status, html } = await comeTo(baking)
    expect([status, html.includes('Je hebt een plek')]).toEqual([200, true])
    const again = await visitor.post('/buurt/kaartje', { words: wordsIn(html) })
    expect(again.html).toContain('Samen brood bakken')
    expect(again.html).toContain('Er is een plek voor je.')
  })

  test('never shows name or phone, nor its words in an address', async () => {
    const { html } = await comeTo(baking, { name: 'Esmeralda', phone: '06 12 34 56 78' })
    const { html: later, location } = await visitor.post('/buurt/kaartje', { words: wordsIn(html) })
    for (const page of [html, later]) expect(page).not.toMatch(/Esmeralda|12 34 56/)
    expect(location).toBeNull()
  })

  test('is one, however often its form is sent', async () => {
    const before = await counted(baking)
    const secret = newSecret()
    const both = [await comeTo(baking, { secret }), await comeTo(baking, { secret })]
    expect(wordsIn(both[0]?.html ?? '')).toBe(wordsIn(both[1]?.html ?? '-'))
    expect(await counted(baking)).toBe(before + 1)
  })

  test('is given back without a reason, and then opens nothing', async () => {
    const words = wordsIn((await comeTo(baking)).html)
    const before = await counted(baking)
    const back = await visitor.post('/buurt/kaartje/afzeggen', { words: words.toUpperCase() })
    expect(back.html).toContain('Je bent afgemeld')
    expect(back.html).toContain(activityUrl(baking, 'aanmelden'))
    expect(await counted(baking)).toBe(before - 1)
    const gone = await visitor.post('/buurt/kaartje', { words })
    expect([gone.status, gone.html.includes(words)]).toEqual([422, true])
  })

  test('is guessed ten times and no more, and a right one does not count', async () => {
    const guesser = world.visitor()
    await world.system.pool.query('delete from people.attempt')
    for (let right = 0; right < 12; right++) {
      expect((await guesser.post('/buurt/kaartje', { words: demoTicket })).status).toBe(200)
    }
    for (let wrong = 0; wrong < 10; wrong++) {
      await guesser.post('/buurt/kaartje', { words: 'appel appel appel' })
    }
    const refused = await guesser.post('/buurt/kaartje', { words: demoTicket })
    expect([refused.status, refused.html.includes('Wacht een kwartier')]).toEqual([422, true])
    await world.system.pool.query('delete from people.attempt')
  })

  test('is kept as no more than a hash', async () => {
    const words = wordsIn((await comeTo(baking)).html)
    const { rows } = await world.system.pool.query('select * from neighbourhood.ticket')
    expect(JSON.stringify(rows)).not.toContain(words)
  })

  test('is read by its holder and by who hosts, and by nobody else', async () => {
    await comeTo(baking, { name: 'Esmeralda' })
    const page = `/beheer/activiteiten/${baking}`
    const [rachida, sam] = [await world.as('rachida'), await world.as('sam')]
    expect((await rachida.get(page)).html).toContain('Esmeralda')
    expect((await sam.get(page)).status).toBe(403)
    const { html } = await sam.get(activityUrl(baking))
    expect(html).not.toContain('Esmeralda')
  })

  test('is kept by the database itself from whoever does not hold it', async () => {
    await comeTo(baking, { name: 'Esmeralda' })
    const before = await counted(baking)
    for (const who of [null, { personId: demoId('sam') }, { personId: demoId('noor') }]) {
      const [seen, dropped] = await asPerson(world.db, who, async (tx) => [
        await tx.selectFrom('neighbourhood.ticket').selectAll().execute(),
        await tx.deleteFrom('neighbourhood.sign_up').returning('id').execute(),
      ])
      expect([seen, dropped]).toEqual([[], []])
    }
    expect(await counted(baking)).toBe(before)
  })

  test('and who it is go a week after the day; how many came stays', async () => {
    const words = wordsIn((await comeTo(baking)).html)
    const { system } = world
    const first = await firstDay(baking)
    await asSystem(system, async (tx) => {
      const day = dayAfter(dayOf(new Date()), -7)
      const old = { activity_id: baking, day }
      await tx
        .insertInto('neighbourhood.attendance')
        .values({ ...old, came: 4 })
        .execute()
      await tx
        .updateTable('neighbourhood.sign_up')
        .set({ day })
        .where('activity_id', '=', baking)
        .where('day', '=', first)
        .execute()
    })
    await runJobs()
    expect((await visitor.post('/buurt/kaartje', { words })).html).toContain('Deze dag is voorbij')
    await system.pool.query(
      `update neighbourhood.sign_up set day = day - 1 where activity_id = $1`,
      [baking],
    )
    await runJobs()
    expect((await visitor.post('/buurt/kaartje', { words })).status).toBe(422)
    const left = await system.pool.query(
      `select (select count(*)::int from neighbourhood.ticket) as tickets, (select came from neighbourhood.attendance) as came`,
    )
    expect(left.rows).toEqual([{ tickets: 0, came: 4 }])
  })
})

describe('a slip that somebody hands out', () => {
  test('keeps a seat, and has no field for a person', async () => {
    const page = await visitor.get(activityUrl(baking, 'briefje'))
    const fields = [...page.html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)]
    expect(new Set(fields.map(([, name]) => name))).toEqual(new Set(['secret', 'day']))
    const before = await counted(baking)
    const slip = await visitor.post(activityUrl(baking, 'briefje'), {
      ...{ secret: newSecret(), day: await firstDay(baking) },
    })
    expect(await counted(baking)).toBe(before + 1)
    expect(slip.html).toContain('Overwinningsplein')
    expect((await visitor.post('/buurt/kaartje', { words: wordsIn(slip.html) })).status).toBe(200)
  })
})

test('what is wrong is told at its field, and what was typed comes back', async () => {
  const wrong = await comeTo(baking, { day: '2020-01-01', name: 'Esmeralda' })
  expect([wrong.status, wrong.html.includes('Op die dag is het niet')]).toEqual([422, true])
  expect(wrong.html).toContain('value="Esmeralda"')
  const mail = await comeTo(baking, { mail: 'geen adres' })
  expect([mail.status, mail.html.includes('Dit is geen e-mailadres')]).toEqual([422, true])
  const nowhere = activityUrl(demoId('place inloop'), 'aanmelden')
  expect((await visitor.post(nowhere, { day: '2030-01-01' })).status).toBe(404)
})
