import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { openSystemDatabase } from '#src/platform/database.ts'
import { runningPostmaster } from '#src/platform/embedded-postgres/postmaster.ts'
import { address } from '#src/platform/embedded-postgres/urls.ts'
import type { Job } from '#src/platform/jobs.ts'

export type Application = {
  process: ChildProcess
  /** Everything that it printed so far. */
  said(): string
  /** Settles when it says that it is ready (true) or ends before that (false). */
  ready: Promise<boolean>
  ended: Promise<number | null>
  origin: string
}

const started: Application[] = []
const folders = new Set<string>()

/** The server process alone, as `npm start` runs it after building, on a free port. */
export async function run(env: Record<string, string>): Promise<Application> {
  return launch([path.resolve('dist/server.js')], env)
}

export async function launch(command: string[], env: Record<string, string>): Promise<Application> {
  const port = env.PORT ?? String(await freePort())
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<boolean>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk
      if (text.includes('Wijkverband is ready')) resolve(true)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then(() => resolve(false))
  })
  const origin = `http://localhost:${port}`
  const application = { process: child, said: () => text, ready, ended, origin }
  started.push(application)
  return application
}

export async function stop(application: Application, signal: NodeJS.Signals = 'SIGTERM') {
  application.process.kill(signal)
  return application.ended
}

/** A new folder that every account can enter, gone after the tests. */
export function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wijkverband-start-'))
  chmodSync(folder, mode)
  return cleanLater(folder)
}

export function cleanLater(folder: string): string {
  folders.add(folder)
  return folder
}

export function postmasterOf(folder: string): number {
  return Number(
    readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
}

export async function asSystemRole<T>(
  folder: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: systemAddress(folder) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const systemAddress = (folder: string) =>
  address({ socket: path.join(folder, 'postgres-socket') }, 'wijkverband_system')

/** What the worker would do when their time comes. */
export async function runsJobs(folder: string, jobs: readonly Job[]): Promise<void> {
  const system = openSystemDatabase(systemAddress(folder), { max: 2 })
  try {
    for (const job of jobs) await job.run(system)
  } finally {
    await system.pool.end()
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Stops whatever a test, failed perhaps, left running. */
export async function cleanUp(): Promise<void> {
  for (const application of started.splice(0)) await stop(application, 'SIGKILL')
  for (const folder of folders) {
    await runningPostmaster({ data: path.join(folder, 'postgres') })?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  folders.clear()
}
