import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { addWait } from '#test/waits.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let wouter: Browser
beforeAll(async () => {
  world = await openWorld()
  wouter = await world.as('wouter')
  await world.system.pool.query(
    `delete from regions.plan_action; delete from regions.plan_goal;
     delete from regions.waiting_time where month > '2018-12-01'`,
  )
})
afterAll(() => world.close())

const at = '/regio/groningen/plan'
const nextYear = `${new Date().getFullYear() + 1}-05-01`
const typed = { wording: 'Wachtlijst samen doorlopen', who: 'Huisartsen', due_on: nextYear }
const publicPage = async (path = at) => (await world.visitor().get(path)).html

/** An action that the editor made, and its address. */
async function addAction(fields: Record<string, string> = {}): Promise<string> {
  const { location } = await wouter.post(`${at}/acties`, { id: newId(), ...typed, ...fields })
  return location ?? ''
}

describe('the plan of a region', () => {
  test('is kept by who works for the region, with a second step, and read by everybody', async () => {
    await addAction()
    expect(await publicPage()).toContain('Wachtlijst samen doorlopen')
    expect(await publicPage()).not.toContain('Zet een actie erbij')
    const noor = await world.as('noor')
    expect((await noor.post(`${at}/acties`, typed)).status).toBe(403)
    expect((await wouter.post('/regio/friesland/plan/acties', typed)).status).toBe(403)
    const again = world.visitor()
    await world.signInByMail(again, 'wouter@versneller.test')
    expect((await again.post(`${at}/acties`, typed)).location).not.toContain(at)
  })

  test('asks what, who and when, and gives back what was typed', async () => {
    const { status, html } = await wouter.post(`${at}/acties`, { ...typed, who: '', due_on: '' })
    expect(status).toBe(422)
    expect(html).toContain('Schrijf op wie dit doet.')
    expect(html).toContain('Kies de dag waarop dit klaar moet zijn.')
    expect(html).toContain('value="Wachtlijst samen doorlopen"')
  })

  test('puts an action under its goal, and lets go of a goal only when nothing is done for it', async () => {
    const id = newId()
    await wouter.post(`${at}/doelen`, { id, title: 'Binnen vier weken praten' })
    await addAction({ goal_id: id })
    expect((await wouter.post(`${at}/doelen/${id}/weg`)).status).toBe(303)
    expect(await publicPage()).toContain('Binnen vier weken praten')
    const empty = newId()
    await wouter.post(`${at}/doelen`, { id: empty, title: 'Een leeg doel' })
    await wouter.post(`${at}/doelen/${empty}/weg`)
    expect(await publicPage()).not.toContain('Een leeg doel')
  })

  test('shows both when two windows reworded the same', async () => {
    const action = await addAction()
    const form = { ...typed, version: '1' }
    await wouter.post(`${action}/wijzigen`, { ...form, wording: 'De eerste' })
    const { status, html } = await wouter.post(`${action}/wijzigen`, {
      ...form,
      wording: 'De tweede',
    })
    expect(status).toBe(422)
    expect(html).toContain('De eerste')
    expect(html).toContain('value="De tweede"')
  })
})

describe('the state of an action', () => {
  test('comes from what was said of it', async () => {
    const action = await addAction()
    expect(await publicPage(action)).toContain('nog niet begonnen')
    await wouter.post(`${action}/begonnen`)
    await wouter.post(`${action}/begonnen`)
    expect((await publicPage(action)).match(/Begonnen: vandaag/g)).toHaveLength(1)
    await wouter.post(`${action}/klaar`)
    expect(await publicPage(action)).toContain('klaar')
    await wouter.post(`${action}/weer-open`)
    expect(await publicPage(action)).toContain('mee bezig')
  })

  test('is stopped only with the reason', async () => {
    const action = await addAction()
    const refused = await wouter.post(`${action}/gestopt`, { why: ' ' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Schrijf op waarom dit stopt.')
    await wouter.post(`${action}/gestopt`, { why: 'Er is geen geld voor.' })
    await wouter.post(`${action}/gestopt`, { why: 'Er is geen geld voor.' })
    expect((await publicPage(action)).match(/Er is geen geld voor/g)).toHaveLength(1)
    await wouter.post(`${action}/gestopt`, { why: 'En geen mensen.' })
    expect(await publicPage(action)).toContain('En geen mensen.')
  })

  test('stays open when its day has passed; a new day tells the old one', async () => {
    const action = await addAction({ due_on: '2024-03-01' })
    expect(await publicPage(action)).toContain('Dit staat nog open.')
    await wouter.post(`${action}/wijzigen`, { ...typed, version: '1' })
    expect(await publicPage(action)).not.toContain('Dit staat nog open.')
    expect(await publicPage(action)).toContain('eerst was het vrijdag 1 maart 2024')
  })

  test('goes as a mistake within a day; what was public for longer is only stopped', async () => {
    const mistake = await addAction({ wording: 'Een vergissing' })
    await wouter.post(`${mistake}/begonnen`)
    await wouter.post(`${mistake}/weg`)
    expect((await world.visitor().get(mistake)).status).toBe(404)
    const action = await addAction({ wording: 'Vorige week beloofd' })
    await world.age('regions.plan_action', '25 hours', { wording: 'Vorige week beloofd' })
    expect((await wouter.get(action)).html).not.toContain('Haal deze actie weg')
    expect((await wouter.post(`${action}/weg`)).status).toBe(403)
  })

  test('is a fact that nobody changes', async () => {
    const change = world.db.pool.query(`update regions.plan_action_fact set why = 'anders'`)
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

describe('a wait over its norm', () => {
  test('stands open in the plan until something is done about it', async () => {
    await addWait(world, { series: 'lang', weeks: [9, 2], provider: 'Praktijk Ver' })
    expect(await publicPage()).toContain('Hier gebeurt nog niets aan')
    const form = await wouter.get(`${at}/acties/nieuw?overschrijding=lang-intake`)
    expect(form.html).toContain('9 weken')
    const action = await addAction({ overschrijding: 'lang-intake' })
    expect(await publicPage(action)).toContain('Praktijk Ver')
    expect(await publicPage()).not.toContain('Hier gebeurt nog niets aan')
  })

  test('is one wait, whichever part of it is over its norm', async () => {
    await addWait(world, { series: 'dubbel', weeks: [9, 20], provider: 'Praktijk Dubbel' })
    expect((await publicPage()).match(/Praktijk Dubbel/g)).toHaveLength(1)
    await addAction({ overschrijding: 'dubbel-intake' })
    expect(await publicPage()).not.toContain('Praktijk Dubbel')
  })

  test('that nobody measured is not taken from a form', async () => {
    const action = await addAction({ overschrijding: 'verzonnen-intake' })
    expect(await publicPage(action)).not.toContain('Gaat over deze wachttijd')
  })
})

describe('open data', () => {
  test('has every action with its state, in JSON and in CSV', async () => {
    const action = await addAction({ wording: '=SOM(1); en meer' })
    const { actions, license } = JSON.parse(await publicPage(`${at}.json`))
    expect(license).toBe('CC-BY-4.0')
    const one = actions.find(({ url }: { url: string }) => url.endsWith(action))
    expect(one).toMatchObject({ state: 'planned', stays_open: false, due_on: nextYear, facts: [] })
    const csv = await world.visitor().get(`${at}.csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.html).toContain(`"'=SOM(1); en meer"`)
  })
})
