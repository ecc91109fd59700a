import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { circleJobs } from '../jobs.ts'

let world: World
let bep: Browser
let ruud: Browser
let hanna: Browser
let ilse: Browser
let fatma: Browser
beforeAll(async () => {
  world = await openWorld()
  bep = await world.as('bep')
  ruud = await world.as('ruud')
  hanna = await world.as('hanna')
  ilse = await other('ilse')
  fatma = await other('fatma')
})
afterAll(() => world.close())

async function other(key: string): Promise<Browser> {
  const browser = world.visitor()
  await world.signInByMail(browser, `${key}@voorbeeld.test`)
  await world.showsAPasskey(key)
  return browser
}

const circle = `/cirkels/${theTeapot}`
const list = `${circle}/vragen`
const aDay = '2031-07-01' // a Tuesday

/** Asks as this browser's person; gives the address of the ask. */
async function ask(browser: Browser, fields: Record<string, string> = {}): Promise<string> {
  const id = newId()
  const form = { id, kind: 'going-along', wording: 'Ga je mee?', day: aDay, to: 'cirkel' }
  const { location } = await browser.post(list, { ...form, ...fields })
  expect(location).toBe(`${list}/${id}`)
  return `${list}/${id}`
}

const mailsTo = async (key: string): Promise<number> => {
  const { rows } = await world.system.pool.query(
    "select subject from platform.outbox where kind = 'circle' and to_person = $1",
    [demoId(key)],
  )
  return rows.length
}

describe('talents', () => {
  test('come first, and are told anew as a whole', async () => {
    expect((await bep.get(list)).html).toContain('Begin met wat jij graag doet')
    const mine = `${circle}/talenten/van-mij`
    await bep.post(mine, { kinds: 'company,cooking', wording: 'Breien', days: '1,2' })
    expect((await bep.get(list)).html).not.toContain('Begin met wat jij graag doet')
    const { html } = await hanna.get(`${circle}/talenten`)
    expect(html).toContain('Breien')
    expect(html).toContain('Meestal op maandag en dinsdag')
    await bep.post(mine, { kinds: 'company', wording: '', days: '' })
    expect((await ruud.get(`${circle}/talenten`)).html).not.toContain('Breien')
    expect((await hanna.get(mine)).status).toBe(403)
  })
})

