import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { initiativeJobs } from './jobs.ts'

let world: World
let sam: Browser
let karim: Browser
let bep: Browser
let anouk: Browser
beforeAll(async () => {
  world = await openWorld()
  sam = await world.as('sam')
  karim = await world.as('karim')
  bep = await world.as('bep')
  anouk = await world.as('anouk')
})
beforeEach(() => asSystem(world.system, (tx) => tx.deleteFrom('people.attempt').execute()))
afterAll(() => world.close())

const page = '/buurt/initiatieven'

/** Sam proposes something; the address where it is. */
async function proposed(fields: Record<string, string> = {}): Promise<string> {
  const id = newId()
  const typed = { id, title: 'Een band', about: 'Wie speelt mee?', where: '9722', shown_name: 'S.' }
  expect((await sam.post(page, { ...typed, ...fields })).location).toBe(`${page}/${id}`)
  return `${page}/${id}`
}

const work = `werk:${demoId('work of anouk')}`
const offer = { shown_name: 'Anouk', helps_as: work, place_words: 'De zaal', budget: '40' }

describe('an initiative', () => {
  test('is read by everybody, and who takes part only by who takes part or helps', async () => {
    const at = await proposed({ title: 'Een koor', shown_name: 'Sammie' })
    expect((await karim.post(`${at}/meedoen`, { shown_name: 'Karim K.' })).location).toBe(at)
    const visitor = world.visitor()
    expect((await visitor.get(page)).html).toContain('Een koor')
    for (const outsider of [visitor, bep, anouk]) {
      const { html } = await outsider.get(at)
      expect(html).toContain('Een paar mensen doen mee')
      expect(html).not.toContain('Sammie')
    }
    expect((await sam.get(at)).html).toContain('Karim K. en Sammie')
    await anouk.post(`${at}/helpen`, offer)
    expect((await anouk.get(at)).html).toContain('Karim K. en Sammie')
  })

  test('asks who is not signed in to do so first, and says why', async () => {
    const at = await proposed()
    const visitor = world.visitor()
    expect((await visitor.get(at)).html).toContain('Kijken mag altijd.')
    expect((await visitor.get(`${page}/nieuw`)).location).toMatch(/^\/inloggen/)
    await visitor.post(`${at}/meedoen`, { shown_name: 'Ik' })
    expect((await sam.get(at)).html).not.toContain('Ik en S.')
  })

  test('is found near where it is, and the form asks which of two namesakes is meant', async () => {
    const typed = { id: newId(), title: 'Schaken', about: 'Buiten', shown_name: 'S.' }
    const asked = await sam.post(page, { ...typed, where: 'Hengelo' })
    expect([asked.status, asked.html.includes('Hengelo (Gelderland)')]).toEqual([422, true])
    expect(asked.html).toContain('Schaken')
    const chosen = { where: 'Hengelo', chosen: 'WP1535' }
    expect((await sam.post(page, { ...typed, ...chosen })).status).toBe(303)
    expect((await sam.get(`${page}?waar=Bronckhorst`)).html).toContain('Schaken')
    expect((await sam.get(`${page}?waar=De+Wijert`)).html).not.toContain('Schaken')
    const nowhere = await sam.post(page, { ...typed, where: 'xqzvw' })
    expect([nowhere.status, nowhere.html.includes('kennen we niet')]).toEqual([422, true])
  })

  test('is left without a reason, and then nothing of somebody is there', async () => {
    const at = await proposed()
    await karim.post(`${at}/meedoen`, { shown_name: 'Karim' })
    await karim.post(`${at}/leren`, { wording: 'Een groep leiden' })
    const id = newId()
    await sam.post(`${at}/geld`, { id, wording: 'Snaren', amount: '10' })
    await karim.post(`${at}/geld/${id}/ja`)
    expect((await karim.post(`${at}/stoppen`)).location).toBe(page)
    expect((await sam.get(at)).html).not.toContain('Karim')
    expect((await sam.get(`${at}/geld`)).html).toContain('1 ja, 0 nee')
    expect((await karim.get(`${at}/geld`)).status).toBe(403)
  })

  test('is helped by who has confirmed work or keeps a place, and whoever proposed it may say no', async () => {
    const at = await proposed()
    expect((await bep.get(`${at}/helpen`)).html).toContain('als je werk bevestigd is')
    expect((await bep.post(`${at}/helpen`, offer)).status).toBe(403)
    expect((await anouk.post(`${at}/helpen`, offer)).location).toBe(at)
    const { html } = await sam.get(at)
    expect(html).toContain('Anouk, FACT-team Zuid (verzonnen)')
    const [, host] = /helpers\/([^/"]+)\/einde/.exec(html) ?? []
    expect((await karim.post(`${at}/helpers/${host}/einde`)).status).toBe(403)
    expect((await sam.post(`${at}/helpers/${host}/einde`)).status).toBe(303)
    expect((await sam.get(at)).html).not.toContain('FACT-team Zuid')
  })

  test('is taken away by a host after a report, and nobody learns who wrote that', async () => {
    const at = await proposed({ title: 'Iets grofs' })
    await anouk.post(`${at}/helpen`, offer)
    const visitor = world.visitor()
    const { location } = await visitor.post(`${at}/melden`, { wording: 'Dit is beledigend' })
    expect(location).toBe(`${at}/melden?bedankt`)
    expect((await sam.get(at)).html).not.toContain('beledigend')
    expect((await anouk.get(at)).html).toContain('beledigend')
    expect((await sam.post(`${at}/weghalen`)).status).toBe(403)
    expect((await anouk.post(`${at}/weghalen`)).status).toBe(303)
    expect((await visitor.get(at)).status).toBe(404)
    expect((await sam.get(at)).html).toContain('Dit is weggehaald')
  })

  test('is taken away or ended by who helps with a passkey alone, and no more once their work ended', async () => {
    const at = await proposed({ shown_name: 'Sammie' })
    await anouk.post(`${at}/helpen`, offer)
    const mailbox = world.visitor()
    await world.signInByMail(mailbox, 'anouk@fact-zuid.test')
    expect((await mailbox.get(at)).html).not.toContain('Sammie')
    expect((await anouk.get(at)).html).toContain('Sammie')
    for (const what of ['weghalen', 'einde'])
      expect((await mailbox.post(`${at}/${what}`)).location).toMatch(/^\/tweede-stap/)
    expect((await sam.get(at)).status).toBe(200)
    const work = [demoId('work of anouk'), demoId('ineke')]
    await world.system.pool.query(
      'insert into people.work_end (work_id, ended_by) values ($1, $2)',
      work,
    )
    expect((await anouk.get(at)).html).not.toContain('Sammie')
    expect((await anouk.post(`${at}/einde`)).status).toBe(403)
    await world.system.pool.query('delete from people.work_end where work_id = $1', [work[0]])
  })

  test('becomes an activity at the place of who helps, and says so to everybody', async () => {
    const rachida = await world.as('rachida')
    const at = await proposed({ title: 'Samen breien' })
    const place = demoId('place inloop')
    const here = { shown_name: 'Rachida', helps_as: `plek:${place}`, place_words: '', budget: '' }
    expect((await anouk.post(`${at}/helpen`, here)).status).toBe(403)
    expect((await rachida.post(`${at}/helpen`, here)).location).toBe(at)
    expect((await sam.get(at)).html).not.toContain('Maak er een activiteit van')
    const [, link = ''] = /href="([^"]+)"[^>]*>Maak er/.exec((await rachida.get(at)).html) ?? []
    const form = await rachida.get(link.replaceAll('&amp;', '&'))
    expect(form.html).toContain('value="Samen breien"')
    const activity = {
      ...{ id: newId(), initiative_id: at.split('/').at(-1) ?? '', place_id: place },
      ...{ title: 'Samen breien', about: '', kind: 'creative', starts_on: '2036-01-08' },
      ...{ starts_at: '14:00', ends_at: '16:00', rhythm: 'once' },
    }
    expect((await rachida.post('/beheer/activiteiten', activity)).status).toBe(303)
    const { html } = await world.visitor().get(at)
    expect(html).toContain(`/buurt/activiteit/${activity.id}`)
  })

  test('is worded otherwise by who proposed it, and by nobody else', async () => {
    const at = await proposed({ title: 'Zingne' })
    const words = { title: 'Zingen', about: 'Hard en zacht' }
    await anouk.post(`${at}/helpen`, offer)
    for (const other of [karim, anouk])
      expect((await other.post(`${at}/wijzigen`, words)).status).toBe(403)
    expect((await sam.get(`${at}/wijzigen`)).html).toContain('value="Zingne"')
    expect((await sam.post(`${at}/wijzigen`, { ...words, title: '' })).html).toContain('Hard en')
    expect((await sam.post(`${at}/wijzigen`, words)).location).toBe(at)
    expect((await world.visitor().get(at)).html).toContain('<h1>Zingen</h1>')
  })

  test('ends by who proposed it, and then nobody joins any more', async () => {
    const at = await proposed()
    expect((await karim.post(`${at}/einde`)).status).toBe(403)
    expect((await sam.post(`${at}/einde`)).location).toBe(at)
    expect((await world.visitor().get(page)).html).not.toContain(at)
    expect((await karim.post(`${at}/meedoen`, { shown_name: 'K' })).status).toBe(403)
  })
})

