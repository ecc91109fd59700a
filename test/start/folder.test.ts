import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#src/platform/embedded-postgres.ts'
import { cleanLater, cleanUp, freePort, newFolder, postmasterOf } from './application.ts'

const running: EmbeddedPostgres[] = []
const said: string[] = []
const isRoot = process.getuid?.() === 0

async function start(dataDir: string, port?: number) {
  const options = { dataDir, fast: true, say: (step: string) => said.push(step) }
  const postgres = await startEmbeddedPostgres(port ? { ...options, port } : options)
  running.push(postgres)
  cleanLater(postgres.folder)
  return postgres
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop()
  said.length = 0
  await cleanUp()
})

describe('the folder of the database', () => {
  it('keeps the socket where only its own account can enter, and opens no port', async () => {
    const folder = newFolder()
    const postgres = await start(folder)
    expect(statSync(path.join(folder, 'postgres-socket')).mode & 0o777).toBe(0o700)
    expect(await ask(postgres.appUrl, 'show listen_addresses')).toBe('')
    expect(await ask(postgres.appUrl, 'select current_user')).toBe('wijkverband_app')
  })

  it('puts the socket elsewhere when its path would be too long', async () => {
    const folder = path.join(newFolder(), 'zeer-lang-'.repeat(12))
    mkdirSync(folder)
    const postgres = await start(folder)
    const socket = new URL(postgres.appUrl.replace('@/', '@x/')).searchParams.get('host') ?? ''
    expect(socket.startsWith(folder)).toBe(false)
    expect(statSync(cleanLater(socket)).mode & 0o777).toBe(0o700)
    expect(await ask(postgres.appUrl, 'select current_user')).toBe('wijkverband_app')
  })

  it.runIf(isRoot)('is a readable place, named, when root starts in a closed one', async () => {
    const closed = path.join(newFolder(0o700), 'data')
    const postgres = await start(closed)
    expect(postgres.folder).not.toBe(closed)
    expect(said).toContain(
      `The database server cannot reach ${closed}: its data is in ${postgres.folder}.`,
    )
    expect(await ask(postgres.appUrl, 'select current_user')).toBe('wijkverband_app')
  })
})

it('starts after a crash when another program got the process number of the server', async () => {
  const folder = newFolder()
  await start(folder)
  process.kill(postmasterOf(folder), 'SIGKILL')
  const other = spawn('sleep', ['600'], isRoot ? { uid: 65534 } : {})
  const file = path.join(folder, 'postgres', 'postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)))

  const postgres = await start(folder)
  expect(await ask(postgres.appUrl, 'select current_user')).toBe('wijkverband_app')
  other.kill()
})

describe('on a port', () => {
  it('lets nobody in without the password', async () => {
    const port = await freePort()
    const postgres = await start(newFolder(), port)
    expect(await ask(postgres.systemUrl, 'select current_user')).toBe('wijkverband_system')
    const guess = `postgres://wijkverband_system:geraden@127.0.0.1:${port}/wijkverband`
    await expect(ask(guess, 'select 1')).rejects.toThrow('password authentication failed')
  })
})

describe('the three roles', () => {
  it('own and inherit no more than they need', async () => {
    const postgres = await start(newFolder())
    const roles = await ask(
      postgres.superUrl,
      `select json_agg(json_build_array(rolname, rolsuper, rolbypassrls, rolinherit) order by rolname)
       from pg_roles where rolname like 'wijkverband%'`,
    )
    expect(roles).toEqual([
      ['wijkverband_app', false, false, false],
      ['wijkverband_figures', false, false, false],
      ['wijkverband_system', false, false, true],
    ])
  })
})

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query({ text: question, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}
