import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'
import type { Account } from './folders.ts'

export type Place = {
  folder: string
  data: string
  socket: string
  log: string
  account: Account
  binaries: string
}

/** Nothing of the caller's PG* variables may steer the server. */
export const cleanEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', HOME: '/' }

type Making = { fast: boolean; say: (sentence: string) => void }

/** Made beside its place and then moved there, so that a start that was killed leaves nothing half. */
export async function initCluster(place: Place, { fast, say }: Making): Promise<void> {
  sweepHalves(place.data)
  if (existsSync(place.data)) return
  say('Making the database folder (only the first time).')
  const half = `${place.data}-new-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  if (place.account) chownSync(half, place.account.uid, place.account.gid)
  await initdb(place, half, fast)
  try {
    renameSync(half, place.data)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(place.data)) throw error
  }
}

/** Only the account that runs the application gets in by the socket; on a port only passwords count. */
export function writeAccessRules(place: Place): void {
  write(
    path.join(place.data, 'pg_hba.conf'),
    'local all all peer map=wijkverband\nhost all all 127.0.0.1/32 scram-sha-256\n',
    place.account,
  )
  write(
    path.join(place.data, 'pg_ident.conf'),
    `wijkverband "${userInfo().username}" all\n`,
    place.account,
  )
}

function write(file: string, text: string, account: Account): void {
  try {
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    if (account) chownSync(file, account.uid, account.gid)
  } catch (error) {
    throw new StartProblem(
      `The database folder belongs to another account: ${(error as Error).message}.`,
    )
  }
}

function initdb(place: Place, folder: string, fast: boolean): Promise<void> {
  const options = ['-U', 'postgres', '-A', 'peer', '-E', 'UTF8', '--no-instructions']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(
    path.join(place.binaries, 'initdb'),
    ['-D', folder, ...options, ...locale, ...(fast ? ['--no-sync'] : [])],
    { ...place.account, env: cleanEnvironment, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    const fail = (reason: string) =>
      reject(new StartProblem(`The database folder ${folder} could not be made: ${reason.trim()}`))
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) => (code === 0 ? resolve() : fail(complaint)))
  })
}

function sweepHalves(data: string): void {
  const folder = path.dirname(data)
  const begin = `${path.basename(data)}-new-`
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(begin)))
    if (!alive(Number(name.slice(begin.length)))) sweep(path.join(folder, name))
}

function sweep(half: string): void {
  try {
    rmSync(half, { recursive: true, force: true })
  } catch {
    // The killed start's initdb is still writing in it: the next start sweeps it.
  }
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
