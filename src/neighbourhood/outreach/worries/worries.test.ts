import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { personHints, spotHints } from '../hints.ts'

let world: World
let passer: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  passer = world.visitor()
  await world.system.pool.query('delete from people.attempt; delete from neighbourhood.worry')
})

const tell = '/buurt/zorgen/vertel'
const worry = (fields: Record<string, string> = {}) => ({
  ...{ gebied: 'BU00140605', id: newId() },
  ...{ meeting_spot: 'Bij de vijver', seen_when: 'Elke ochtend', wording: 'Zit daar zonder jas.' },
  ...fields,
})
const kept = async () => (await world.system.pool.query('select * from neighbourhood.worry')).rows

describe('who worries about somebody', () => {
  test('reads first whom to ring in danger, and that this is no report', async () => {
    const { html } = await passer.get('/buurt/zorgen')
    for (const number of ['112', '113', '050 012 34 10']) expect(html).toContain(`>${number}<`)
    expect(html.replace(/\s+/g, ' ')).toContain(
      'Dit is geen officiële melding. Denk je dat iemand verplichte zorg nodig heeft? Bel dan je gemeente.',
    )
    expect(html).not.toContain('<form method="post" action="/buurt')
  })

  test('goes from question to question by links, and nothing of it is kept', async () => {
    const way = ['', '/ruzie', '/gesproken', '/samen', '/werk', '/waar']
    for (const [i, page] of way.entries()) {
      const { status, html } = await passer.get(`/buurt/zorgen${page}`)
      expect(status).toBe(200)
      const next = way[i + 1]
      if (next) expect(html).toContain(`href="/buurt/zorgen${next}"`)
    }
    const quarrel = await passer.get('/buurt/zorgen/buurtbemiddeling')
    expect(quarrel.html).toContain('Er is niets van je bewaard')
    expect(quarrel.html).not.toContain('<textarea')
    const worker = await passer.get('/buurt/zorgen/beroep')
    expect(worker.html).toContain('Vraag het eerst aan de persoon zelf')
    expect(await kept()).toEqual([])
  })

  test('answers one question at a time, on a page that keeps what was typed', async () => {
    const found = await passer.get('/buurt/zorgen/waar?q=de+wijert')
    expect(found.html).toContain('href="/buurt/zorgen/vertel?gebied=BU00140605"')
    const { html } = await passer.get(`${tell}?gebied=BU00140605`)
    expect(html).toContain('class="steps"')
    for (const number of [2, 3, 4]) {
      expect(html).toContain(`href="#vraag-${number}"`)
      expect(html).toContain(`<section id="vraag-${number}"`)
    }
    expect(html.match(/<button type="submit"/g)).toHaveLength(1)
  })

  test('who forgets a question sees all of them, with what was typed', async () => {
    const refused = await passer.post(
      tell,
      worry({ meeting_spot: 'Bij "de" vijver', seen_when: ' ' }),
    )
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Bij &quot;de&quot; vijver</textarea>')
    expect(refused.html).toContain('Schrijf op wanneer dat was.')
    expect(refused.html).not.toContain('class="steps"')
    expect(await kept()).toEqual([])
  })

  test('sends it once, without a name, and only the team of that neighbourhood has it', async () => {
    const form = worry()
    for (const _ of 'ab') {
      expect((await passer.post(tell, form)).location).toBe('/buurt/zorgen/verstuurd')
    }
    expect(await kept()).toMatchObject([{ area_code: 'BU00140605', sender: '', reach: '' }])
    const yara = await world.as('yara')
    expect((await yara.get('/buurtbezoek')).html).toContain('Bij de vijver')
  })

  test('is asked once to look again at names and diagnoses', async () => {
    const typed = { wording: 'Volgens mij is Fatima psychotisch.' }
    const warned = await passer.post(tell, worry(typed))
    expect(warned.status).toBe(422)
    expect(warned.html).toContain('«Fatima» en «psychotisch»')
    expect(warned.html).toContain('Volgens mij is Fatima psychotisch.</textarea>')
    expect(await kept()).toEqual([])
    const sure = worry({ ...typed, nameless: 'ja' })
    expect((await passer.post(tell, sure)).status).toBe(303)
  })

  test('says how to be reached only when they want to go together', async () => {
    const refused = await passer.post(tell, worry({ comes_along: 'ja' }))
    expect([refused.status, refused.html.includes('Schrijf op hoe we je bereiken')]).toEqual([
      422,
      true,
    ])
    const reach = '06 12 34 56 78'
    expect((await passer.post(tell, worry({ comes_along: 'ja', reach }))).status).toBe(303)
    expect(await kept()).toMatchObject([{ comes_along: true, reach }])
  })

  test('has 280 signs, and reads a sentence when it is more', async () => {
    const long = 'x'.repeat(281)
    const refused = await passer.post(tell, worry({ wording: long }))
    expect([refused.status, refused.html.includes(long)]).toEqual([422, true])
  })

  test('sends no more than a few in an hour from one place, and keeps the text', async () => {
    for (const _ of 'abcde') await passer.post(tell, worry())
    const refused = await passer.post(tell, worry({ reach: 'Bel me op 5' }))
    expect([refused.status, refused.html.includes('Bel me op 5')]).toEqual([429, true])
    expect(await kept()).toHaveLength(5)
  })
})

describe('where no team goes', () => {
  test('it says so with whom to ring, and stores nothing', async () => {
    for (const page of ['GM0363', 'BU0363AA01']) {
      const { status, html } = await passer.get(`${tell}?gebied=${page}`)
      expect([status, html.includes('nog geen team')]).toEqual([200, true])
      expect(html).not.toContain('name="meeting_spot"')
      await passer.post(tell, worry({ gebied: page }))
    }
    expect(await kept()).toEqual([])
  })

  test('it names the neighbourhoods of the municipality where one does', async () => {
    const { html } = await passer.get(`${tell}?gebied=GM0014&samen`)
    expect(html).toContain('href="/buurt/zorgen/vertel?gebied=BU00140605&amp;samen"')
    expect(html).toContain('nog geen team')
  })

  test('an area that does not exist is not there', async () => {
    expect((await passer.get(`${tell}?gebied=BU99999999`)).status).toBe(404)
    expect((await passer.post(tell, worry({ gebied: '' }))).status).toBe(404)
  })
})

test.each([
  [{ meeting_spot: 'Vondellaan 12' }, ['Vondellaan 12']],
  [{ meeting_spot: 'Bij de Albert Heijn aan de Vondellaan' }, []],
  [{ meeting_spot: 'Bij mevrouw Jansen om de hoek' }, ['mevrouw Jansen om']],
])('a hint on %o', ({ meeting_spot }, hints) => {
  expect(spotHints(meeting_spot)).toEqual(hints)
})

test.each(['Hij gekookt had, zei hij.', 'Een vrouw loopt elke nacht buiten.'])(
  'no hint on %s',
  (wording) => {
    expect(personHints(wording)).toEqual([])
  },
)

test('a team without an expert by experience takes no worries', async () => {
  await world.system.pool.query('delete from neighbourhood.team_face where is_expert')
  expect((await passer.get(`${tell}?gebied=BU00140605`)).html).toContain('nog geen team')
  await passer.post(tell, worry())
  expect(await kept()).toEqual([])
})
