import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as app from './application.ts'

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs'])
})
afterEach(app.cleanUp)

describe('starting on an empty folder', () => {
  it('says its steps and answers', async () => {
    const first = await app.run({ WIJKVERBAND_DATA: app.newFolder() })
    expect(await first.ready, first.said()).toBe(true)
    expect(first.said()).toContain('Making the database folder')
    expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  })

  it('starts again on what is there', async () => {
    const folder = app.newFolder()
    const first = await app.run({ WIJKVERBAND_DATA: folder })
    await first.ready
    expect(await app.stop(first)).toBe(0)

    const begun = performance.now()
    const next = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await next.ready, next.said()).toBe(true)
    expect((await fetch(`${next.origin}/readyz`)).status).toBe(200)
    console.log(`start on existing data: ${Math.round(performance.now() - begun)} ms`)
    expect(next.said()).not.toContain('Making the database folder')
  })

  it('goes on after a first start that was killed half-way', async () => {
    const folder = app.newFolder()
    const half = path.join(folder, 'postgres-new-4194999')
    mkdirSync(half)
    writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
    const application = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await application.ready, application.said()).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres-new'))).toEqual([])
  })

  it('lets one win when two start at once, and refuses the other', async () => {
    const env = { WIJKVERBAND_DATA: app.newFolder() }
    const both = await Promise.all([app.run(env), app.run(env)])
    const ready = await Promise.all(both.map((application) => application.ready))
    expect(ready.toSorted(), both.map((one) => one.said()).join('\n')).toEqual([false, true])
    const loser = both[ready.indexOf(false)]
    expect(loser?.said()).toContain('Wijkverband is already running on the folder')
  })
})

describe('after a crash', () => {
  it('takes over the database of an application that was killed', async () => {
    const folder = app.newFolder()
    await killedWithRow(folder)
    const server = app.postmasterOf(folder)

    const next = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await next.ready, next.said()).toBe(true)
    expect(app.postmasterOf(folder)).toBe(server)
    expect(await keptRows(folder)).toBe(1)
    expect(await app.stop(next)).toBe(0)
    expect(readdirSync(path.join(folder, 'postgres'))).not.toContain('postmaster.pid')
  })

  it('starts cleanly when the database was killed too', async () => {
    const folder = app.newFolder()
    await killedWithRow(folder)
    process.kill(app.postmasterOf(folder), 'SIGKILL')

    const next = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await next.ready, next.said()).toBe(true)
    expect(await keptRows(folder)).toBe(1)
  })

  it('stops when the process that started it was killed', async () => {
    const folder = app.newFolder()
    const whole = await app.launch([path.resolve('scripts/start.mjs')], {
      WIJKVERBAND_DATA: folder,
    })
    await whole.ready
    await app.stop(whole, 'SIGKILL')
    expect(readdirSync(path.join(folder, 'postgres'))).not.toContain('postmaster.pid')
  })

  it('stops when the npm that started it was killed', async () => {
    const folder = app.newFolder()
    const npm = `require('node:child_process').spawn(process.execPath, ['scripts/start.mjs'], { stdio: 'inherit' })`
    const env = { WIJKVERBAND_DATA: folder, npm_lifecycle_event: 'start' }
    const whole = await app.launch(['-e', npm], env)
    await whole.ready
    await app.stop(whole, 'SIGKILL')
    expect(readdirSync(path.join(folder, 'postgres'))).not.toContain('postmaster.pid')
  })

  it('ends with one sentence when its database is gone', async () => {
    const folder = app.newFolder()
    const application = await app.run({ WIJKVERBAND_DATA: folder })
    await application.ready
    process.kill(app.postmasterOf(folder), 'SIGKILL')
    expect(await application.ended).toBe(1)
    expect(application.said()).toContain('The database server is gone')
  })
})

describe('one folder, one application', () => {
  it('refuses a second one, names the folder and leaves the first alone', async () => {
    const folder = app.newFolder()
    const first = await app.run({ WIJKVERBAND_DATA: folder })
    await first.ready
    const second = await app.run({ WIJKVERBAND_DATA: folder })
    expect(await second.ended).toBe(1)
    expect(second.said().trim()).toBe(
      `Wijkverband is already running on the folder ${folder}: stop that one first, or set WIJKVERBAND_DATA to another folder.`,
    )
    expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  })
})

describe('what stops a start', () => {
  it.each([
    [{ PORT: 'drieduizend' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://elders' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://a@b/c' }, 'DATABASE_APP_URL'],
    [{ LOG_LEVEL: 'luid' }, 'LOG_LEVEL'],
  ])('a wrong setting %o, told in one sentence', async (env, name) => {
    const application = await app.run({ WIJKVERBAND_DATA: app.newFolder(), ...env })
    expect(await application.ended).toBe(1)
    expect(application.said()).toContain(name)
    expect(application.said().trim().split('\n')).toHaveLength(1)
  })

  it('a port that is taken', async () => {
    const first = await app.run({ WIJKVERBAND_DATA: app.newFolder() })
    await first.ready
    const PORT = new URL(first.origin).port
    const second = await app.run({ WIJKVERBAND_DATA: app.newFolder(), PORT })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`Port ${PORT} is taken by another program`)
  })
})

async function killedWithRow(folder: string) {
  const application = await app.run({ WIJKVERBAND_DATA: folder })
  await application.ready
  await app.asSystemRole(folder, async (client) => {
    await client.query('create table public.kept (sentence text)')
    await client.query("insert into public.kept values ('van voor de klap')")
  })
  await app.stop(application, 'SIGKILL')
}

async function keptRows(folder: string) {
  return app.asSystemRole(folder, async (client) => {
    const { rowCount } = await client.query('select * from public.kept')
    return rowCount
  })
}
