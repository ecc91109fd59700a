import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
})
afterAll(() => world.close())

const goal = () => `/plan/${world.plan}/doelen/${demoId('goal walk')}`

async function reword(wording: string, version: number) {
  await world.age('plans.goal', '1 hour', { id: demoId('goal walk') })
  await noor.post(goal(), { wording, term: 'short', version: `${version}` })
}

const erasures = async () =>
  [...(await noor.get(goal())).html.matchAll(/href="([^"]*\/eerder\/[^"]*)"/g)].map(([, to]) =>
    `${to}`.replaceAll('&amp;', '&'),
  )

test('an earlier wording is erased by itself, and the text that stands now stays', async () => {
  await reword('Een zin met een geheim', 1)
  await reword('Een zin zonder', 2)
  const [newest = '', oldest = ''] = await erasures()
  const asked = await noor.get(newest)
  expect(asked.html).toContain('Een zin met een geheim')
  expect(asked.html).toContain('Niemand kan het terughalen.')
  const [action = ''] = newest.split('?')
  expect((await noor.post(action, { naar: goal() })).location).toBe(goal())
  const { html } = await noor.get(goal())
  expect(html).toContain('Een zin zonder')
  expect(html).not.toContain('geheim')
  expect(await erasures()).toEqual([oldest])
  expect((await noor.get(newest)).status).toBe(404)
  const { rows } = await world.system.pool.query(
    "select 1 from plans.earlier_wording where wording like '%geheim%'",
  )
  expect(rows).toEqual([])
})

test('it is there for the owner alone', async () => {
  const [at = ''] = await erasures()
  const [action = ''] = at.split('?')
  const karim = await world.as('karim')
  expect((await karim.get(at)).status).toBe(404)
  expect((await karim.post(action)).status).toBe(404)
  expect(await erasures()).toEqual([at])
})
