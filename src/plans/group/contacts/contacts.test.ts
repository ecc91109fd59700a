import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let mensen: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  mensen = `/plan/${world.plan}/mensen`
})
afterAll(() => world.close())

const ria = { shown_name: 'Ria', ring: 'far' }

describe('the people around someone', () => {
  test('stand in a circle, and in a list of the same people', async () => {
    const { html } = await noor.get(mensen)
    expect(html.match(/<g transform/g)).toHaveLength(8)
    expect(html.match(/class="dot"/g)).toHaveLength(4)
    for (const name of ['Mama', 'Lotte', 'Dokter Postma']) expect(html).toContain(`${name}</a>`)
  })

  test('are the owner’s alone, also what the contact feels like', async () => {
    for (const key of ['karim', 'bep', 'sam']) {
      const other = await world.as(key)
      for (const path of [mensen, `${mensen}/nieuw`, `${mensen}/${demoId('contact mother')}`]) {
        expect((await other.get(path)).status).toBe(404)
      }
      expect((await other.post(mensen, { ...ria, id: newId() })).status).toBe(404)
    }
    expect((await noor.get(`${mensen}/${demoId('contact mother')}`)).html).toContain(
      'ik vertel haar niet alles',
    )
  })

  test('are put down once, also when the button is pressed twice', async () => {
    const fields = { ...ria, id: newId(), feeling: 'Fijn <i>' }
    await Promise.all([noor.post(mensen, fields), noor.post(mensen, fields)])
    expect((await noor.get(mensen)).html.split('Ria</a>')).toHaveLength(2)
    expect((await noor.get(`${mensen}/${fields.id}`)).html).toContain('Fijn &lt;i&gt;')
  })

  test('with the same form and other words, both are shown to choose from', async () => {
    const id = newId()
    await noor.post(mensen, { shown_name: 'Joop', ring: 'far', id })
    const again = await noor.post(mensen, { shown_name: 'Joop Smit', ring: 'far', id })
    expect([again.status, again.html.includes('value="Joop Smit"')]).toEqual([409, true])
  })

  test('need a name and a ring; what was typed comes back', async () => {
    const nameless = await noor.post(mensen, { ring: 'near', relation: 'mijn tante' })
    expect(nameless.status).toBe(422)
    expect(nameless.html).toContain('Schrijf een naam op.')
    expect(nameless.html).toContain('value="mijn tante"')
    const ringless = await noor.post(mensen, { shown_name: 'Piet', ring: 'moon' })
    expect([ringless.status, ringless.html.includes('Kies hoe dichtbij')]).toEqual([422, true])
  })

  test.each([
    ['too long', 'a'.repeat(10_000), 422],
    ['with a NUL', 'a\0b', 422],
    ['from right to left', 'عمي محمد', 303],
    ['with emoji', 'Ome Jan 👨‍👩‍👧', 303],
  ])('take a name %s as it is, or say what is wrong', async (_, shown_name, status) => {
    expect((await noor.post(mensen, { ...ria, id: newId(), shown_name })).status).toBe(status)
  })

  test('in two windows, the second sees both and chooses', async () => {
    const at = `${mensen}/${demoId('contact mother')}`
    const mother = { shown_name: 'Mama', ring: 'near', version: '1' }
    expect((await noor.post(at, { ...mother, relation: 'eerste' })).status).toBe(303)
    const second = await noor.post(at, { ...mother, relation: 'tweede' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('eerste')
    expect(second.html).toContain('tweede')
  })

  test('are taken away after one question; who was asked for the group stays asked', async () => {
    const at = `${mensen}/${demoId('contact bram')}`
    expect((await noor.get(`${at}/wissen`)).html).toContain('Niemand kan het terughalen.')
    await noor.post(`${at}/wissen`)
    expect((await noor.get(at)).status).toBe(404)
    const bram = await noor.get(`/plan/${world.plan}/uitnodigingen/${demoId('nomination bram')}`)
    expect(bram.html).toContain('Bram is uitgenodigd')
  })
})
