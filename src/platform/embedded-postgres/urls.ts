import { randomBytes } from 'node:crypto'

export const roles = ['wijkverband_system', 'wijkverband_app', 'wijkverband_figures'] as const
export type Login = (typeof roles)[number] | 'postgres'

/** How clients reach the server: through the socket as this account, or over TCP with a password. */
export type Access = { socket: string; port?: number; passwords?: Record<Login, string> }

export function newAccess(socket: string, port: number | undefined): Access {
  if (port === undefined) return { socket }
  const passwords = Object.fromEntries(
    [...roles, 'postgres'].map((login) => [login, randomBytes(24).toString('base64url')]),
  ) as Record<Login, string>
  return { socket, port, passwords }
}

export function address(access: Access, login: Login): string {
  const database = login === 'postgres' ? 'postgres' : 'wijkverband'
  if (access.passwords)
    return `postgres://${login}:${access.passwords[login]}@127.0.0.1:${access.port}/${database}`
  // The port is named, for a PGPORT in the environment would else win.
  return `postgres://${login}@/${database}?host=${encodeURIComponent(access.socket)}&port=5432`
}
