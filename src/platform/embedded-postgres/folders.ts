import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartProblem } from '../start-problem.ts'

/** Who the server runs as. Absent: whoever runs the application. */
export type Account = { uid: number; gid: number } | undefined

const nobody = { uid: 65534, gid: 65534 }
// sun_path holds 108 bytes on Linux and 104 on macOS, with the closing NUL and the name of the socket.
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

/** PostgreSQL refuses to run as root; then it runs as the owner of the data that is there, else as nobody. */
export function serverAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = lstatSync(path.join(dataDir, 'postgres'), { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody
}

/** The folder of data, socket and log: `dataDir`, or a place that the server's account can reach. */
export function chooseFolder(
  dataDir: string,
  account: Account,
  say: (sentence: string) => void,
): string {
  if (!account) return ownFolder(dataDir)
  const name = `wijkverband-${shortHash(dataDir)}`
  const candidates = [dataDir, path.join('/var/lib', name), path.join(tmpdir(), name)]
  for (const candidate of candidates) {
    if (!reachable(candidate, account)) continue
    if (candidate !== dataDir && !ours(candidate)) continue
    if (candidate !== dataDir)
      say(`The database server cannot reach ${dataDir}: its data is in ${candidate}.`)
    return candidate
  }
  throw new StartProblem(
    `The database server cannot reach any of ${candidates.join(', ')}: set WIJKVERBAND_DATA to a folder that every account can enter.`,
  )
}

/** A folder that only the server's account may enter, with a path that fits in a socket address. */
export function socketFolder(folder: string, account: Account): string {
  const near = path.join(folder, 'postgres-socket')
  if (Buffer.byteLength(near) <= longestSocketFolder) return closedFolder(near, account)
  const name = `wijkverband-${account?.uid ?? process.getuid?.()}-${shortHash(folder)}`
  const far = path.join(tmpdir(), name)
  return closedFolder(
    Buffer.byteLength(far) <= longestSocketFolder ? far : path.join('/tmp', name),
    account,
  )
}

/** Whether that account can really do it: modes alone do not tell (ACLs, mounts, parents). */
export function can(account: Account, ...test: string[]): boolean {
  return spawnSync('test', test, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function ownFolder(dataDir: string): string {
  try {
    mkdirSync(path.join(dataDir, 'postgres-socket'), { recursive: true, mode: 0o700 })
    return dataDir
  } catch (error) {
    throw new StartProblem(`The data folder cannot be made: ${(error as Error).message}.`)
  }
}

function reachable(folder: string, account: NonNullable<Account>): boolean {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755)
    return can(account, '-w', closedFolder(path.join(folder, 'postgres-socket'), account))
  } catch {
    return false
  }
}

/** In a shared place another account may have made the folder first. */
function ours(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

/** Others may have made a folder of that name in a shared place: then it is not used. */
function closedFolder(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Root's folder is one that this start made, or another that was killed or is as far at this moment.
  const fresh = lstatSync(folder)
  if (account && fresh.isDirectory() && fresh.uid === 0) chownSync(folder, account.uid, account.gid)
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o777) !== 0o700)
    throw new StartProblem(
      `The folder ${folder} must belong to account ${owner} and be closed to others (mode 0700).`,
    )
  return folder
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
