import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { loadDemo } from '#db/demo/load.ts'
import { loadGeography } from '#src/geography/load.ts'
import { openSystemDatabase } from '#src/platform/database.ts'
import { startEmbeddedPostgres } from '#src/platform/embedded-postgres.ts'
import { migrate } from '#src/platform/migrate.ts'
import { loadDivisions } from '#src/regions/divisions/load.ts'

/** A PostgreSQL server for tests: by its superuser and by the roles that the application uses. */
export type TestServer = { adminUrl: string; systemUrl: string; appUrl: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/** Once a run: a server, and two databases to copy: migrated, and migrated with the demo. */
export default async function setup(project: TestProject) {
  const { server, stop } = await startServer()
  for (const template of ['empty', 'demo']) {
    const name = `template_${template}`
    await asAdmin(server.adminUrl, `drop database if exists ${name}`)
    await asAdmin(server.adminUrl, `create database ${name} owner wijkverband_system`)
    const systemUrl = databaseIn(server.systemUrl, name)
    await migrate(systemUrl, 'db/migrations')
    if (template === 'demo') await fill(systemUrl)
  }
  project.provide('server', server)
  return stop
}

/** The same login, another database. */
export const databaseIn = (url: string, database: string): string =>
  url.replace(/\/[a-z_]+(?=\?|$)/, `/${database}`)

/** An outside server when the environment names one (`npm run test:postgres`), else our own. */
async function startServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const { TEST_ADMIN_URL, DATABASE_URL, DATABASE_APP_URL } = process.env
  if (TEST_ADMIN_URL && DATABASE_URL && DATABASE_APP_URL) {
    const server = { adminUrl: TEST_ADMIN_URL, systemUrl: DATABASE_URL, appUrl: DATABASE_APP_URL }
    return { server, stop: async () => {} }
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'wijkverband-test-'))
  chmodSync(dataDir, 0o755) // as root the server runs as another account, which must reach it
  const postgres = await startEmbeddedPostgres({ dataDir, say: () => {}, fast: true })
  const { superUrl: adminUrl, systemUrl, appUrl } = postgres
  const stop = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { server: { adminUrl, systemUrl, appUrl }, stop }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function fill(systemUrl: string): Promise<void> {
  const system = openSystemDatabase(systemUrl, { max: 1 })
  await loadGeography(system)
  await loadDivisions(system)
  await loadDemo(system)
  await system.pool.end()
}
