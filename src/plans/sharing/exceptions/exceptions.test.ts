import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'

let s: SharingWorld
beforeAll(async () => {
  s = await openSharing()
})
afterAll(() => s.world.close())

const version = async (path: string) =>
  (await s.noor.get(path)).html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
const post = async (path: string, fields: Record<string, string> = {}, form = path) =>
  s.noor.post(path, { version: await version(form), ...fields })

const only = (item: string, ...members: string[]) => {
  const who = members.length > 0 ? 'some' : 'all'
  const ids = members.map((key) => demoId(`member ${key}`)).join()
  return post(`${s.at}/uitzonderingen/${demoId(item)}`, { who, members: ids })
}
const except = (member: string, ...items: string[]) =>
  post(`${s.member(member)}/behalve`, { items: items.map(demoId).join() })
const hiding = (member: string, other: string) =>
  `${s.member(member)}/behalve/${demoId(`member ${other}`)}`
const hide = (member: string, other: string) => post(hiding(member, other))
const unhide = (member: string, other: string) =>
  post(`${hiding(member, other)}/einde`, {}, hiding(member, other))

/** The titles of all rows on the pages of a member, as that member gets them. */
async function rowsOf(member: string): Promise<string[]> {
  const rows: string[] = []
  for (const page of ['doelen', 'wie-doet-wat', 'hulp', 'verhaal', 'groep']) {
    const eyes = `${s.plan}/als/${demoId(`member ${member}`)}/${page}`
    const { html } = await s.noor.get(eyes)
    for (const [, title = ''] of html.matchAll(/class="row-title"[^>]*>(.*?)<\/span>/gs)) {
      rows.push(`${page}: ${title.replace(/<[^>]*>/g, '')}`)
    }
  }
  return rows.toSorted()
}

describe('«behalve»: not for one member', () => {
  test('hides a goal from Karim at once: list, page, overview and what hangs under it', async () => {
    const agreement = `${s.plan}/wie-doet-wat/${demoId('agreement walk')}`
    expect((await s.karim.get(agreement)).html).toContain('Elke dag even naar buiten')
    const saved = await except('karim', 'goal walk')
    expect([saved.status, saved.location]).toEqual([303, `${s.at}/uitzonderingen`])
    for (const page of ['', '/doelen', `/wie-doet-wat/${demoId('agreement walk')}`]) {
      expect((await s.karim.get(`${s.plan}${page}`)).html).not.toContain('Elke dag even naar')
    }
    expect((await s.karim.get(`${s.plan}/doelen/${demoId('goal walk')}`)).status).toBe(404)
    const anouk = await s.noor.get(`${s.plan}/als/${demoId('member anouk')}/doelen`)
    expect(anouk.html).toContain('Elke dag even naar buiten')
    await except('karim')
    expect((await s.karim.get(`${s.plan}/doelen`)).html).toContain('Elke dag even naar buiten')
  })

  test('covers a piece of the story, a thing to do and help', async () => {
    const all = await s.choose('karim', { story: 'ja', agreements: 'ja', support: 'ja' })
    expect(all.status).toBe(303)
    const story = (await s.noor.get(`${s.member('karim')}/behalve`)).html.match(
      /value="([^"]+)"[^>]*\/?><span>Wat er gebeurde/,
    )?.[1]
    const items = [demoId('agreement call'), demoId('support gp'), story].join()
    await post(`${s.member('karim')}/behalve`, { items })
    const { html: told } = await s.karim.get(`${s.plan}/verhaal`)
    expect(told).toContain('Rust in mijn dag')
    expect(told).not.toContain('Drie jaar geleden')
    expect((await s.karim.get(`${s.plan}/wie-doet-wat`)).html).not.toContain('even bellen')
    expect((await s.karim.get(`${s.plan}/hulp`)).html).not.toContain('Dokter Veenstra')
    await except('karim')
    await s.choose('karim', { set: 'taking-part' })
  })

  test('stands on «wie ziet wat» alone, and no page of the member tells of a gap', async () => {
    await except('karim', 'goal walk')
    expect((await s.noor.get(`${s.at}/uitzonderingen`)).html).toContain('Niet voor Karim.')
    for (const page of ['', '/doelen', '/wie-doet-wat', '/hulp', '/groep', '/bijeenkomst']) {
      const { html } = await s.karim.get(`${s.plan}${page}`)
      expect(html).not.toMatch(/verborgen|uitzondering|behalve|alleen voor/i)
    }
    expect((await s.noor.get(`${s.plan}/doelen`)).html).not.toMatch(/verborgen|niet voor Karim/i)
    await except('karim')
  })
})

