import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPeople } from '#db/demo/people.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the start page', () => {
  test('a stranger reads what this is, and in the demo chooses a person', async () => {
    const { status, html } = await world.visitor().get('/')
    expect(status).toBe(200)
    expect(html).toContain('Jij beslist wie meedoet')
    for (const { name, who } of demoPeople) {
      expect(html).toContain(who)
      expect(html).toContain(`Kijk als ${name}`)
    }
  })

  test('choosing a person signs in as that person', async () => {
    const visitor = world.visitor()
    expect((await visitor.post('/kies/noor')).location).toBe('/')
    expect((await visitor.get('/')).html).toContain('Dag Noor')
  })

  test('the owner finds the own plan, a member the plan of who asked them', async () => {
    const noor = await (await world.as('noor')).get('/')
    expect(noor.html).toContain(`href="/plan/${world.plan}"`)
    expect(noor.html).not.toContain('Hier doe je mee')
    const karim = await (await world.as('karim')).get('/')
    expect(karim.html).toContain('Het plan van Noor')
  })

  test('who says who works somewhere finds that organisation, and is not pressed to begin a plan', async () => {
    const { html } = await (await world.as('ineke')).get('/')
    expect(html).toContain('FACT-team Zuid (verzonnen)</a>')
    expect(html).not.toContain('Je hebt nog geen plan.')
    expect((await (await world.as('karim')).get('/')).html).not.toContain('Wat jij regelt')
  })

  test('who has nothing yet is asked to begin', async () => {
    const { html } = await (await world.as('sam')).get('/')
    expect(html).toContain('Begin je plan')
    expect(html).not.toContain('Noor</a>')
  })
})
