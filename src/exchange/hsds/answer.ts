import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import * as v from 'valibot'
import type { Env } from '#src/platform/request.ts'
import { type Asked, asked } from './asked.ts'
import { pageOf } from './page.ts'
import type { From } from './queries.ts'

export const hsdsUrl = '/hsds/v3'

type Known = { id: string }
export type Source<T extends Known> = {
  /** The next of the list, and by which id the one after the last is found. */
  read(from: From): Promise<T[]>
  count(): Promise<number>
  shown(one: T): unknown
}

/** Reads what is asked of a list; an answer of its own when it cannot be understood. */
export function askedOf(c: Context<Env>): Asked | Response {
  const read = v.safeParse(asked, c.req.query())
  if (read.success) return read.output
  const [issue] = read.issues
  return c.json({ error: `The parameter ${v.getDotPath(issue)} is not right.` }, 400)
}

export const notThere = (c: Context<Env>) =>
  c.json({ error: 'There is nothing with this id.' }, 404)

/** A page, with the address of the next in its Link header; or, as ndjson, all of it line by line. */
export async function answerList<T extends Known>(c: Context<Env>, query: Asked, list: Source<T>) {
  if (query.format === 'ndjson') return streamLines(c, list)
  const [total, found] = await Promise.all([list.count(), list.read(query)])
  const page = pageOf({ total, contents: found.map(list.shown) }, query)
  const last = found.at(-1)
  if (!page.last_page && last) {
    const next = new URL(c.req.url)
    next.searchParams.set('page', String(query.page + 1))
    next.searchParams.set('after', last.id)
    c.header('link', `<${next.pathname}${next.search}>; rel="next"`)
  }
  return c.json(page)
}

const atOnce = 500

function streamLines<T extends Known>(c: Context<Env>, list: Source<T>) {
  c.header('content-type', 'application/x-ndjson; charset=utf-8')
  return stream(c, async (lines) => {
    let after: string | undefined
    do {
      const found = await list.read({ after, page: 1, per_page: atOnce })
      for (const one of found) await lines.write(`${JSON.stringify(list.shown(one))}\n`)
      after = found.length === atOnce ? found.at(-1)?.id : undefined
    } while (after && !lines.aborted)
  })
}
