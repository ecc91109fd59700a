import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import type { Browser } from '#test/world.ts'
import { addressOf } from './addresses.ts'
import { openKinds } from './kinds.ts'
import { bodies, type Kind, kinds, open, others, table } from './table.ts'

let ground: Awaited<ReturnType<typeof openKinds>>
const browsers = new Map<Kind, Browser>()
beforeAll(async () => {
  ground = await openKinds()
  for (const kind of kinds) browsers.set(kind, await ground.browserOf(kind))
})
afterAll(() => ground.world.close())

const routesOf = () =>
  new Set(
    ground.world.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !open.some((start) => route.startsWith(start))),
  )

// limits on trying are tested elsewhere
const forgetAttempts = () =>
  asSystem(ground.world.system, (tx) => tx.deleteFrom('people.attempt').execute())

// the owner last: whoever may erase a thing must not hide from the next that they may not
const order = kinds.toSorted((a, b) => Number(a === 'owner') - Number(b === 'owner'))

describe('the access table', () => {
  test('has a line for every route', () => {
    expect([...routesOf()].filter((route) => !(route in table))).toEqual([])
  })

  test('has no line for what is no route', () => {
    expect(Object.keys(table).filter((route) => !routesOf().has(route))).toEqual([])
  })

  test.each(Object.entries(table))('%s: %s', async (route, line) => {
    const [method, pattern = ''] = route.split(' ')
    const answers = new Map<Kind, number>()
    for (const kind of order) {
      const browser = browsers.get(kind) as Browser
      const address = addressOf(pattern, others[route])
      await forgetAttempts()
      const { status } =
        method === 'GET' ? await browser.get(address) : await browser.post(address, bodies[route])
      answers.set(kind, status)
      if (/afmelden|kies|samen\/klaar/.test(pattern))
        browsers.set(kind, await ground.browserOf(kind))
    }
    expect(kinds.map((kind) => answers.get(kind)).join(' ')).toBe(line)
  })
})
