import { type Context, Hono } from 'hono'
import type { Found } from '#src/geography/found.ts'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { requireSecondStep } from '#src/people/fresh.ts'
import { Forbidden, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { offerForm, offersUrl } from './offer.ts'
import { publishOffer, readOwnOffers, takeBackOffer } from './queries.ts'
import { NewOfferPage, OwnOffersPage } from './views.tsx'

/** For who administers an organisation or works there by its word. */
export const offers = new Hono<Env>()

offers.get(offersUrl, async (c) => {
  const { offers } = await atWork(c)
  return c.render(<OwnOffersPage viewer={viewerOf(c)} offers={offers} />)
})

offers.get(`${offersUrl}/nieuw`, (c) => showNew(c, { values: c.req.query() }))

offers.post(offersUrl, async (c) => {
  const form = await readForm(c, offerForm)
  if (form.problems) return showNew(c, form)
  const { waar, code, ...offer } = form.input
  const places = await asPerson(c.get('db'), viewerOf(c), (tx) => searchGeography(tx, waar))
  const place = meantBy(places, waar, code)
  if (!place) return showNew(c, { ...form, problems: whichOf(places) }, places)
  const { organisations } = await atWork(c)
  if (organisations.every(({ id }) => id !== offer.organisation_id)) throw new Forbidden()
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    publishOffer(tx, viewerOf(c).personId, {
      ...offer,
      kind: 'service',
      municipality_code: place.municipality.code,
      area_code: place.kind === 'area' ? place.code : null,
    }),
  )
  return c.redirect(offersUrl, 303)
})

offers.post(`${offersUrl}/:offer/weg`, async (c) => {
  await atWork(c)
  const taken = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    takeBackOffer(tx, param(c, 'offer')),
  )
  if (!taken) throw new NotFound()
  return c.redirect(offersUrl, 303)
})

const whichOf = (places: readonly Found[]): Record<string, string> =>
  places.length > 0
    ? { code: 'Er zijn er meer met deze naam. Kies welke je bedoelt.' }
    : { waar: 'We vinden deze plaats niet. Kijk of er een typefout in zit.' }

/** @throws NotFound for who acts for no organisation */
async function atWork(c: Context<Env>) {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => readOwnOffers(tx, viewer.personId))
  if (page.organisations.length === 0) throw new NotFound()
  requireSecondStep(c)
  return page
}

async function showNew(c: Context<Env>, form: FormState, places: Found[] = []) {
  const { organisations } = await atWork(c)
  c.status(form.problems ? 422 : 200)
  return c.render(<NewOfferPage viewer={viewerOf(c)} {...{ organisations, form, places }} />)
}
