import { setTimeout as wait } from 'node:timers/promises'
import { loadDemo } from '#db/demo/load.ts'
import { createApp } from './app.tsx'
import { loadGeography } from './geography/load.ts'
import { ConfigProblem, readConfig } from './platform/config.ts'
import { openDatabase, openSystemDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { listen } from './platform/listening.ts'
import { openLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { StartProblem } from './platform/start-problem.ts'
import { loadDivisions } from './regions/divisions/load.ts'
import { startWorker } from './worker.ts'

/** What was started, to be stopped in the opposite order. */
const running: (() => Promise<unknown>)[] = []
const patience = 15_000
let stopping = false

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  process.on('uncaughtException', (error) => {
    // The stack and no more: PostgreSQL's errors carry rows in their details.
    log.fatal({ stack: error.stack }, 'The application broke down.')
    stop(1)
  })

  const database = config.database ?? (await startOwnDatabase(config.dataDir))
  const migrated = await migrate(database.systemUrl, 'db/migrations')
  if (migrated.length > 0)
    console.log(`The database is brought up to date: ${migrated.length} steps.`)

  const db = openDatabase(database.appUrl)
  running.push(() => db.pool.end())

  const system = openSystemDatabase(database.systemUrl)
  running.push(() => system.pool.end())
  await loadGeography(system)
  await loadDivisions(system)
  if (config.demo) await loadDemo(system)

  const app = createApp({ config, log, db, system })
  const listening = await listen({ fetch: app.fetch, port: config.port, host: config.host })
  running.push(() => listening.stop())
  console.log(`Wijkverband is ready: ${config.origin}`)

  const worker = startWorker({ config, log, system, systemUrl: database.systemUrl })
  worker.catch((error) => log.error({ stack: error.stack }, 'The worker did not start.'))
  running.push(() => worker.then(({ stop }) => stop()))
}

async function startOwnDatabase(dataDir: string) {
  const postgres = await startEmbeddedPostgres({ dataDir, say: (step) => console.log(step) })
  running.push(postgres.stop)
  postgres.lost.then((sentence) => {
    console.error(sentence)
    stop(1)
  })
  return postgres
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const end of running.reverse()) {
    const ended = end().catch((error) => console.error(error.message))
    await Promise.race([ended, wait(patience)])
  }
  process.exit(code)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => stop(0))
// Whoever started the server with a channel is gone: killed, perhaps.
process.on('disconnect', () => stop(0))

start().catch((error) => {
  const told = error instanceof StartProblem || error instanceof ConfigProblem
  console.error(told ? error.message : error)
  stop(1)
})
