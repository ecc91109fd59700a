import type { Context } from 'hono'

type Stored = { name: string; type: string; bytes: Buffer }

/** Downloaded, never shown here: what came from outside runs nothing on this address. */
export function download(c: Context, { name, type, bytes }: Stored) {
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return c.body(new Uint8Array(bytes), 200, { 'content-type': type })
}
