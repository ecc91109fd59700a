import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { openWorld, type World } from '#test/world.ts'
import { groupJobs } from './jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rows = async (query: string) => (await world.system.pool.query(query)).rows

test('work that ends takes somebody out of the group, and the owner is told once that something waits', async () => {
  const anouk = await world.as('anouk')
  await anouk.post(`/ik/werk/${demoId('work of anouk')}/einde`)
  for (const job of [...groupJobs, ...groupJobs]) await job.run(world.system)
  const left = `where member_id = '${demoId('member anouk')}'`
  expect(await rows(`select because from groups.departure_reason ${left}`)).toEqual([
    { because: 'work-ended' },
  ])
  const listed = `select 1 from groups.my_plan where person_id = '${demoId('anouk')}'`
  expect(await rows(listed)).toEqual([])
  const mails = await rows("select * from platform.outbox where kind = 'work-ended'")
  expect(mails).toMatchObject([
    { to_person: demoId('noor'), subject: 'Er staat iets voor je klaar' },
  ])
  expect(mails[0].body).not.toMatch(/Anouk|FACT|werk/)
})
