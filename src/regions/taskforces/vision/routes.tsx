import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keptTaskforceOf, taskforceOf } from '../in-taskforce.ts'
import { taskforceUrl } from '../taskforce.ts'
import { readVisions, writeVision } from './queries.ts'
import { VisionPage } from './views.tsx'
import { visionForm } from './vision.ts'

/** What a taskforce wants, and how that was said before. */
export const visions = new Hono<Env>()

const at = '/regio/:region/taskforce/:taskforce/visie'

visions.get(at, (c) => showVision(c))

visions.post(at, async (c) => {
  const form = await readForm(c, visionForm)
  const { id, slug, kind } = await keptTaskforceOf(c)
  if (form.problems) return showVision(c, form)
  const hints = nameHints(form.input.wording)
  if (hints.length > 0 && !form.input.nameless) return showVision(c, form, hints)
  const written = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    writeVision(tx, id, form.input, viewerOf(c).personId),
  )
  return written
    ? c.redirect(taskforceUrl(slug, kind), 303)
    : showVision(c, { ...form, overtaken: true })
})

async function showVision(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const viewer = c.get('viewer')
  const taskforce = await taskforceOf(c)
  const versions = await asPerson(c.get('db'), viewer, (tx) => readVisions(tx, taskforce.id))
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<VisionPage {...{ viewer, taskforce, versions, form, hints }} />)
}
