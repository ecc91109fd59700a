import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { conversationJobs } from './jobs.ts'
import { stillWaitsToRead } from './telling/queries.ts'

let world: World
let noor: Browser
let berichten: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  berichten = `/plan/${world.plan}/berichten`
})
afterAll(() => world.close())

const [atOnce, daily] = conversationJobs
const mails = () =>
  asSystem(world.system, (tx) =>
    tx
      .selectFrom('platform.outbox')
      .where('kind', '=', 'messages')
      .select(['to_person', 'subject', 'body', 'about'])
      .execute(),
  )

const reads = async (key: string) => {
  const one = await world.as(key)
  for (const talk of ['group', 'walk']) {
    await one.get(`${berichten}/${demoId(`conversation ${talk}`)}`)
  }
  return one
}

describe('mail about messages', () => {
  test('comes at once, once a day or never, once, and says nothing of what or who', async () => {
    for (const key of ['noor', 'karim', 'bep', 'anouk']) await reads(key)
    const how = { karim: 'at-once', bep: 'daily', anouk: 'never' }
    for (const [key, wish] of Object.entries(how)) {
      await (await world.as(key)).post(`${berichten}/instellingen`, { how: wish })
    }
    const talk = `${berichten}/${demoId('conversation group')}`
    await noor.post(talk, { id: newId(), wording: 'Geheim nieuws' })
    await atOnce?.run(world.system)
    await atOnce?.run(world.system)
    expect((await mails()).map((mail) => mail.to_person)).toEqual([demoId('karim')])
    await daily?.run(world.system)
    const all = await mails()
    expect(all.map((mail) => mail.to_person).toSorted()).toEqual(
      [demoId('bep'), demoId('karim')].toSorted(),
    )
    for (const { subject, body } of all) {
      expect(subject).toBe('Er staat iets voor je klaar')
      expect(body).not.toMatch(/Geheim|Noor/)
    }
  })

  test('is not sent any more when it was read, or when everything was closed meanwhile', async () => {
    const about = `${world.plan}/${demoId('karim')}`
    const still = () => asSystem(world.system, (tx) => stillWaitsToRead(tx, about))
    expect(await still()).toBe(true)
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    expect(await still()).toBe(false)
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    expect(await still()).toBe(true)
    await reads('karim')
    expect(await still()).toBe(false)
  })
})
