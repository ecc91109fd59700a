import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { alive, cleanEnvironment, type Place } from './cluster.ts'
import { disownStalePid } from './stale-pid.ts'

export type Spawned = { ended(): boolean; reason(): string }
export type Postmaster = { port: number; stop(): Promise<void> }

const largestLog = 10 * 1024 * 1024
// The log must hold nothing of people: no statements, no values.
const quiet = [
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_statement=none',
  'log_checkpoints=off',
]
const small = ['shared_buffers=256MB', 'max_connections=100', 'max_wal_size=256MB', 'jit=off']
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** In a session of its own, so that Ctrl-C in a terminal reaches the application first. */
export function spawnPostmaster(
  place: Place,
  wanted: { fast: boolean; port: number | undefined },
): Spawned {
  disownStalePid(place)
  const log = openLog(place)
  const from = statSync(place.log).size
  const settings = [
    ...quiet,
    ...small,
    ...(wanted.fast ? careless : []),
    `listen_addresses=${wanted.port === undefined ? '' : '127.0.0.1'}`,
    `port=${wanted.port ?? 5432}`,
    `unix_socket_directories=${place.socket}`,
    'unix_socket_permissions=0700',
  ]
  const child = spawn(
    path.join(place.binaries, 'postgres'),
    ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...place.account,
      env: cleanEnvironment,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  let failure = ''
  child.on('error', (error) => {
    failure = error.message
  })
  child.unref()
  return {
    ended: () => failure !== '' || child.exitCode !== null || child.signalCode !== null,
    reason: () => failure || readFileSync(place.log).subarray(from).toString().trim(),
  }
}

/** The server that runs on this folder, whoever started it. */
export function runningPostmaster(place: Pick<Place, 'data'>): Postmaster | undefined {
  const file = path.join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid || !port) return undefined
  const gone = () => !existsSync(file) || !alive(pid)
  return {
    port,
    async stop() {
      signal(pid, 'SIGINT')
      for (let waited = 0; !gone() && waited < 30_000; waited += 20) await wait(20)
      if (gone()) return
      signal(pid, 'SIGQUIT')
      while (!gone()) await wait(20)
    },
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (alive(pid)) process.kill(pid, name)
}

function openLog(place: Place): number {
  const log = openSync(place.log, 'a', 0o600)
  if (statSync(place.log).size > largestLog) truncateSync(place.log)
  return log
}
