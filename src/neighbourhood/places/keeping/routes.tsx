import { type Context, Hono } from 'hono'
import type { Found } from '#src/geography/found.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keepingUrl } from '../place.ts'
import { handleReport } from '../reports/queries.ts'
import { NewPlacePage, TextsPage } from './form-views.tsx'
import { allKept, keptPlace, mayBegin } from './kept-place.ts'
import { locationOf } from './location.ts'
import { newPlaceForm, type PlaceInput, placeForm } from './place-form.ts'
import { readReports } from './queries.ts'
import { roomForm } from './room-form.ts'
import { RoomPage } from './room-view.tsx'
import { KeptPage, KeptPlacePage } from './views.tsx'
import * as queries from './writing-queries.ts'

/** For who keeps a place right: by name, or because they work at its organisation. */
export const keptPlaces = new Hono<Env>()

const at = `${keepingUrl}/:place`

keptPlaces.get(keepingUrl, async (c) => {
  const kept = await allKept(c)
  return c.render(<KeptPage viewer={viewerOf(c)} kept={kept} />)
})

keptPlaces.get(`${keepingUrl}/nieuw`, (c) => showNew(c))

keptPlaces.post(keepingUrl, async (c) => {
  const { organisations, platform } = await mayBegin(c)
  const form = await readForm(c, newPlaceForm)
  if (form.problems) return showNew(c, form)
  const { id, organisation_id, ...texts } = form.input
  const own = organisations.some((one) => one.id === organisation_id)
  if (!own && !(platform && organisation_id === null)) {
    const problems = { organisation_id: 'Kies een organisatie waar je werkt.' }
    return showNew(c, { values: form.values, problems })
  }
  const located = await askWhere(c, texts)
  if (located.problems) {
    return showNew(c, { values: form.values, problems: located.problems }, located.choices)
  }
  const written = queries.columnsOf(texts, located.location)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    queries.beginPlace(tx, viewerOf(c), { id, organisation_id }, written),
  )
  return c.redirect(`${keepingUrl}/${id}/tijden`, 303)
})

keptPlaces.get(at, async (c) => {
  const place = await keptPlace(c)
  const reports = await asPerson(c.get('db'), viewerOf(c), (tx) => readReports(tx, place.id))
  const done = c.req.query('bewaard') !== undefined
  return c.render(<KeptPlacePage viewer={viewerOf(c)} {...{ place, reports, done }} />)
})

keptPlaces.post(`${at}/:fact{klopt-nog|dicht|weer-open}`, async (c) => {
  const { id } = await keptPlace(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => {
    if (param(c, 'fact') === 'klopt-nog') return queries.confirmPlace(tx, viewerOf(c), id)
    return param(c, 'fact') === 'dicht' ? queries.closePlace(tx, id) : queries.reopenPlace(tx, id)
  })
  return back(c, id)
})

keptPlaces.get(`${at}/teksten`, (c) => showTexts(c))

keptPlaces.post(`${at}/teksten`, async (c) => {
  const { id } = await keptPlace(c)
  const form = await readForm(c, placeForm)
  if (form.problems) return showTexts(c, form)
  const located = await askWhere(c, form.input)
  if (located.problems) {
    return showTexts(c, { values: form.values, problems: located.problems }, located.choices)
  }
  const written = queries.columnsOf(form.input, located.location)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    queries.rewritePlace(tx, viewerOf(c), id, written),
  )
  return back(c, id)
})

keptPlaces.get(`${at}/ruimte`, (c) => showRoom(c))

keptPlaces.post(`${at}/ruimte`, async (c) => {
  const { id } = await keptPlace(c)
  const form = await readForm(c, roomForm)
  if (form.problems) return showRoom(c, form)
  await asPerson(c.get('db'), viewerOf(c), (tx) => queries.setRoom(tx, id, form.input))
  return back(c, id)
})

keptPlaces.post(`${at}/meldingen/:report/gezien`, async (c) => {
  const { id } = await keptPlace(c)
  const report = param(c, 'report')
  const handled = await asPerson(c.get('db'), viewerOf(c), (tx) => handleReport(tx, id, report))
  found(handled || null)
  return back(c, id)
})

const back = (c: Context<Env>, id: string) => c.redirect(`${keepingUrl}/${id}?bewaard`, 303)

/** Where it is, asked of geography. */
function askWhere(c: Context<Env>, asked: PlaceInput) {
  return asPerson(c.get('db'), viewerOf(c), async (tx) => {
    const [byPostcode, byName] = await Promise.all([
      searchGeography(tx, asked.postcode ?? ''),
      searchGeography(tx, asked.area),
    ])
    return locationOf(asked, { byPostcode, byName })
  })
}

async function showNew(c: Context<Env>, form?: FormState, choices: readonly Found[] = []) {
  const { organisations, platform } = await mayBegin(c)
  c.status(form ? 422 : 200)
  return c.render(
    <NewPlacePage viewer={viewerOf(c)} {...{ organisations, platform, form, choices }} />,
  )
}

async function showTexts(c: Context<Env>, form?: FormState, choices: readonly Found[] = []) {
  const place = await keptPlace(c)
  c.status(form ? 422 : 200)
  return c.render(<TextsPage viewer={viewerOf(c)} {...{ place, form, choices }} />)
}

async function showRoom(c: Context<Env>, form?: FormState) {
  const place = await keptPlace(c)
  c.status(form ? 422 : 200)
  return c.render(<RoomPage viewer={viewerOf(c)} {...{ place, form }} />)
}