describe('«alleen voor»: only for some members', () => {
  test('narrows one thing to who is chosen, and gives nobody a part they did not have', async () => {
    await only('goal post', 'anouk', 'bep')
    expect((await s.karim.get(`${s.plan}/doelen`)).html).not.toContain('De post weer durven')
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    const anouk = await s.noor.get(`${s.plan}/als/${demoId('member anouk')}/doelen`)
    expect(anouk.html).toContain('De post weer durven')
    expect((await s.noor.get(`${s.at}/uitzonderingen`)).html).toContain(
      'Alleen voor Anouk de Wit en Bep.',
    )
    await only('goal post')
    expect((await s.karim.get(`${s.plan}/doelen`)).html).toContain('De post weer durven')
  })

  test('for nobody, or with no choice at all, comes back with a sentence', async () => {
    const at = `${s.at}/uitzonderingen/${demoId('goal post')}`
    const nobody = await post(at, { who: 'some' })
    expect(nobody.status).toBe(422)
    expect(nobody.html).toContain('Kies minstens één persoon.')
    expect((await post(at, {})).html).toContain('Kies voor wie dit is.')
  })
})

describe('hiding one member from another', () => {
  test.each([
    ['karim', 'bep'],
    ['karim', 'thijs'],
    ['anouk', 'karim'],
    ['bep', 'karim'],
  ])('the page says beforehand exactly which rows vanish for %s: those of %s', async (a, h) => {
    const { html } = await s.noor.get(hiding(a, h))
    const named = [...html.matchAll(/class="row-title"[^>]*>(.*?)<\/span>/gs)].map(
      ([, title = '']) => title,
    )
    const themself = html.includes('in de lijst van je groep')
    const before = await rowsOf(a)
    await hide(a, h)
    const after = await rowsOf(a)
    const gone = before.filter((row) => !after.includes(row))
    expect(after.filter((row) => !before.includes(row))).toEqual([])
    expect(gone.filter((row) => row.startsWith('groep')).length).toBe(themself ? 1 : 0)
    const words = (row: string) => row.replace(/^[^:]*: /, '')
    const things = gone.filter((row) => !row.startsWith('groep')).map(words)
    expect(things.length).toBe(named.length)
    for (const thing of things) {
      expect(named.some((name) => name.includes(thing) || name.startsWith(thing))).toBe(true)
    }
    expect((await s.noor.get(hiding(a, h))).html).toContain('verborgen')
    await unhide(a, h)
    expect(await rowsOf(a)).toEqual(before)
  })

  test('nobody is hidden from themselves, and an exception of another kind stays', async () => {
    expect((await s.noor.get(hiding('karim', 'karim'))).status).toBe(404)
    await except('karim', 'goal walk')
    await hide('karim', 'bep')
    await except('karim')
    expect((await s.noor.get(hiding('karim', 'bep'))).html).toContain('is verborgen voor')
    await unhide('karim', 'bep')
  })
})

describe('exceptions are decided', () => {
  test('one after the other: what stands by now is shown, and nothing is written', async () => {
    const at = `${s.member('bep')}/behalve`
    const before = await version(at)
    await except('bep', 'agreement walk')
    const late = await s.noor.post(at, { version: before, items: demoId('agreement call') })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Dit is intussen veranderd')
    expect((await s.bep.get(`${s.plan}/wie-doet-wat`)).html).toContain('even bellen')
    const lateHiding = await s.noor.post(hiding('bep', 'karim'), { version: 'oud' })
    expect(lateHiding.status).toBe(409)
    await except('bep')
  })

  test('about what is there: an erased thing or somebody without an account is not found', async () => {
    expect((await s.noor.get(`${s.at}/uitzonderingen/${newId()}`)).status).toBe(404)
    expect((await s.noor.get(`${s.member('thijs')}/behalve`)).status).toBe(404)
    const at = `${s.member('bep')}/behalve`
    expect((await post(at, { items: newId() })).status).toBe(404)
  })

  test('by the owner alone, who just showed who they are', async () => {
    for (const path of ['/uitzonderingen', `/${demoId('member bep')}/behalve`]) {
      expect((await s.karim.get(`${s.at}${path}`)).status).toBe(404)
    }
    expect((await s.karim.post(hiding('bep', 'karim'))).status).toBe(404)
    await s.world.age('people.session', '1 hour', { person_id: demoId('noor') })
    const later = await s.noor.get(`${s.at}/uitzonderingen`)
    expect([later.status, later.location]).toEqual([
      303,
      `/opnieuw-inloggen?naar=${encodeURIComponent(`${s.at}/uitzonderingen`)}`,
    ])
  })
})
