import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { readBusiest } from '#src/neighbourhood/search/queries.ts'
import { placeQuery } from '#src/neighbourhood/search/search.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { InsurerSheet } from './insurer-view.tsx'
import { readNear } from './queries.ts'
import { WhileWaitingPage } from './views.tsx'
import { insurerUrl, whileWaitingUrl } from './while-waiting.ts'

/** For who waits, without an account. Nothing is kept of where somebody looks. */
export const whileWaiting = new Hono<Env>()

whileWaiting.get(whileWaitingUrl, async (c) => {
  const { waar, code } = v.parse(placeQuery, c.req.query())
  const found = await lookFor(c, { waar, code })
  return c.render(<WhileWaitingPage viewer={c.get('viewer')} asked={{ waar, code }} {...found} />)
})

whileWaiting.get(insurerUrl, (c) => c.render(<InsurerSheet />))

/** Nothing is looked for as long as it may be more than one place. */
function lookFor(c: Context<Env>, { waar, code }: { waar: string; code: string }) {
  return asPerson(c.get('db'), c.get('viewer'), async (tx) => {
    if (!waar) return { places: null, busiest: await readBusiest(tx), where: null, near: null }
    const places = await searchGeography(tx, waar)
    const where = meantBy(places, waar, code)
    return { places, busiest: [], where, near: where ? await readNear(tx, where) : null }
  })
}
