import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { demoTeam } from '#db/demo/neighbourhood/outreach.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let ineke: Browser
beforeEach(async () => {
  world = await openWorld()
  ineke = await world.as('ineke')
})
afterEach(() => world.close())

const teams = '/beheer/buurtbezoek'
const tell = '/buurt/zorgen/vertel?gebied=GM0118'

/** A team for all of Hoogeveen. */
async function newTeam(): Promise<string> {
  const id = newId()
  await ineke.post(teams, { id, name: 'Buurtbezoek Hoogeveen' })
  await ineke.post(`${teams}/${id}/gebieden`, { code: 'GM0118' })
  return id
}

const ask = (team: string, email: string, is_expert = '') =>
  ineke.post(`${teams}/${team}/mensen`, { id: newId(), email, is_expert })

describe('a team', () => {
  test('takes worries from the moment an expert by experience said yes, and not before', async () => {
    const team = await newTeam()
    await ask(team, 'anouk@fact-zuid.test')
    const anouk = await world.as('anouk')
    const work_id = demoId('work of anouk')
    await anouk.post(`/buurtbezoek/team/${team}`, { shown_name: 'Anouk', work_id })
    expect((await ineke.get(`${teams}/${team}`)).html).toContain('komen er geen zorgen')
    expect((await anouk.get('/buurtbezoek')).html).toContain('nog geen ervaringsdeskundige')
    expect((await world.visitor().get(tell)).html).toContain('nog geen team')

    await ask(team, 'sam@voorbeeld.test', 'ja')
    expect((await world.visitor().get(tell)).html).toContain('nog geen team')
    const sam = await world.as('sam')
    expect((await sam.get('/')).html).toContain('href="/buurtbezoek"')
    expect((await sam.get('/buurtbezoek')).html).toContain('Je bent gevraagd')
    await sam.post(`/buurtbezoek/team/${team}`, { shown_name: 'Sam' })
    expect((await world.visitor().get(tell)).html).toContain('Waar zag je de persoon?')

    await sam.post(`/buurtbezoek/team/${team}/weg`)
    expect((await world.visitor().get(tell)).html).toContain('nog geen team')
    expect((await sam.get('/buurtbezoek')).status).toBe(404)
  })

  test('lets nobody go along for work that was not confirmed', async () => {
    const team = await newTeam()
    await ask(team, 'sam@voorbeeld.test')
    const sam = await world.as('sam')
    for (const work_id of ['', demoId('work of sam'), demoId('work of anouk')]) {
      const form = { shown_name: 'Sam', work_id }
      expect((await sam.post(`/buurtbezoek/team/${team}`, form)).status).toBe(422)
    }
    expect((await sam.get('/buurtbezoek')).html).not.toContain('Schrijf een bezoek op')
  })

  test('asks by mail that tells nothing, and gives the same answer when nobody has that address', async () => {
    const team = await newTeam()
    const asked = [
      await ask(team, 'sam@voorbeeld.test', 'ja'),
      await ask(team, 'niemand@elders.test'),
    ]
    for (const { location } of asked) expect(location).toBe(`${teams}/${team}?gevraagd`)
    const { rows } = await world.system.pool.query(
      `select to_person, subject from platform.outbox where kind = 'outreach-team'`,
    )
    expect(rows).toEqual([{ to_person: demoId('sam'), subject: 'Er staat iets voor je klaar' }])
    expect((await ineke.get(`${teams}/${team}`)).html).not.toContain('sam@voorbeeld.test')
  })

  test('is kept by its own administrators, who read nothing of what it holds', async () => {
    const { html } = await ineke.get(`${teams}/${demoTeam}`)
    expect(html).toContain('Yara')
    for (const text of ['Merel', 'bankje']) expect(html).not.toContain(text)
    expect((await ineke.get('/buurtbezoek')).status).toBe(404)
    const { pool } = world.system
    await pool.query('update neighbourhood.team set organisation_id = $1 where id = $2', [
      demoId('organisation wijkteam'),
      demoTeam,
    ])
    expect((await ineke.get(`${teams}/${demoTeam}`)).status).toBe(404)
    expect((await ineke.post(`${teams}/${demoTeam}/einde`)).status).toBe(404)
  })

  test('stands in the export of who was asked, and of nobody else', async () => {
    const { html } = await (await world.as('yara')).get('/ik/meenemen/gegevens')
    expect(JSON.parse(html).account.outreach_teams).toMatchObject([
      { shown_name: 'Yara', is_expert: true },
    ])
    expect((await (await world.as('noor')).get('/ik/meenemen/gegevens')).html).not.toContain('Yara')
  })

  test('that stops leaves no worry, no note and no name behind', async () => {
    await ineke.post(`${teams}/${demoTeam}/einde`)
    for (const table of ['worry', 'visit_note', 'team_member', 'team_face', 'gap_note']) {
      const { rows } = await world.system.pool.query(`select 1 from neighbourhood.${table}`)
      expect(rows, table).toEqual([])
    }
  })
})
