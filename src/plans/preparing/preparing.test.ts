import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
let page: string
beforeAll(async () => {
  world = await openWorld()
  page = `/plan/${world.plan}/voorgesprek`
})
afterAll(() => world.close())

describe('the note of a preparing talk', () => {
  test('is written by the member, who reads above the box that the owner reads it', async () => {
    const bep = await world.as('bep')
    const { html } = await bep.get(page)
    expect(html.indexOf('Noor leest wat je hier schrijft')).toBeGreaterThan(0)
    expect(html.indexOf('Noor leest wat je hier schrijft')).toBeLessThan(html.indexOf('<textarea'))
    await bep.post(page, { id: newId(), wording: 'Ik wil <graag> koken' })
    expect((await (await world.as('noor')).get(page)).html).toContain('Ik wil &lt;graag&gt; koken')
    expect((await (await world.as('karim')).get(page)).html).not.toContain('koken')
  })

  test('is written by the owner, and approved by the member it is about and nobody else', async () => {
    const [noor, karim, anouk] = [
      await world.as('noor'),
      await world.as('karim'),
      await world.as('anouk'),
    ]
    const id = newId()
    await noor.post(page, { id, member_id: demoId('member karim'), wording: 'Karim rijdt graag' })
    await anouk.post(`${page}/${id}/akkoord`)
    await noor.post(`${page}/${id}/akkoord`)
    expect((await noor.get(page)).html).toContain('Nog niet akkoord')
    expect((await karim.get(page)).html).toContain('Dit klopt')
    await karim.post(`${page}/${id}/wissen`)
    await karim.post(`${page}/${id}/akkoord`)
    expect((await noor.get(page)).html).toContain('>Akkoord<')
    await noor.post(`${page}/${id}/wissen`)
    expect((await karim.get(page)).html).not.toContain('rijdt graag')
  })

  test('without words, or about nobody, comes back with a sentence', async () => {
    const noor = await world.as('noor')
    const empty = await noor.post(page, { member_id: demoId('member karim') })
    expect([empty.status, empty.html.includes('Schrijf op wat')]).toEqual([422, true])
    const nobody = await noor.post(page, { wording: 'Over wie?', member_id: newId() })
    expect([nobody.status, nobody.html.includes('Kies met wie je sprak.')]).toEqual([422, true])
    expect(nobody.html).toContain('Over wie?')
  })

  test('does not exist for whoever is no member', async () => {
    expect((await (await world.as('sam')).get(page)).status).toBe(404)
  })
})
