import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { inWords } from '#src/ui/names.ts'
import { keepingUrl } from '../keeping/keeping.ts'
import { readMunicipalities } from '../keeping/queries.ts'
import { drawingUrl, municipalitiesIn, regionForm } from './drawing.ts'
import { drawRegion, readDrawable } from './queries.ts'
import { NewRegionPage } from './views.tsx'

/** A region that is not there yet, drawn by who administers the platform. */
export const regionDrawing = new Hono<Env>()

regionDrawing.get(drawingUrl, (c) => show(c))

regionDrawing.post(drawingUrl, async (c) => {
  const divisions = await divisionsOf(c)
  const form = await readForm(c, regionForm)
  if (form.problems) return show(c, form)
  const { values, input } = form
  const refuse = (problems: Problems) => show(c, { values, problems })
  if (!divisions.some(({ code }) => code === input.division_code))
    return refuse({ division_code: 'Kies bij welke indeling deze regio hoort.' })
  const all = await asPerson(c.get('db'), viewerOf(c), readMunicipalities)
  const { codes, unknown } = municipalitiesIn(input.municipalities, all)
  if (unknown.length > 0) return refuse({ municipalities: notKnown(unknown) })
  const slug = await asPerson(c.get('db'), viewerOf(c), (tx) => drawRegion(tx, input, codes))
  if (!slug) return refuse({ name: 'Zo heet al een andere regio van deze indeling.' })
  return c.redirect(keepingUrl(slug), 303)
})

const notKnown = (names: readonly string[]) =>
  `We kennen deze gemeenten niet: ${inWords(names.map((name) => `«${name}»`))}. Kijk of er een typefout in zit.`

/** @throws NotFound for everybody else */
async function divisionsOf(c: Context<Env>) {
  const divisions = found(await asPerson(c.get('db'), viewerOf(c), readDrawable))
  requireSecondStep(c)
  return divisions
}

async function show(c: Context<Env>, form?: FormState) {
  const divisions = await divisionsOf(c)
  c.status(form ? 422 : 200)
  return c.render(<NewRegionPage viewer={viewerOf(c)} {...{ divisions, form }} />)
}
