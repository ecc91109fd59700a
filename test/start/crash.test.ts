import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { noorsPlan } from '#db/demo/plan.ts'
import { hashOf } from '#src/platform/ids.ts'
import * as app from './application.ts'

const rounds = Number(process.env.WIJKVERBAND_CRASHES ?? 2)

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs'])
})
afterEach(app.cleanUp)

it('keeps every answer that a browser got, whatever is killed in the middle of a stream of them', {
  timeout: rounds * 60_000,
}, async () => {
  const folder = app.newFolder()
  const answered: string[] = []
  for (let round = 0; round < rounds; round++) {
    const application = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await application.ready, application.said()).toBe(true)
    expect(await ask(folder, 'show fsync')).toEqual(['on'])
    expect(await ask(folder, 'show synchronous_commit')).toEqual(['on'])

    const cookie = await signIn(application.origin)
    const writers = [1, 2, 3, 4].map((writer) =>
      write(application.origin, cookie, `Doel ${round} ${writer}`, answered),
    )
    await wait(500 + 100 * round)
    const database = app.postmasterOf(folder)
    // the application alone, the database alone, or both at once
    if (round % 3 !== 1) application.process.kill('SIGKILL')
    if (round % 3 !== 0) process.kill(database, 'SIGKILL')
    await Promise.all([...writers, application.ended])
  }
  const last = await app.run({ WIJKVERBAND_DATA: folder })
  expect(await last.ready, last.said()).toBe(true)
  const kept = new Set(await ask(folder, 'select wording from plans.goal'))
  expect(answered.length).toBeGreaterThan(10 * rounds)
  expect(answered.filter((wording) => !kept.has(wording))).toEqual([])
})

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/kies/noor`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Writes one goal after another, and notes those that were answered, until there is no answer any more. */
async function write(origin: string, cookie: string, name: string, answered: string[]) {
  const _token = hashOf(`form:${cookie.split('=')[1]}`)
  for (let n = 0; ; n++) {
    const wording = `${name} ${n}`
    const answer = await fetch(`${origin}/plan/${noorsPlan}/doelen`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie },
      body: new URLSearchParams({ _token, wording, term: 'short' }),
    }).catch(() => null)
    if (answer?.status !== 303) return
    answered.push(wording)
  }
}

const ask = (folder: string, question: string): Promise<string[]> =>
  app.asSystemRole(folder, async (client) => {
    const { rows } = await client.query({ text: question, rowMode: 'array' })
    return rows.map(([value]) => value)
  })
