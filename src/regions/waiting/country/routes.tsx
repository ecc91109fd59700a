import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { countryQuery, countryUrl, methodUrl } from './country.ts'
import { MethodPage } from './method-view.tsx'
import { readCountry, readOutlines } from './queries.ts'
import { CountryPage } from './views.tsx'

/** How long one waits in the country, for everyone. */
export const countryWaits = new Hono<Env>()

countryWaits.get(countryUrl, async (c) => {
  const asked = v.parse(countryQuery, c.req.query())
  const page = await asPerson(c.get('db'), c.get('viewer'), async (tx) => ({
    country: await readCountry(tx, asked.maand),
    outlines: await readOutlines(tx),
  }))
  return c.render(<CountryPage viewer={c.get('viewer')} asked={asked} {...page} />)
})

countryWaits.get(methodUrl, (c) => c.render(<MethodPage viewer={c.get('viewer')} />))
