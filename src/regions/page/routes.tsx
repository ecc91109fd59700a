import { type Context, Hono } from 'hono'
import { labelOf } from '#src/geography/found.ts'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readDrawable } from '../drawing/queries.ts'
import { regionsUrl } from '../region.ts'
import { RegionsPage } from './list-views.tsx'
import { readDivisions, readRegion } from './queries.ts'
import { RegionPage } from './views.tsx'

/** For everyone: all that a region shows stands on one page. */
export const regionPages = new Hono<Env>()

regionPages.get(regionsUrl, async (c) => {
  const asked = { waar: c.req.query('waar')?.trim() ?? '', code: c.req.query('code') ?? '' }
  return c.render(
    <RegionsPage viewer={c.get('viewer')} asked={asked} {...(await lookFor(c, asked))} />,
  )
})

regionPages.get(`${regionsUrl}/:region`, async (c) => {
  const slug = param(c, 'region')
  const region = found(await asPerson(c.get('db'), c.get('viewer'), (tx) => readRegion(tx, slug)))
  return c.render(<RegionPage viewer={c.get('viewer')} region={region} />)
})

/** Nothing is looked for as long as it may be more than one place. */
function lookFor(c: Context<Env>, { waar, code }: { waar: string; code: string }) {
  return asPerson(c.get('db'), c.get('viewer'), async (tx) => {
    const places = waar ? await searchGeography(tx, waar) : []
    const place = meantBy(places, waar, code)
    const divisions = await readDivisions(tx, place ? [place.municipality.code] : null)
    const draws = (await readDrawable(tx)) !== undefined
    return { places, divisions, draws, where: place ? labelOf(place) : null }
  })
}
