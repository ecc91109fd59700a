import { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Values } from './forms.ts'
import type { Env } from './request.ts'

export type Arriving = {
  /** The fields that stand before the file. */
  values: Values
  /** As it arrives; null when none was chosen. `isWhole`: asked after the last piece. */
  file: { name: string; pieces: AsyncIterable<Buffer>; isWhole: () => boolean } | null
}

/**
 * A form with one large file, read piece by piece and never whole in memory: for an address that streams.
 * @throws HTTPException 403 when the token of our own forms does not stand before the file, 400 when it is no form
 */
export async function readArriving(c: Context<Env>, most: number): Promise<Arriving> {
  const arriving = await begun(c, most)
  const expected = c.get('formToken')
  if (expected && arriving.values._token !== expected) throw new HTTPException(403)
  return arriving
}

function begun(c: Context<Env>, most: number): Promise<Arriving> {
  const values: Values = {}
  const { body } = c.req.raw
  return new Promise((settle, fail) => {
    const refuse = () => fail(new HTTPException(400))
    if (!body) return refuse()
    const parser = busboy({
      headers: { 'content-type': c.req.header('content-type') },
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: most, fields: 20, fieldSize: 10_000 },
    })
    const arrival = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    parser.on('field', (name, text) => {
      values[name] = text
    })
    parser.on('file', (_, file, { filename }) => {
      const broken = () => file.destroy(new HTTPException(400))
      arrival.on('error', broken)
      parser.on('error', broken)
      if (!filename) return file.resume()
      settle({
        values,
        file: { name: filename, pieces: file, isWhole: () => !file.truncated },
      })
    })
    parser.on('close', () => settle({ values, file: null }))
    parser.on('error', refuse)
    arrival.on('error', refuse)
    arrival.pipe(parser)
  })
}
