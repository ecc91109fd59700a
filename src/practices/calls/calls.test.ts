import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world.ts'
import { callsUrl, keptCallsUrl } from './call.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a call is made by who keeps the library, and answered from its page', async () => {
  const [visitor, femke] = [world.visitor(), await world.as('femke')]
  const call = {
    theme: 'Nachtrust',
    begins_on: '2020-01-01',
    ends_on: '2999-01-01',
    towns: 'Assen',
  }
  expect((await visitor.post(keptCallsUrl, call)).status).toBe(403)
  expect((await femke.post(keptCallsUrl, { ...call, ends_on: '2019-01-01' })).status).toBe(422)
  expect((await femke.post(keptCallsUrl, { ...call, towns: 'Qqxzzy' })).html).toContain('Qqxzzy')
  await femke.post(keptCallsUrl, call)
  const { html } = await visitor.get(callsUrl)
  expect(html).toContain('Nachtrust')
  expect(html).toContain('Assen')
  const [, begin = ''] =
    /href="([^"]+\?oproep=[^"]+)"[^>]*>[^<]*<span[^>]*> voor Nachtrust/.exec(html) ?? []
  expect((await visitor.get(begin)).html).toContain('Dit hoort bij de oproep «Nachtrust»')
})
