// Writes what is generated: src/platform/schema.ts from the migrated database, and the access table. `npm run generate`.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#src/platform/embedded-postgres.ts'
import { migrate } from '#src/platform/migrate.ts'
import { accessSheet } from '#test/access/sheet.ts'

const contexts = [
  ...['people', 'groups', 'consent', 'plans', 'platform', 'geography', 'neighbourhood'],
  ...['circles', 'practices', 'regions', 'exchange'],
]

mkdirSync('docs/generated', { recursive: true })
writeFileSync('docs/generated/access.md', accessSheet())

const dataDir = mkdtempSync(join(tmpdir(), 'wijkverband-generate-'))
chmodSync(dataDir, 0o755) // as root the server runs as another account, which must reach it
const postgres = await startEmbeddedPostgres({ dataDir, say: () => {}, fast: true })
try {
  await migrate(postgres.systemUrl, 'db/migrations')
  const { status } = spawnSync(
    'kysely-codegen',
    [
      ...[
        '--dialect',
        'postgres',
        '--url',
        postgres.superUrl.replace('/postgres?', '/wijkverband?'),
      ],
      ...['--include-pattern', `(${contexts.join('|')}).*`],
      ...['--exclude-pattern', 'platform.migration*', '--default-schema', 'none'],
      ...['--date-parser', 'string', '--type-mapping', '{"timestamptz":"string"}'],
      ...['--out-file', 'src/platform/schema.ts'],
    ],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