describe('an ask', () => {
  test('to the circle is read by neighbours, and by no coach', async () => {
    const at = await ask(bep, { wording: 'Wie gaat er mee naar de tandarts?' })
    for (const browser of [bep, ruud, ilse]) {
      expect((await browser.get(list)).html).toContain('naar de tandarts?')
    }
    for (const browser of [hanna, await other('jelte')]) {
      expect((await browser.get(list)).html).not.toContain('naar de tandarts?')
      expect((await browser.get(at)).status).toBe(404)
    }
    for (const key of ['kees', 'tonny']) expect((await (await other(key)).get(at)).status).toBe(404)
    expect((await ruud.post(`${at}/klaar`)).status).toBe(403)
    expect((await ruud.post(`${at}/wissen`)).status).toBe(403)
  })

  test('to one person is read by that person alone, who hears that something waits', async () => {
    const before = await mailsTo('ilse')
    const at = await ask(bep, { to: chairOf('ilse') })
    expect(await mailsTo('ilse')).toBe(before + 1)
    expect((await ilse.get(at)).status).toBe(200)
    for (const browser of [ruud, fatma, hanna]) expect((await browser.get(at)).status).toBe(404)
  })

  test('to the coach is read by the coach alone, until its asker tells the circle', async () => {
    const at = await ask(bep, { to: 'coach', wording: 'Ik heb schulden. Help je mee?' })
    expect((await hanna.get(list)).html).toContain('Ik heb schulden')
    const jelte = await other('jelte')
    for (const browser of [jelte, ruud, ilse]) {
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.post(`${at}/hulp`)).status).toBe(404)
    }
    await hanna.post(`${at}/hulp`)
    expect((await bep.get(at)).html).toContain('Hanna Postma')
    expect((await hanna.post(`${at}/aan`, { to: 'cirkel' })).status).toBe(403)
    await bep.post(`${at}/klaar`)
    expect((await ruud.get(at)).status).toBe(404)
    await bep.post(`${at}/open`)
    await bep.post(`${at}/aan`, { to: 'cirkel' })
    expect((await ruud.get(at)).status).toBe(200)
    expect((await hanna.get(at)).status).toBe(404)
  })

  test('asks once more when a name of an outsider may be in it, and not for one of the circle', async () => {
    const fields = { kind: 'transport', wording: 'Wie rijdt me naar mevrouw Jansen?', to: 'cirkel' }
    const { status, html } = await bep.post(list, fields)
    expect([status, html.includes('«mevrouw Jansen»')]).toEqual([422, true])
    expect(html).toContain('Wie rijdt me naar')
    expect((await bep.post(list, { ...fields, nameless: 'ja' })).status).toBe(303)
    await ask(bep, { wording: 'Wil je samen met Ilse langskomen?', to: chairOf('fatma') })
  })

  test('shows its asker who could help, with the reason, and nobody else', async () => {
    const at = await ask(bep)
    const { html } = await bep.get(at)
    expect(html).toMatch(/Ilse<.*Doet dit graag: met iemand meegaan, en kan meestal op dinsdag/s)
    expect(html).toContain('Fatma')
    expect(html).not.toContain('Doet dit graag: klussen')
    expect((await ilse.get(at)).html).not.toContain('Doet dit graag')
    const sunday = await ask(bep, { day: '2031-07-06' })
    expect((await bep.get(sunday)).html).not.toContain('Doet dit graag')
  })

  test('suggests nobody whom the asker blocked, or who blocked the asker', async () => {
    await world.system.pool.query(
      'insert into circles.block (circle_id, member_id, blocked_id) values ($1, $2, $3)',
      [theTeapot, chairOf('ilse'), chairOf('bep')],
    )
    const before = await mailsTo('ilse')
    const at = await ask(bep)
    const { html } = await bep.get(at)
    expect(html.match(/Doet dit graag/g)).toHaveLength(1)
    expect(html).toContain('Fatma')
    expect((await ilse.get(at)).status).toBe(404)
    expect(await mailsTo('ilse')).toBe(before)
    await world.system.pool.query('delete from circles.block')
  })
})

describe('help', () => {
  test('of two at once is thanked twice, and one goes', async () => {
    const at = await ask(bep)
    await Promise.all([ruud, ilse, fatma].map((browser) => browser.post(`${at}/hulp`)))
    const pages = await Promise.all([ruud, ilse, fatma].map((browser) => browser.get(at)))
    const count = (text: string) => pages.filter(({ html }) => html.includes(text)).length
    expect(count('Dank je wel dat je wilt helpen')).toBe(3)
    expect(count('Jij gaat.')).toBe(1)
    expect(count('was net iets eerder en gaat')).toBe(2)
    const { html } = await bep.get(at)
    for (const name of ['Ruud', 'Ilse', 'Fatma']) expect(html).toContain(name)
  })

  test('is of whom the asker chooses, and can be taken back', async () => {
    const at = await ask(bep)
    await ruud.post(`${at}/hulp`)
    await ilse.post(`${at}/hulp`)
    expect((await ilse.post(`${at}/hulp/${chairOf('ilse')}`)).status).toBe(403)
    expect((await bep.post(`${at}/hulp/${chairOf('fatma')}`)).status).toBe(404)
    await bep.post(`${at}/hulp/${chairOf('ilse')}`)
    expect((await ilse.get(at)).html).toContain('Jij gaat.')
    await ilse.post(`${at}/hulp/intrekking`)
    expect((await ruud.get(at)).html).toContain('Bep kiest wie er gaat.')
    await bep.post(`${at}/hulp/${chairOf('ruud')}`)
    expect((await ruud.get(at)).html).toContain('Jij gaat.')
  })

  test('stands by one tap on a list of one’s own, that nobody else sees', async () => {
    const at = await ask(bep, { kind: 'paperwork', wording: 'De brief van de gemeente' })
    expect((await ruud.post(`${at}/op-mijn-lijst`)).status).toBe(403)
    await ruud.post(`${at}/hulp`)
    for (const _ of 'ab') await ruud.post(`${at}/op-mijn-lijst`)
    const mine = '/ik/voor-een-ander'
    const { html } = await ruud.get(mine)
    expect(html.split('class="row-title"')).toHaveLength(2)
    expect(html).not.toContain('Bep')
    await ruud.post(mine, { wording: 'De planten water gegeven' })
    for (const browser of [bep, hanna]) {
      expect((await browser.get(mine)).html).not.toMatch(/Post en papieren|planten/)
    }
    const [, turn = ''] = /voor-een-ander\/([\w-]{36})\/weg/.exec((await ruud.get(mine)).html) ?? []
    await bep.post(`${mine}/${turn}/weg`)
    expect((await ruud.get(mine)).html).toContain(turn)
    await ruud.post(`${mine}/${turn}/weg`)
    expect((await ruud.get(mine)).html).not.toContain(turn)
  })

  test('of who leaves is over, and what they asked is gone', async () => {
    const at = await ask(bep)
    const yusuf = await other('yusuf')
    await yusuf.post(`${at}/hulp`)
    const asked = await ask(yusuf)
    await yusuf.post(`${circle}/stoppen`)
    expect((await bep.get(at)).html).not.toContain('Wie wil helpen')
    expect((await bep.get(asked)).status).toBe(404)
    expect((await yusuf.get(at)).status).toBe(404)
  })
})

