import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { placeUrl } from './place.ts'
import { PosterPage } from './poster/views.tsx'
import { readPlace } from './queries.ts'
import { addReport } from './reports/queries.ts'
import { reportForm } from './reports/report.ts'
import { ReportPage } from './reports/views.tsx'
import { PlacePage } from './views.tsx'

/** For everyone, with or without an account. */
export const places = new Hono<Env>()

places.get('/buurt/plek/:place', async (c) => {
  const place = await placeOf(c)
  const reported = c.req.query('gemeld') !== undefined
  return c.render(<PlacePage viewer={c.get('viewer')} place={place} reported={reported} />)
})

places.get('/buurt/plek/:place/poster', async (c) => {
  const place = await placeOf(c)
  const next = c.req.query('week') === 'volgende'
  return c.render(<PosterPage place={place} today={dayOf(new Date())} next={next} />)
})

places.get('/buurt/plek/:place/klopt-niet', (c) => showReport(c))

places.post('/buurt/plek/:place/klopt-niet', async (c) => {
  const form = await readForm(c, reportForm)
  if (form.problems) return showReport(c, form)
  const { id, closed_at } = await placeOf(c)
  found(closed_at ? null : id)
  if (!(await mayTry(c, 'report-from-place'))) {
    const problems = { wording: 'Je verstuurde er al een paar. Probeer het over een uur opnieuw.' }
    return showReport(c, { values: form.values, problems })
  }
  await asPerson(c.get('db'), c.get('viewer'), (tx) => addReport(tx, id, form.input))
  return c.redirect(`${placeUrl(id)}?gemeld`, 303)
})

/** @throws NotFound when there is no such place, or it is no more */
async function placeOf(c: Context<Env>) {
  const id = param(c, 'place')
  return found(await asPerson(c.get('db'), c.get('viewer'), (tx) => readPlace(tx, id)))
}

async function showReport(c: Context<Env>, form?: FormState) {
  const place = await placeOf(c)
  c.status(form ? 422 : 200)
  return c.render(<ReportPage viewer={c.get('viewer')} {...{ place, form }} />)
}
