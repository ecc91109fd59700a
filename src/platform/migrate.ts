import { readdir, readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'

/** Brings the database up to date with `folder`: plain SQL files, in the order of their names, forward only. */
export async function migrate(systemUrl: string, folder: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: systemUrl, max: 1 })
  pool.on('error', () => {}) // a server that stops while this connection says goodbye
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`create schema if not exists platform`.execute(db)
    const { error, results = [] } = await new Migrator({
      db,
      provider: { getMigrations: () => migrationsOf(folder) },
      migrationTableSchema: 'platform',
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    }).migrateToLatest()
    if (error) throw error
    return results.map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

async function migrationsOf(folder: string): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.sql', ''),
      { up: async (db) => void (await runFile(db, `${folder}/${name}`)) },
    ]),
  )
}

// an empty search_path: every name in a migration says its schema
async function runFile(db: Kysely<unknown>, path: string): Promise<void> {
  await sql.raw(`set local search_path = ''; ${await readFile(path, 'utf8')}`).execute(db)
  await sql.raw('set local search_path = public').execute(db)
}
