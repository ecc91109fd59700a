import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { type Browser, linkIn, openWorld, origin, type World } from '#test/world.ts'
import { deskUrl } from '../as-editor.ts'
import { practiceJobs } from '../jobs.ts'
import { bringUrl, uploadUrl } from '../submissions/submission.ts'
import { checklist, levelOf, reviewsUrl } from './review.ts'

let world: World
let visitor: Browser
let femke: Browser
let yara: Browser
let sam: Browser
beforeAll(async () => {
  world = await openWorld()
  visitor = world.visitor()
  ;[femke, yara, sam] = [await world.as('femke'), await world.as('yara'), await world.as('sam')]
  for (const [key, byExperience] of [
    ['sam', false],
    ['karim', false],
  ] as const) {
    await world.system.pool.query(
      `insert into practices.reviewer (person_id, shown_name, by_experience) values ($1, $2, $3) on conflict do nothing`,
      [demoId(key), key, byExperience],
    )
  }
})
afterAll(() => world.close())

const mailOf = (title: string) => `${title.toLowerCase().replace(/\W/g, '')}@voorbeeld.test`
const sent = async (by: Browser, title: string, more: Record<string, string> = {}) => {
  const at = (await by.post(bringUrl, more)).location ?? ''
  await by.post(`${at}/wat`, { title, description: `${title}: we doen het elke week.` })
  await by.post(`${at}/jij`, {
    ...{ sender_name: 'Wim', sender_email: mailOf(title), may_ask: 'ja' },
  })
  await by.post(`${at}/versturen`, { agreed: 'ja' })
  const { rows } = await world.system.pool.query(
    `select id from practices.submission where content->>'title' = $1`,
    [title],
  )
  return { at, review: `${reviewsUrl}/${rows[0].id}`, id: rows[0].id as string }
}
const first = Object.keys(checklist.aangemeld)
const described = [...first, ...Object.keys(checklist.beschreven)]
const yes = (criteria = first) => ({ tied: 'no', criteria: criteria.join(','), verdict: 'yes' })
const news = async () => {
  for (const { name, run } of practiceJobs({ origin })) {
    if (name === 'practice-submission-news') await run(world.system)
  }
}
const found = async (words: string) => (await visitor.get(`/goede-voorbeelden?zoek=${words}`)).html

