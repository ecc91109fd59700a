import type { Client } from 'pg'
import { type Access, type Login, roles } from './urls.ts'

// Any number will do, as long as it stays the same.
const applicationLock = 7_451_923

/** One application on one folder. The lock is the connection's, so it ends with the process. */
export async function takeApplicationLock(client: Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [applicationLock])
  return rows[0].taken
}

/** A killed application may have left statements running. */
export async function endOtherSessions(client: Client): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
}

export async function currentPort(client: Client): Promise<number | undefined> {
  const { rows } = await client.query(
    `select current_setting('listen_addresses') as addresses, current_setting('port')::int as port`,
  )
  return rows[0].addresses === '' ? undefined : rows[0].port
}

/** The three login roles and the database; what is there already stays. */
export async function prepareDatabase(client: Client, access: Access): Promise<void> {
  const { rows } = await client.query(
    `select array(select rolname::text from pg_roles) as logins,
            exists (select from pg_database where datname = 'wijkverband') as made`,
  )
  for (const role of roles.filter((name) => !rows[0].logins.includes(name)))
    await client.query(`create role ${role} login nosuperuser nobypassrls ${inheritance(role)}`)
  for (const [login, password] of Object.entries(access.passwords ?? {}) as [Login, string][])
    await client.query(`alter role ${login} password ${client.escapeLiteral(password)}`)
  if (!rows[0].made) await client.query('create database wijkverband owner wijkverband_system')
}

function inheritance(role: Login): string {
  return role === 'wijkverband_system' ? '' : 'noinherit'
}
