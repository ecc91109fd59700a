import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSharing, type SharingWorld } from '#test/sharing.ts'

let s: SharingWorld
beforeAll(async () => {
  s = await openSharing()
})
afterAll(() => s.world.close())

describe('for the other it is as if it had never been shared', () => {
  test('each page is what it was before', async () => {
    await s.choose('bep', { set: 'nothing' })
    const pages = ['', '/doelen', '/verhaal', '/wie-doet-wat', '/groep', '/bijeenkomst', '/hulp']
    const look = async () => {
      const seen = []
      for (const page of pages) {
        const { status, html } = await s.bep.get(`${s.plan}${page}`)
        seen.push([page, status, html])
      }
      return seen
    }
    const before = await look()
    await s.choose('bep', { set: 'all-but-story' })
    expect(await look()).not.toEqual(before)
    await s.choose('bep', { set: 'nothing' })
    expect(await look()).toEqual(before)
  })

  test('what was typed meanwhile is given back', async () => {
    await s.choose('karim', { set: 'agreements' })
    const refused = await s.karim.post(`${s.plan}/doelen`, {
      wording: 'Samen fietsen',
      term: 'short',
    })
    expect(refused.status).toBe(404)
    expect(refused.html).toContain('Samen fietsen')
    await s.choose('karim', { set: 'taking-part' })
  })
})

describe('everything closed', () => {
  test('one press closes all, and opening gives exactly what was', async () => {
    await s.choose('karim', { set: 'taking-part' })
    const before = (await s.noor.get(s.at)).html
    expect((await s.close()).status).toBe(303)
    expect((await s.karim.get(`${s.plan}/doelen`)).status).toBe(404)
    const { html } = await s.noor.get(s.at)
    expect(html).toMatch(/Alles is dicht sinds vandaag om .+\. Niemand ziet nu iets\./)
    expect((await s.open()).status).toBe(303)
    expect((await s.karim.get(`${s.plan}/doelen`)).status).toBe(200)
    expect((await s.noor.get(s.at)).html).toBe(before)
  })

  test('what is changed meanwhile counts from the opening on', async () => {
    await s.close()
    await s.choose('bep', { set: 'taking-part' })
    expect((await s.noor.get(s.member('bep'))).html).toContain('geldt pas als je weer opent')
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    await s.open()
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(200)
  })

  test('pressed in two windows at once, one press opens it', async () => {
    await Promise.all([s.close(), s.close(), s.close()])
    await s.open()
    expect((await s.karim.get(`${s.plan}/doelen`)).status).toBe(200)
    await s.close()
    await s.close()
    await Promise.all([s.open(), s.open()])
    expect((await s.karim.get(`${s.plan}/doelen`)).status).toBe(200)
  })
})
