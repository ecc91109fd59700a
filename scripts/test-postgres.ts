// Runs the tests against an outside PostgreSQL server, played by a second one of our own: over TCP, with
// passwords. All but those of the demo's own start. `npm run test:postgres`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '#src/platform/embedded-postgres.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'wijkverband-outside-'))
// As root the server runs as another account, which must reach it.
chmodSync(dataDir, 0o755)
const port = await freePort()
const postgres = await startEmbeddedPostgres({ dataDir, say: console.log, fast: true, port })
try {
  const env = {
    ...process.env,
    TEST_ADMIN_URL: postgres.superUrl,
    DATABASE_URL: postgres.systemUrl,
    DATABASE_APP_URL: postgres.appUrl,
    DATABASE_FIGURES_URL: postgres.figuresUrl,
  }
  const projects = ['--project', 'architecture', '--project', 'unit']
  const options = ['run', ...projects, ...process.argv.slice(2)]
  const [status] = await once(spawn('vitest', options, { env, stdio: 'inherit' }), 'exit')
  process.exitCode = status ?? 1
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