test('what somebody wants to learn is read by nobody else', async () => {
  const at = await proposed()
  await karim.post(`${at}/meedoen`, { shown_name: 'K' })
  await sam.post(`${at}/leren`, { wording: 'Een groep leiden' })
  const { html } = await sam.get(`${at}/leren`)
  const [, step] = /leren\/([^/"]+)\/gedaan/.exec(html) ?? []
  expect((await karim.get(`${at}/leren`)).html).not.toContain('Een groep leiden')
  await karim.post(`${at}/leren/${step}/gedaan`)
  expect((await sam.get(`${at}/leren`)).html).not.toContain('Toch nog even oefenen')
  await sam.post(`${at}/leren/${step}/gedaan`)
  expect((await sam.get(`${at}/leren`)).html).toContain('Toch nog even oefenen')
})

test('goes along when somebody takes everything of theirs along', async () => {
  const at = await proposed({ title: 'Zwemmen' })
  await sam.post(`${at}/leren`, { wording: 'Duiken' })
  const { account } = JSON.parse((await sam.get('/ik/meenemen/gegevens')).html)
  expect(account.initiatives).toContainEqual({
    ...{ title: 'Zwemmen', shown_name: 'S.', is_proposer: true },
    ...{ learning: ['Duiken'], spendings: [] },
  })
})

test('is really gone when nobody is left in it, and a year after it ended', async () => {
  const left = await proposed()
  await sam.post(`${left}/stoppen`)
  const ended = await proposed()
  await sam.post(`${ended}/einde`)
  const goesOn = await proposed()
  const there = async () => {
    for (const job of initiativeJobs) await job.run(world.system)
    const answers = [left, ended, goesOn].map(async (at) => (await sam.get(at)).status)
    return Promise.all(answers)
  }
  expect(await there()).toEqual([404, 200, 200])
  await world.system.pool.query(
    "update neighbourhood.initiative set ended_at = ended_at - interval '366 days'",
  )
  expect(await there()).toEqual([404, 404, 200])
})

test('whoever has no account any more takes part in nothing', async () => {
  const at = await proposed()
  const gone = newId()
  await asSystem(world.system, async (tx) => {
    const initiative_id = at.split('/').at(-1) as string
    const id = newId()
    const row = { initiative_id, participant_id: id }
    await tx
      .insertInto('people.person')
      .values({ id: gone, name: 'Weg', adult_at: new Date().toISOString() })
      .execute()
    await tx
      .insertInto('neighbourhood.initiative_participant')
      .values({ id, initiative_id, person_id: gone })
      .execute()
    await tx.insertInto('neighbourhood.initiative_presence').values(row).execute()
    await tx
      .insertInto('neighbourhood.initiative_name')
      .values({ ...row, shown_name: 'Weg' })
      .execute()
  })
  expect((await sam.get(at)).html).toContain('S. en Weg')
  await asSystem(world.system, (tx) =>
    tx.deleteFrom('people.person').where('id', '=', gone).execute(),
  )
  expect((await sam.get(at)).html).not.toContain('Weg')
})
