import { type Context, Hono } from 'hono'
import { countTry } from '#src/people/limits.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { regionDrawing } from '../drawing/routes.tsx'
import { keptRegionOf } from '../in-region.ts'
import { AppointPage, DrawPage, WordsPage } from './form-views.tsx'
import { appointmentForm, keepingUrl, municipalityForm, wordsForm } from './keeping.ts'
import * as of from './queries.ts'
import { KeepingPage } from './views.tsx'

/** For who keeps the pages of a region right; which municipalities lie in it, the platform's administrators say. */
export const regionKeeping = new Hono<Env>()

const root = '/beheer/regio/:region'

// before all others: `nieuw` is no region
regionKeeping.route('/', regionDrawing)

regionKeeping.get(root, async (c) => {
  const asked = c.req.query('gevraagd') !== undefined
  return c.render(<KeepingPage viewer={viewerOf(c)} region={await keptOf(c)} asked={asked} />)
})

regionKeeping.get(`${root}/woorden`, (c) => showWords(c))

regionKeeping.post(`${root}/woorden`, async (c) => {
  const { id, slug } = await keptRegionOf(c)
  const form = await readForm(c, wordsForm)
  if (form.problems) return showWords(c, form)
  const saved = await asPerson(c.get('db'), viewerOf(c), (tx) => of.saveWords(tx, id, form.input))
  return saved ? c.redirect(keepingUrl(slug), 303) : showWords(c, { ...form, overtaken: true })
})

regionKeeping.get(`${root}/mensen/nieuw`, (c) => showAppoint(c))

regionKeeping.post(`${root}/mensen`, async (c) => {
  const { id, slug } = await keptRegionOf(c)
  const form = await readForm(c, appointmentForm)
  if (form.problems) return showAppoint(c, form)
  await countTry(c, 'asked-by-address', viewerOf(c).personId)
  await of.appoint(c.get('db'), id, form.input, viewerOf(c).personId)
  return c.redirect(`${keepingUrl(slug)}?gevraagd`, 303)
})

regionKeeping.post(`${root}/mensen/:appointment/weg`, async (c) => {
  const { id, slug } = await keptRegionOf(c)
  const appointment = param(c, 'appointment')
  if (isId(appointment))
    await asPerson(c.get('db'), viewerOf(c), (tx) => of.endAppointment(tx, id, appointment))
  return c.redirect(keepingUrl(slug), 303)
})

regionKeeping.get(`${root}/gemeenten/nieuw`, (c) => showDraw(c))
regionKeeping.get(`${root}/gemeenten/:municipality`, (c) => showDraw(c, param(c, 'municipality')))

regionKeeping.post(`${root}/gemeenten`, async (c) => {
  const { id, slug } = await drawnOf(c)
  const form = await readForm(c, municipalityForm)
  if (form.problems) return showDraw(c, undefined, form)
  const drawn = await asPerson(c.get('db'), viewerOf(c), (tx) => of.drawIn(tx, id, form.input))
  if (drawn) return c.redirect(keepingUrl(slug), 303)
  const problems = { municipality_code: 'Kies een gemeente uit de lijst.' }
  return showDraw(c, undefined, { values: form.values, problems })
})

regionKeeping.post(`${root}/gemeenten/:municipality/weg`, async (c) => {
  const { id, slug } = await drawnOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => of.drawOut(tx, id, param(c, 'municipality')))
  return c.redirect(keepingUrl(slug), 303)
})

/** @throws NotFound @throws Forbidden for who does not keep it */
async function keptOf(c: Context<Env>) {
  const { id } = await keptRegionOf(c)
  return asPerson(c.get('db'), viewerOf(c), (tx) => of.readKept(tx, id))
}

/** @throws Forbidden for who does not administer the platform */
async function drawnOf(c: Context<Env>) {
  const region = await keptOf(c)
  if (!region.draws) throw new Forbidden()
  return region
}

async function showWords(c: Context<Env>, form?: FormState) {
  const region = await keptOf(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<WordsPage viewer={viewerOf(c)} {...{ region, form }} />)
}

async function showAppoint(c: Context<Env>, form?: FormState) {
  const region = await keptOf(c)
  c.status(form ? 422 : 200)
  return c.render(<AppointPage viewer={viewerOf(c)} {...{ region, form }} />)
}

async function showDraw(c: Context<Env>, code?: string, form?: FormState) {
  const region = await drawnOf(c)
  const drawn = region.municipalities.find((one) => one.code === code)
  if (code) found(drawn)
  const all = await asPerson(c.get('db'), viewerOf(c), of.readMunicipalities)
  c.status(form ? 422 : 200)
  return c.render(<DrawPage viewer={viewerOf(c)} {...{ region, drawn, all, form }} />)
}
