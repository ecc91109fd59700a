import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#src/platform/embedded-postgres.ts'
import { migrate } from '#src/platform/migrate.ts'

/** A database server as in production (fsync on), empty but for the migrations. */
export async function startBenchServer() {
  const dataDir = mkdtempSync(join(tmpdir(), `wijkverband-bench-${randomUUID().slice(0, 4)}-`))
  const postgres = await startEmbeddedPostgres({ dataDir, say: () => {} })
  await migrate(postgres.systemUrl, 'db/migrations')
  return {
    systemUrl: postgres.systemUrl,
    appUrl: postgres.appUrl,
    /** Past all policies: what a program without any protection would use. */
    bareUrl: postgres.superUrl.replace('/postgres?', '/wijkverband?'),
    stop: async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