describe('what was brought in', () => {
  test('is in the library once two agree, one of them by experience, at the lowest of their levels', async () => {
    const { at, review } = await sent(visitor, 'Sterrenkijken')
    expect((await femke.post(`${review}/publiceren`)).status).toBe(403)
    await sam.post(`${review}/beoordeling`, yes(described))
    expect((await femke.post(`${review}/publiceren`)).status).toBe(403)
    await yara.post(`${review}/beoordeling`, yes())
    expect(await found('sterrenkijken')).not.toContain('href="/goede-voorbeelden/sterrenkijken"')
    const { location } = await femke.post(`${review}/publiceren`)
    expect(location).toBe('/goede-voorbeelden/sterrenkijken')
    const { html } = await visitor.get('/goede-voorbeelden/sterrenkijken')
    expect(html).toContain('Aangemeld')
    expect(html).toContain('Beoordeeld: vandaag')
    expect(await found('sterrenkijken')).toContain('href="/goede-voorbeelden/sterrenkijken"')
    expect((await visitor.get(at)).html).toContain('Het staat in de bibliotheek')
    await visitor.post(`${at}/wissen`)
    expect((await visitor.get('/goede-voorbeelden/sterrenkijken')).status).toBe(200)
  })

  test('is not reviewed by what a reviewer read before the sender changed it', async () => {
    const { at, review, id } = await sent(visitor, 'Vliegeren')
    const form = await sam.get(`${review}/beoordeling`)
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(form.html) ?? []
    await visitor.post(`${at}/wat`, { title: 'Vliegeren', description: 'Nu iets heel anders.' })
    const typed = { ...yes(), seen, remarks: 'Mooi hoor' }
    const refused = await sam.post(`${review}/beoordeling`, typed)
    expect([refused.status, refused.html.includes('Mooi hoor')]).toEqual([422, true])
    expect(refused.html).toContain('De inzender veranderde net iets')
    const [, again = ''] = /name="seen" value="([^"]+)"/.exec(refused.html) ?? []
    await sam.post(`${review}/beoordeling`, { ...typed, seen: again })
    const { rows } = await world.system.pool.query(
      'select 1 from practices.review where submission_id = $1',
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  test('is not read by two who have no experience of their own', async () => {
    const { review } = await sent(visitor, 'Vissen in de vijver')
    await sam.post(`${review}/beoordeling`, yes())
    const karim = await world.as('karim')
    expect((await karim.post(`${review}/beoordeling`, yes())).status).toBe(403)
  })

  test('has to be read again when it changed in between, and its files too', async () => {
    const { at, review } = await sent(visitor, 'Kaarten op vrijdag')
    await sam.post(`${review}/beoordeling`, yes())
    await yara.post(`${review}/beoordeling`, yes())
    const body = new FormData()
    body.set('draft', at.split('/').at(-1) ?? '')
    body.set('file', new File(['%PDF-1.7'], 'folder.pdf'))
    await visitor.send(uploadUrl, { method: 'POST', headers: { origin }, body })
    expect((await femke.post(`${review}/publiceren`)).status).toBe(403)
    await sam.post(`${review}/beoordeling`, yes())
    await yara.post(`${review}/beoordeling`, yes())
    const { location = '' } = await femke.post(`${review}/publiceren`)
    const { html } = await visitor.get(location ?? '')
    const [, file = ''] = /href="([^"]+\/bestanden\/[^"]+)"/.exec(html) ?? []
    expect((await visitor.get(file)).headers.get('content-disposition')).toContain('folder.pdf')
  })

  test('is never read by who brought it in, with an account or by their mail address', async () => {
    const own = await sent(sam, 'Eigen soep')
    expect((await sam.get(own.review)).status).toBe(404)
    expect((await sam.get(reviewsUrl)).html).not.toContain('Eigen soep')
    await world.system.pool.query(
      `update practices.submission set person_id = null, key_hash = 'x', sender_email = 'sam@voorbeeld.test' where id = $1`,
      [own.id],
    )
    expect((await sam.post(`${own.review}/beoordeling`, yes())).status).toBe(404)
    const insert = asPerson(world.db, { personId: demoId('sam') }, (tx) =>
      sql`insert into practices.review (id, submission_id, person_id, by_experience)
        values (gen_random_uuid(), ${own.id}, ${demoId('sam')}, false)`.execute(tx),
    )
    await expect(insert).rejects.toThrow(/policy/)
  })

  test('is not decided on in the database before two agree', async () => {
    const { id } = await sent(visitor, 'Te vroeg')
    const decide = asPerson(world.db, { personId: demoId('femke') }, (tx) =>
      sql`insert into practices.decision (submission_id, kind, made_by)
        values (${id}, 'published', ${demoId('femke')})`.execute(tx),
    )
    await expect(decide).rejects.toThrow(/policy/)
  })

  test('waits for somebody else when a reviewer is tied to it', async () => {
    const { review } = await sent(visitor, 'Zang in het park')
    const refused = await yara.post(`${review}/beoordeling`, { tied: 'yes' })
    expect(refused.html).toContain('Schrijf op hoe je erbij betrokken bent')
    await yara.post(`${review}/beoordeling`, { tied: 'yes', conflict: 'Ik zing mee' })
    await sam.post(`${review}/beoordeling`, yes())
    expect((await femke.get(review)).html).toContain('is betrokken (Ik zing mee)')
    expect((await femke.post(`${review}/publiceren`)).status).toBe(403)
  })

  test('is not said yes to before the first points are right', async () => {
    const { review } = await sent(visitor, 'Half af')
    const { status, html } = await sam.post(`${review}/beoordeling`, yes(['clear']))
    expect([status, html.includes('als de eerste drie punten kloppen')]).toEqual([422, true])
  })

  test('is asked about by a mail that says nothing, and the answer comes back', async () => {
    const { review } = await sent(visitor, 'Tuin voor iedereen')
    await sam.post(`${review}/vragen`, { wording: 'Wie geeft er water?' })
    await news()
    const mail = await world.lastMail(mailOf('Tuin voor iedereen'))
    expect(mail).not.toMatch(/Tuin|water/)
    const page = await world.visitor().get(linkIn(mail))
    const [, to = ''] = /action="([^"]+\/vragen\/[^"]+)"/.exec(page.html) ?? []
    expect(page.html).toContain('Wie geeft er water?')
    await visitor.post(to, { answer: 'De buren.' })
    expect((await sam.get(review)).html).toContain('Antwoord: De buren.')
  })

  test('that is not taken up says why, and is not decided on twice', async () => {
    const { at, review } = await sent(visitor, 'Reclame')
    expect((await femke.post(`${review}/afwijzen`)).status).toBe(422)
    await femke.post(`${review}/afwijzen`, { reason: 'Dit is reclame.' })
    expect((await visitor.get(at)).html).toContain('Dit is reclame.')
    expect((await femke.post(`${review}/afwijzen`, { reason: 'Weer' })).status).toBe(403)
    await world.age('practices.decision', '366 days')
    for (const { name, run } of practiceJobs({ origin })) {
      if (name === 'practices-clean-up') await run(world.system)
    }
    expect((await visitor.get(at)).status).toBe(404)
  })

  test('is for reviewers and editors alone', async () => {
    const { review } = await sent(visitor, 'Dicht')
    const noor = await world.as('noor')
    expect((await noor.get(reviewsUrl)).status).toBe(404)
    expect((await noor.get(review)).status).toBe(404)
    expect((await sam.post(`${review}/publiceren`)).status).toBe(404)
  })
})

test('a better wording is read by one, and both wordings stay to compare', async () => {
  const { review } = await sent(visitor, 'IPS, maar beter', { voorbeeld: 'ips' })
  expect((await sam.get(review)).html).toContain('IPS, maar beter')
  await sam.post(`${review}/beoordeling`, yes())
  expect((await femke.post(`${review}/publiceren`)).location).toBe('/goede-voorbeelden/ips')
  const { html } = await femke.get(`${deskUrl}/voorbeeld/ips/versie/2`)
  expect(html).toContain('Wat er veranderde')
  expect(html).toContain('IPS, maar beter')
  expect((await femke.get(`${deskUrl}/voorbeeld/ips/versie/9`)).status).toBe(404)
  expect((await visitor.get(`${deskUrl}/voorbeeld/ips/versie/1`)).status).toBe(303)
})

test('a better wording keeps what was not asked again, its municipalities too', async () => {
  const at = (await visitor.post(bringUrl, { voorbeeld: 'barbarahoes' })).location ?? ''
  const field = async () =>
    /name="towns"[^>]*value="([^"]*)"/.exec((await visitor.get(`${at}/voor-wie`)).html)?.[1]
  expect(await field()).toBe('Brunssum')
})

test('a level is reached when nothing of it or of those before is missing', () => {
  expect(levelOf([])).toBe(null)
  expect(levelOf(first)).toBe('aangemeld')
  expect(levelOf(described)).toBe('beschreven')
  expect(levelOf(described.slice(1))).toBe(null)
  expect(levelOf(Object.values(checklist).flatMap(Object.keys))).toBe('onderzocht')
})
