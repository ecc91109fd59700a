import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { noorsPlan } from '#db/demo/plan.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { statementsOf } from '#test/statements.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { addressOf } from './addresses.ts'
import { table } from './table.ts'

let world: World
let karim: Browser
beforeAll(async () => {
  world = await openWorld()
  karim = await world.as('karim')
  await hideFromKarim('goal walk', 'agreement walk', 'conversation group')
  await hideFromKarim('support karim', 'meeting next', 'member bep')
})
afterAll(() => world.close())

const hideFromKarim = (...items: string[]) =>
  asSystem(world.system, async (tx) => {
    for (const item of items) {
      const exception = { item_id: demoId(item), member_id: demoId('member karim'), kind: 'not' }
      await tx
        .insertInto('consent.exception')
        .values({ plan_id: noorsPlan, id: newId(), ...exception })
        .execute()
    }
  })

const ofOneItem = Object.keys(table)
  .filter((route) => /^GET \/plan\/:plan\/.*:(?!section)[a-z]+/.test(route))
  .map((route) => route.slice(4))

test.each(ofOneItem)('%s: what is hidden is answered as what is not there', async (pattern) => {
  const hidden = addressOf(pattern, { member: demoId('member bep') })
  const id = /:([a-z]+)(?!.*:)/.exec(pattern)?.[1] ?? ''
  const absent = addressOf(pattern, { [id]: newId() })
  const answers = []
  for (const address of [hidden, absent]) {
    const asked = await statementsOf(async () => {
      const { status, html } = await karim.get(address)
      answers.push({ status, html })
    })
    answers.push(asked)
  }
  expect(answers.slice(2)).toEqual(answers.slice(0, 2))
  expect(answers[0]).not.toMatchObject({ status: 200 })
})