test('of whom the coach says that they are gone, nothing is asked or offered any more', async () => {
  const dirk = await other('dirk')
  const asked = await ask(dirk, { wording: 'Wie laat de hond uit?' })
  await dirk.post(`${circle}/aanbod`, { kind: 'garden', wording: 'Stekjes', until: '' })
  expect((await bep.get(list)).html).toMatch(/de hond uit.*Stekjes/s)
  await hanna.post(`${circle}/mensen/${chairOf('dirk')}/vertrek`)
  expect((await bep.get(list)).html).not.toMatch(/de hond uit|Stekjes/)
  expect((await bep.get(asked)).status).toBe(404)
})

describe('an offer', () => {
  test('stands for the circle until its giver takes it away, or its day is over', async () => {
    const offer = { kind: 'cooking', wording: 'Appels uit de tuin', until: '' }
    const refused = await ruud.post(`${circle}/aanbod`, { ...offer, kind: '' })
    expect([refused.status, refused.html.includes('Appels uit de tuin')]).toEqual([422, true])
    const id = newId()
    await ruud.post(`${circle}/aanbod`, { ...offer, id })
    await ruud.post(`${circle}/aanbod`, { ...offer, wording: 'Oude krant', until: '2020-01-01' })
    const { html } = await bep.get(list)
    expect(html).toContain('Appels uit de tuin')
    expect(html).not.toContain('Oude krant')
    await bep.post(`${circle}/aanbod/${id}/weg`)
    expect((await bep.get(list)).html).toContain('Appels uit de tuin')
    await ruud.post(`${circle}/aanbod/${id}/weg`)
    expect((await bep.get(list)).html).not.toContain('Appels uit de tuin')
  })
})

test('a solved ask goes after three months, and every ask after a year', async () => {
  const solved = await ask(bep, { wording: 'Is klaar' })
  await bep.post(`${solved}/klaar`)
  const open = await ask(bep, { wording: 'Staat open' })
  const night = async (span: string) => {
    await world.system.pool.query(
      'update circles.ask set asked_at = asked_at - $1::interval, solved_at = solved_at - $1::interval',
      [span],
    )
    for (const job of circleJobs) await job.run(world.system)
  }
  await night('4 months')
  expect((await bep.get(solved)).status).toBe(404)
  expect((await bep.get(open)).status).toBe(200)
  await night('9 months')
  expect((await bep.get(open)).status).toBe(404)
})
