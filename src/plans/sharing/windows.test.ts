import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { withdrawFrom } from '#src/consent/shares/queries.ts'
import { asViewer } from '#src/platform/viewer.ts'
import { openSharing, type SharingWorld } from '#test/sharing.ts'

let s: SharingWorld
beforeAll(async () => {
  s = await openSharing()
})
afterAll(() => s.world.close())

beforeEach(() => s.choose('bep', { set: 'agreements' }))

describe('in two windows', () => {
  test('pressing twice shares once', async () => {
    const fields = { set: 'taking-part', version: await s.versionOn('bep') }
    const answers = await Promise.all([
      s.noor.post(s.member('bep'), fields),
      s.noor.post(s.member('bep'), fields),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { rows: live } = await s.world.system.pool.query(
      `select part, count(*)::int from consent.share s where member_id = $1
          and not exists (select from consent.withdrawal w where w.share_id = s.id)
          and until is null group by part having count(*) > 1`,
      [demoId('member bep')],
    )
    expect(live).toEqual([])
  })

  test('what was taken back in one window does not come back unseen from another', async () => {
    await s.choose('bep', { set: 'taking-part' })
    const version = await s.versionOn('bep')
    await s.withdraw('bep', 'goals')
    const second = await s.noor.post(s.member('bep'), { set: 'all-but-story', version })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Dit is intussen veranderd')
    expect(second.html).toMatch(/value="all-but-story"[^>]*checked/)
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(404)
    const seen = second.html.match(/name="version" value="([^"]+)"/)?.[1] ?? ''
    expect(
      (await s.noor.post(s.member('bep'), { set: 'all-but-story', version: seen })).status,
    ).toBe(303)
    expect((await s.bep.get(`${s.plan}/doelen`)).status).toBe(200)
  })

  test('what only takes away is written, whatever another window did', async () => {
    const version = await s.versionOn('bep')
    await s.choose('bep', { set: 'taking-part' })
    expect((await s.noor.post(s.member('bep'), { set: 'nothing', version })).status).toBe(303)
    expect(await s.lineOf('Bep')).toBe('niets.')
  })

  test('a save waits for what another window is taking back, and then sees it', async () => {
    await s.choose('bep', { set: 'taking-part' })
    const version = await s.versionOn('bep')
    const owner = { personId: demoId('noor'), name: 'Noor' }
    const entry = { plan: s.world.plan, parts: [] }
    const [save] = await asViewer(s.world.db, owner, entry, async (tx) => {
      await withdrawFrom(tx, s.world.plan, demoId('member bep'), 'all')
      const answer = s.noor.post(s.member('bep'), { set: 'all-but-story', version })
      await waitingOrDone(answer)
      return { answer }
    })
    expect((await save.answer).status).toBe(409)
    expect(await s.lineOf('Bep')).toBe('niets.')
  })
})

/** Until the database says that somebody waits for a lock; or the answer came without waiting. */
async function waitingOrDone(answer: Promise<unknown>) {
  let done = false
  answer.finally(() => {
    done = true
  })
  while (!done) {
    const { rowCount } = await s.world.system.pool.query(
      'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
    )
    if (rowCount) return
  }
}
