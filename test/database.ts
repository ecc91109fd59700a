import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseIn } from './server.ts'

/** A database of this test file's own, copied from one that was migrated (and filled with the demo) once. */
export async function ownDatabase(template: 'demo' | 'empty') {
  const server = inject('server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query(
    `create database ${name} template template_${template} owner wijkverband_system`,
  )
  return {
    adminUrl: databaseIn(server.adminUrl, name),
    systemUrl: databaseIn(server.systemUrl, name),
    appUrl: databaseIn(server.appUrl, name),
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
