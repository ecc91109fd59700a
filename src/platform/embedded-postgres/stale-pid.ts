import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Place } from './cluster.ts'

/**
 * After a crash another program may carry the process number of the server that was killed (in a
 * container nearly always). PostgreSQL would take that for a running server, but not its own parent.
 */
export function disownStalePid(place: Place): void {
  const file = path.join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n')
  const name = nameOf(pid ?? '')
  if (name === undefined || name === 'postgres') return
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}

function nameOf(pid: string): string | undefined {
  const comm = `/proc/${pid}/comm`
  return existsSync(comm) ? readFileSync(comm, 'utf8').trim() : undefined
}
