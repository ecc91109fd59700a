import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keptRegionOf, regionOf } from '../in-region.ts'
import { assess, readRoadMap } from './queries.ts'
import { assessmentForm, roadMapUrl } from './road-map.ts'
import { stepEditing } from './steps/routes.tsx'
import { RoadMapPage, StepPage } from './views.tsx'

/** How far a region is, by its own word. */
export const roadMap = new Hono<Env>()

const at = '/regio/:region/routekaart'

roadMap.get(at, async (c) => {
  const region = await regionOf(c)
  const steps = await stepsOf(c, region.id)
  return c.render(<RoadMapPage viewer={c.get('viewer')} {...{ region, steps }} />)
})

roadMap.get(`${at}/:step`, (c) => showStep(c))

roadMap.post(`${at}/:step`, async (c) => {
  const form = await readForm(c, assessmentForm)
  const { id, slug } = await keptRegionOf(c)
  if (form.problems) return showStep(c, form)
  const hints = nameHints(form.input.evidence)
  if (hints.length > 0 && !form.input.nameless) return showStep(c, form, hints)
  const { number } = stepIn(c, await stepsOf(c, id))
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    assess(tx, id, number, form.input, viewerOf(c).personId),
  )
  return c.redirect(roadMapUrl(slug, number), 303)
})

roadMap.route('/', stepEditing)

const stepsOf = (c: Context<Env>, region: string) =>
  asPerson(c.get('db'), c.get('viewer'), (tx) => readRoadMap(tx, region))

const stepIn = <T extends { number: number }>(c: Context<Env>, steps: readonly T[]): T =>
  found(steps.find(({ number }) => `${number}` === param(c, 'step')))

async function showStep(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const region = await regionOf(c)
  const steps = await stepsOf(c, region.id)
  const step = stepIn(c, steps)
  const next = steps.find(({ number }) => number > step.number)
  c.status(form ? 422 : 200)
  return c.render(<StepPage viewer={c.get('viewer')} {...{ region, step, next, form, hints }} />)
}
