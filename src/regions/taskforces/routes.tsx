import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keptRegionOf } from '../in-region.ts'
import { regionUrl } from '../region.ts'
import { BeginPage, ChangePage } from './form-views.tsx'
import { keptTaskforceOf, taskforceOf } from './in-taskforce.ts'
import { taskforceMeetings } from './meetings/routes.tsx'
import { beginTaskforce, changeTaskforce, endTaskforce } from './queries.ts'
import { seats } from './seats/routes.tsx'
import { beginForm, taskforceForm, taskforceUrl } from './taskforce.ts'
import { TaskforcePage } from './views.tsx'
import { visions } from './vision/routes.tsx'

/** Who works together in a region, around which table. For everybody to read, but what they keep among them. */
export const taskforces = new Hono<Env>()

const at = '/regio/:region/taskforce'

taskforces.get(`${at}/nieuw`, (c) => showBegin(c))

taskforces.post(at, async (c) => {
  const form = await readForm(c, beginForm)
  if (form.problems) return showBegin(c, form)
  const { id, slug } = await keptRegionOf(c)
  const begun = await asPerson(c.get('db'), viewerOf(c), (tx) => beginTaskforce(tx, id, form.input))
  if (begun) return c.redirect(taskforceUrl(slug, form.input.kind), 303)
  return showBegin(c, { ...form, problems: { kind: 'Deze tafel is er al in jullie regio.' } })
})

taskforces.get(`${at}/:taskforce`, async (c) => {
  const taskforce = await taskforceOf(c)
  return c.render(<TaskforcePage viewer={c.get('viewer')} taskforce={taskforce} />)
})

taskforces.get(`${at}/:taskforce/wijzigen`, (c) => showChange(c))

taskforces.post(`${at}/:taskforce/wijzigen`, async (c) => {
  const form = await readForm(c, taskforceForm)
  if (form.problems) return showChange(c, form)
  const { id, slug, kind } = await keptTaskforceOf(c)
  const hints = nameHints(form.input.consultation)
  if (hints.length > 0 && !form.input.nameless) return showChange(c, form, hints)
  const changed = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    changeTaskforce(tx, id, form.input),
  )
  return changed
    ? c.redirect(taskforceUrl(slug, kind), 303)
    : showChange(c, { ...form, overtaken: true })
})

taskforces.post(`${at}/:taskforce/:end{einde|verder}`, async (c) => {
  const { id, slug, kind } = await keptTaskforceOf(c)
  const ended = param(c, 'end') === 'einde'
  await asPerson(c.get('db'), viewerOf(c), (tx) => endTaskforce(tx, id, ended))
  return c.redirect(ended ? regionUrl(slug) : taskforceUrl(slug, kind), 303)
})

taskforces.route('/', seats)
taskforces.route('/', visions)
taskforces.route('/', taskforceMeetings)

async function showBegin(c: Context<Env>, form?: FormState) {
  const region = await keptRegionOf(c)
  c.status(form ? 422 : 200)
  return c.render(<BeginPage viewer={viewerOf(c)} {...{ region, form }} />)
}

async function showChange(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const taskforce = await keptTaskforceOf(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<ChangePage viewer={viewerOf(c)} {...{ taskforce, form, hints }} />)
}
