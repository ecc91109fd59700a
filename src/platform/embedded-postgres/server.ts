import { setTimeout as wait } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { StartProblem } from '../start-problem.ts'
import type { Place } from './cluster.ts'
import { runningPostmaster, spawnPostmaster } from './postmaster.ts'
import { currentPort, endOtherSessions, takeApplicationLock } from './queries.ts'

type Wanted = { fast: boolean; port: number | undefined; say: (sentence: string) => void }
type LockedServer = { client: Client; lost: Promise<string>; stop(): Promise<void> }

// Recovery after a crash of the machine may take its time; the rest is bounded shorter.
const patience = { start: 120_000, sharedMemory: 15_000, lock: 2_000 }

/** The server of this folder, running, with the application's lock held on `client`. */
export async function lockedServer(place: Place, wanted: Wanted): Promise<LockedServer> {
  const found = await connect(place)
  const first = found === 'absent' ? await startServer(place, wanted) : found
  const client = await lockOrRefuse(first, place)
  if (found === 'absent') return guarded(client, place)
  if ((await currentPort(client)) === wanted.port) {
    wanted.say('The database server of an earlier run is still there: it is used.')
    await endOtherSessions(client)
    return guarded(client, place)
  }
  await guarded(client, place).stop()
  return lockedServer(place, wanted)
}

async function startServer(place: Place, wanted: Wanted): Promise<Client> {
  wanted.say('Starting the database server.')
  const begun = Date.now()
  let postmaster = spawnPostmaster(place, wanted)
  for (;;) {
    const client = await connect(place)
    if (client !== 'absent') return client
    if (Date.now() - begun > patience.start)
      throw new StartProblem(`The database server does not answer: see ${place.log}.`)
    if (postmaster.ended()) {
      const reason = postmaster.reason()
      // What a killed server leaves lets go in a moment; another start may have been a moment earlier.
      const passing = /shared memory block .* still in use|postmaster\.pid. already exists/s
      if (!passing.test(reason) || Date.now() - begun > patience.sharedMemory)
        throw new StartProblem(`The database server in ${place.data} does not start: ${reason}`)
      postmaster = spawnPostmaster(place, wanted)
    }
    await wait(20)
  }
}

/** @returns 'absent' as long as nobody answers, or the one that answers is starting or stopping. */
async function connect(place: Place): Promise<Client | 'absent'> {
  const postmaster = runningPostmaster(place)
  if (!postmaster) return 'absent'
  const client = new Client({
    host: place.socket,
    port: postmaster.port,
    ssl: false,
    user: 'postgres',
    database: 'postgres',
    application_name: 'wijkverband-lock',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof DatabaseError && error.code !== '57P03')
      throw new StartProblem(
        `The database server in ${place.data} lets nobody in: ${error.message}`,
      )
    return 'absent'
  }
}

async function lockOrRefuse(client: Client, place: Place): Promise<Client> {
  const begun = Date.now()
  while (!(await takeApplicationLock(client))) {
    if (Date.now() - begun > patience.lock) {
      await client.end()
      throw new StartProblem(
        `Wijkverband is already running on the folder ${place.folder}: stop that one first, or set WIJKVERBAND_DATA to another folder.`,
      )
    }
    await wait(50)
  }
  return client
}

function guarded(client: Client, place: Place): LockedServer {
  let stopping = false
  const lost = new Promise<string>((resolve) => {
    client.on('end', () => {
      if (!stopping) resolve(`The database server is gone: see ${place.log}.`)
    })
  })
  const stop = async () => {
    stopping = true
    await runningPostmaster(place)?.stop()
    await client.end().catch(() => {})
  }
  return { client, lost, stop }
}
