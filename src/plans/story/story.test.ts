import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let verhaal: string
beforeAll(async () => {
  world = await openWorld()
  verhaal = `/plan/${world.plan}/verhaal`
  // in the demo the story is Noor's alone; here she tells it to Karim
  await asSystem(world.system, (tx) =>
    tx
      .insertInto('consent.share')
      .values({
        plan_id: world.plan,
        id: newId(),
        member_id: demoId('member karim'),
        part: 'story',
        may_propose: true,
      })
      .execute(),
  )
})
afterAll(() => world.close())

describe('story', () => {
  test('the owner tells a piece once, and whoever it is shared with reads it', async () => {
    const noor = await world.as('noor')
    const saved = await noor.post(`${verhaal}/wat-voor-mij-telt`, { wording: 'Pluis & <zingen>' })
    expect([saved.status, saved.location]).toEqual([303, verhaal])
    const { html } = await (await world.as('karim')).get(verhaal)
    expect(html).toContain('Wat voor mij telt')
    expect(html).toContain('Pluis &amp; &lt;zingen&gt;')
  })

  test('what was not told is an invitation to the owner and not there for a member', async () => {
    const noor = await world.as('noor')
    await noor.post(`${verhaal}/wat-niet-helpt/wissen`)
    expect((await noor.get(verhaal)).html).toContain('Wat niet helpt')
    expect((await (await world.as('karim')).get(verhaal)).html).not.toContain('Wat niet helpt')
  })

  test('only who may propose is offered to do so', async () => {
    const offer = `/plan/${world.plan}/voorstellen/nieuw?bij=story`
    expect((await (await world.as('karim')).get(verhaal)).html).toContain(offer)
    expect((await (await world.as('noor')).get(verhaal)).html).not.toContain(offer)
  })

  test.each(['', '/wie-ik-ben', '/nieuw'])(
    'without the story a member finds nothing at verhaal%s',
    async (page) => {
      const anouk = await world.as('anouk')
      const hidden = await anouk.get(`${verhaal}${page}`)
      const absent = await anouk.get(`/plan/${newId()}/verhaal${page}`)
      expect([hidden.status, hidden.html]).toEqual([404, absent.html])
      expect((await anouk.post(verhaal, { title: 'Ik', wording: 'Hoi' })).status).toBe(404)
    },
  )

  test('what a member proposed is taken over as a piece of its own, as that member’s words', async () => {
    const proposal = newId()
    const proposed = { id: proposal, part: 'story', wording: 'Noor lacht het hardst van ons allen' }
    await (await world.as('karim')).post(`/plan/${world.plan}/voorstellen`, proposed)
    const noor = await world.as('noor')
    const form = await noor.get(`${verhaal}/nieuw?voorstel=${proposal}`)
    expect(form.html).toContain('value="Volgens Karim"')
    expect(form.html).toContain(`value="${proposal}"`)
    const { wording } = proposed
    const piece = { id: newId(), title: 'Volgens Karim', wording, proposal }
    expect((await noor.post(verhaal, piece)).status).toBe(303)
    const [row] = await asSystem(world.system, (tx) =>
      tx
        .selectFrom('plans.story_section')
        .select(['wording', 'written_by'])
        .where('id', '=', piece.id)
        .execute(),
    )
    expect(row).toEqual({ wording, written_by: demoId('member karim') })
    expect((await noor.get(`/plan/${world.plan}/voorstellen`)).html).not.toContain(wording)
  })

  test('a member who reads the story may not write in it', async () => {
    const karim = await world.as('karim')
    expect((await karim.get(`${verhaal}/wie-ik-ben`)).status).toBe(403)
    const answers = [
      await karim.post(`${verhaal}/wie-ik-ben`, { version: '1', wording: 'Overschreven' }),
      await karim.post(verhaal, { title: 'Mijn stuk', wording: 'Overschreven' }),
      await karim.post(`${verhaal}/wie-ik-ben/wissen`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await karim.get(verhaal)).html).toContain('met mijn kat Pluis')
  })

  test('an own piece has a name of its own, and pressing twice makes one', async () => {
    const noor = await world.as('noor')
    const piece = { id: newId(), title: 'Mijn geloof', wording: 'Elke zondag' }
    const pressed = await Promise.all([noor.post(verhaal, piece), noor.post(verhaal, piece)])
    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    expect((await noor.get(verhaal)).html.split('Elke zondag')).toHaveLength(2)
  })

  test('typing on after the way back loses nothing: both texts are shown', async () => {
    const noor = await world.as('noor')
    const piece = { id: newId(), title: 'De markt', wording: 'Kaas' }
    await noor.post(verhaal, piece)
    const again = await noor.post(verhaal, { ...piece, wording: 'Kaas en vis' })
    expect(again.status).toBe(409)
    expect(again.html).toContain('Kaas</p>')
    expect(again.html).toContain('Kaas en vis')
  })

  test('in two windows, the second sees both texts and chooses', async () => {
    const noor = await world.as('noor')
    const at = `${verhaal}/wie-ik-ben`
    await noor.post(at, { version: '1', wording: 'Eerste venster' })
    const second = await noor.post(at, { version: '1', wording: 'Tweede venster' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Eerste venster')
    expect((await noor.post(at, { version: '2', wording: 'Tweede venster' })).status).toBe(303)
    expect((await noor.get(verhaal)).html).toContain('Tweede venster')
  })

  test('earlier words stay for the owner once somebody read them, and go with the piece', async () => {
    const noor = await world.as('noor')
    const karim = await world.as('karim')
    const at = `${verhaal}/wat-er-gebeurde`
    await noor.post(at, { version: '1', wording: 'Kort' })
    await karim.get(verhaal)
    await noor.post(at, { version: '2', wording: 'Nog korter' })
    expect((await noor.get(at)).html).toContain('Hoe het er eerder stond')
    expect((await noor.get(`${at}/wissen`)).html).toContain('Wis voorgoed')
    expect((await noor.post(`${at}/wissen`)).status).toBe(303)
    const kept = await asSystem(world.system, (tx) =>
      tx
        .selectFrom('plans.earlier_wording')
        .select('wording')
        .where('wording', '=', 'Kort')
        .execute(),
    )
    expect(kept).toEqual([])
    expect((await karim.get(verhaal)).html).not.toContain('Nog korter')
  })

  test.each([
    ['nothing', '', 'Schrijf een paar woorden op.'],
    ['too much', 'a'.repeat(20_001), 'Deze tekst is te lang. Er passen 20.000 tekens.'],
    ['a NUL', 'Hoi\0daar', 'Er staat een teken in dat we niet kunnen bewaren.'],
  ])(
    '%s comes back with a sentence at the field and what was typed',
    async (_, wording, sentence) => {
      const noor = await world.as('noor')
      const { status, html } = await noor.post(verhaal, { title: 'Bewaar mij', wording })
      expect(status).toBe(422)
      expect(html).toContain(sentence)
      expect(html).toContain('value="Bewaar mij"')
    },
  )

  test.each([
    '👩🏽‍🌾🎶',
    'أنا بخير',
    '‮omgekeerd',
    '"><script>alert(1)</script>',
    'a'.repeat(10_000),
  ])('keeps %.20s as it was typed and runs nothing', async (wording) => {
    const noor = await world.as('noor')
    expect((await noor.post(verhaal, { title: 'Vreemd', wording })).status).toBe(303)
    const { html } = await noor.get(verhaal)
    expect(html).toContain(wording.replace(/["<>]/g, (sign) => escaped[sign] ?? sign))
    expect(html).not.toContain('<script>alert')
  })
})

const escaped: Record<string, string> = { '"': '&quot;', '<': '&lt;', '>': '&gt;' }
