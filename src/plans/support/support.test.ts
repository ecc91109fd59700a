import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let hulp: string
beforeAll(async () => {
  world = await openWorld()
  hulp = `/plan/${world.plan}/hulp`
})
afterAll(() => world.close())

const soup = { helper: 'Tante Els', wording: 'Brengt soep', formal: 'nee', payer: 'own-network' }

describe('support', () => {
  test('the owner writes down who helps with what, and whoever it is shared with reads it', async () => {
    const noor = await world.as('noor')
    const added = await noor.post(hulp, { ...soup, id: newId(), how_often: 'elke <dag>' })
    expect([added.status, added.location]).toEqual([303, hulp])
    const { html } = await (await world.as('anouk')).get(hulp)
    expect(html).toContain('Tante Els')
    expect(html).toContain('elke &lt;dag&gt; · Eigen netwerk')
  })

  test('a helper chosen from the group is called as in the group', async () => {
    const noor = await world.as('noor')
    const thijs = { ...soup, helper: '', member_id: demoId('member thijs'), wording: 'Denkt mee' }
    expect((await noor.post(hulp, thijs)).status).toBe(303)
    expect((await noor.get(hulp)).html).toMatch(/Thijs.*Denkt mee/s)
  })

  test('a helper from another group is not there', async () => {
    const noor = await world.as('noor')
    for (const helper of ['', 'Iemand']) {
      const answer = await noor.post(hulp, { ...soup, helper, member_id: newId(), wording: 'Mijn' })
      expect(answer.status).toBe(404)
      expect(answer.html).toContain('Mijn')
    }
  })

  test('help that stopped today is folded away', async () => {
    const noor = await world.as('noor')
    const at = `${hulp}/${demoId('support lieke')}`
    expect((await noor.get(at)).html).toContain('Deze hulp is gestopt')
    expect((await noor.post(`${at}/einde`)).status).toBe(303)
    const { html } = await noor.get(hulp)
    expect(html.indexOf('Lieke')).toBeGreaterThan(html.indexOf('Hulp die er was'))
    expect(html).toContain('tot vandaag')
  })

  test('a member with whom help is not shared gets the answer of a plan that is not there', async () => {
    const bep = await world.as('bep')
    for (const page of ['', '/nieuw', `/${demoId('support bep')}`]) {
      const hidden = await bep.get(`${hulp}${page}`)
      const absent = await bep.get(`/plan/${newId()}/hulp${page}`)
      expect([hidden.status, hidden.html]).toEqual([404, absent.html])
    }
  })

  test('a member who reads the help may propose and not write', async () => {
    const karim = await world.as('karim')
    const at = `${hulp}/${demoId('support karim')}`
    const answers = [
      await karim.get(at),
      await karim.post(hulp, soup),
      await karim.post(at, { ...soup, version: '1' }),
      await karim.post(`${at}/einde`),
      await karim.post(`${at}/wissen`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    const { html } = await karim.get(hulp)
    expect(html).toContain('Belt me op zondag')
    expect(html).toContain('voorstellen/nieuw?bij=support')
  })

  test('what a member proposed is taken over as help', async () => {
    const proposal = newId()
    const proposed = { id: proposal, part: 'support', wording: 'Ik kan op vrijdag koken' }
    await (await world.as('karim')).post(`/plan/${world.plan}/voorstellen`, proposed)
    const noor = await world.as('noor')
    const form = await noor.get(`${hulp}/nieuw?voorstel=${proposal}`)
    expect(form.html).toContain('Ik kan op vrijdag koken</textarea>')
    const help = { ...soup, id: newId(), helper: 'Karim', wording: 'Kookt op vrijdag', proposal }
    expect((await noor.post(hulp, help)).status).toBe(303)
    expect((await noor.get(`/plan/${world.plan}/voorstellen`)).html).not.toContain('op vrijdag')
    expect((await noor.get(hulp)).html).toContain('Kookt op vrijdag')
  })

  test('pressing twice makes one', async () => {
    const noor = await world.as('noor')
    const fields = { ...soup, id: newId(), wording: 'Dubbel gedrukt', since: '2025-03-30' }
    const pressed = await Promise.all([noor.post(hulp, fields), noor.post(hulp, fields)])
    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    expect((await noor.get(hulp)).html.split('Dubbel gedrukt')).toHaveLength(2)
  })

  test('in two windows, the second sees both and chooses', async () => {
    const noor = await world.as('noor')
    const at = `${hulp}/${demoId('support gp')}`
    await noor.post(at, { ...soup, version: '1', wording: 'Eerste venster' })
    const second = await noor.post(at, { ...soup, version: '1', wording: 'Tweede venster' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect(second.html).toContain('Tweede venster')
    expect((await noor.post(at, { ...soup, version: '2', wording: 'Beide' })).status).toBe(303)
  })

  test('what is erased is really gone', async () => {
    const noor = await world.as('noor')
    const at = `${hulp}/${demoId('support garden')}`
    expect((await noor.get(`${at}/wissen`)).html).toContain('Wis voorgoed')
    await noor.post(`${at}/wissen`)
    expect((await noor.get(hulp)).html).not.toContain('De Moestuin')
    expect((await noor.get(at)).status).toBe(404)
  })

  test('an empty form hears at once all that is missing', async () => {
    const { status, html } = await (await world.as('noor')).post(hulp)
    expect(status).toBe(422)
    const named = [...html.matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field)
    expect(named).toEqual(['helper', 'wording', 'formal'])
  })

  test.each([
    ['nobody', { helper: '' }, 'Schrijf op wie je helpt.'],
    ['a name of a page', { helper: 'a'.repeat(101) }, 'Deze tekst is te lang.'],
    ['a NUL', { how_often: 'elke\0dag' }, 'Er staat een teken in'],
    ['no kind', { formal: '' }, 'Kies of dit een hulpverlener is of niet.'],
    ['an unknown payer', { payer: 'bank' }, 'Kies een van de mogelijkheden.'],
    ['a member that is no id', { member_id: 'karim' }, 'Kies iemand uit de lijst.'],
    ['a day that is no day', { since: '2025-02-30' }, 'Dit is geen dag die bestaat.'],
    ['the year nought', { until: '0000-01-01' }, 'Dit is geen dag die bestaat.'],
    ['an end before it began', { since: '2025-03-01', until: '2025-02-28' }, 'Deze dag is eerder'],
  ])('%s comes back with a sentence and with what was typed', async (_, fields, sentence) => {
    const noor = await world.as('noor')
    const { status, html } = await noor.post(hulp, { ...soup, ...fields, wording: 'Bewaar mij 🫶' })
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('Bewaar mij 🫶')
  })
})
