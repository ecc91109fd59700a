import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let terugkijken: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  terugkijken = `/plan/${world.plan}/terugkijken`
})
afterAll(() => world.close())

describe('looking back and going on', () => {
  test('is for the owner alone', async () => {
    for (const key of ['karim', 'anouk', 'sam']) {
      expect((await (await world.as(key)).get(terugkijken)).status).toBe(404)
    }
  })

  test('asks one question a page, and goes on where the owner stopped', async () => {
    const here = `${terugkijken}/${demoId('looking back')}`
    expect((await noor.get(`${here}/verder`)).location).toBe(`${here}/vraag/1`)
    const first = await noor.get(`${here}/vraag/1`)
    expect(first.html).toContain('Hoe staat het met dit doel?')
    const next = await noor.post(`${here}/vraag/1`, { goal: 'goes-on' })
    expect(next.location).toBe(`${here}/vraag/2`)
    expect((await noor.get(terugkijken)).html).toContain('Ga verder waar je was')
    expect((await noor.get(`${here}/verder`)).location).toBe(`${here}/vraag/2`)
  })

  test('changes nothing before the owner has read all answers and says so', async () => {
    const id = newId()
    const here = `${terugkijken}/${id}`
    await noor.post(terugkijken, { id })
    const answers: Record<string, string>[] = [
      { goal: 'reached' },
      { goal: 'let-go' },
      { goal: 'adjust', note: 'Zingen in een klein koor' },
    ]
    const pages = new Map<string, string>()
    for (let number = 1; number <= 7; number++) {
      const { html } = await noor.get(`${here}/vraag/${number}`)
      pages.set(/<h1>([^<]+)/.exec(html)?.[1] ?? '', `${here}/vraag/${number}`)
      const goal = answers[number - 1]
      if (goal) await noor.post(`${here}/vraag/${number}`, goal)
    }
    const about = (name: string) => pages.get(`Hoe gaat het verder met ${name}?`) ?? ''
    await noor.post(about('Bep'), { member: 'goodbye' })
    await noor.post(about('Thijs'), { member: 'other-role', role: 'neighbour' })
    expect((await (await world.as('bep')).get(`/plan/${world.plan}`)).status).toBe(200)
    const check = await noor.get(here)
    expect(check.html).toContain('Bedankt en tot ziens')
    expect(check.html).toContain('Nog niet beantwoord')

    await noor.post(`${here}/klaar`)
    expect((await (await world.as('bep')).get(`/plan/${world.plan}`)).status).toBe(404)
    const doelen = (await noor.get(`/plan/${world.plan}/doelen`)).html
    expect(doelen).toContain('Zingen in een klein koor')
    const walk = await noor.get(`/plan/${world.plan}/doelen/${demoId('goal walk')}`)
    expect(walk.html).toMatch(/Gelukt|Losgelaten|Zingen/)
    expect((await noor.get(`/plan/${world.plan}/groep`)).html).toContain('Buur')

    const summary = (await noor.get(here)).html
    expect(summary).toContain('Zo keek je terug')
    expect(summary).toContain('Blijft, met een andere rol: Buur')
    expect((await noor.get(terugkijken)).html).toContain('Eerdere keren')
    expect((await noor.get(`${here}/vraag/1`)).status).toBe(404)
  })

  test('a goal that is erased is gone from what was said about it', async () => {
    const id = newId()
    const goal = newId()
    const here = `${terugkijken}/${id}`
    const doelen = `/plan/${world.plan}/doelen`
    await noor.post(terugkijken, { id })
    await noor.post(doelen, { id: goal, wording: 'Geheim plan', term: 'short' })
    for (let number = 1; number <= 3; number++) {
      await noor.post(`${here}/vraag/${number}`, { goal: 'goes-on' })
    }
    await noor.post(`${doelen}/${goal}/wissen`)
    await noor.post(`${here}/klaar`)
    expect((await noor.get(here)).html).not.toContain('Geheim plan')
  })

  test('the owner erases a round', async () => {
    const here = `${terugkijken}/${demoId('looking back')}`
    await noor.post(`${here}/wissen`)
    expect((await noor.get(here)).status).toBe(404)
  })
})
