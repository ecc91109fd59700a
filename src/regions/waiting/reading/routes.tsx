import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import * as v from 'valibot'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { head, linesOf } from './csv.ts'
import { type Line, readLines } from './csv-queries.ts'
import { filterQuery } from './filter.ts'
import { readWaits } from './queries.ts'
import { WaitsPage } from './views.tsx'

/** How long one waits in a region, for everyone. */
export const waits = new Hono<Env>()

waits.get('/regio/:region/wachttijden', async (c) => {
  const { filter, page } = await waitsOf(c)
  return c.render(<WaitsPage viewer={c.get('viewer')} page={page} filter={filter} />)
})

waits.get('/regio/:region/wachttijden.csv', async (c) => {
  const { filter, page } = await waitsOf(c)
  const linesAfter = (last: Line | null) =>
    asPerson(c.get('db'), c.get('viewer'), (tx) => readLines(tx, page.id, filter, last))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="wachttijden-${page.slug}.csv"`)
  return stream(c, async (file) => {
    await file.write(head)
    let lines = await linesAfter(null)
    while (lines.length > 0 && !file.aborted) {
      await file.write(linesOf(lines))
      lines = await linesAfter(lines.at(-1) ?? null)
    }
  })
})

/** @throws NotFound when there is no such region */
async function waitsOf(c: Context<Env>) {
  const filter = v.parse(filterQuery, c.req.query())
  const slug = param(c, 'region')
  const page = await asPerson(c.get('db'), c.get('viewer'), (tx) => readWaits(tx, slug, filter))
  return { filter, page: found(page) }
}
