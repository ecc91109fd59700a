import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asEditor } from '../as-editor.ts'
import { townsIn, unknownTowns } from '../towns.ts'
import { callForm, callsUrl, keptCallsUrl } from './call.ts'
import { dropCall, readCalls, readOpenCalls, saveCall } from './queries.ts'
import { CallFormPage, CallsPage, KeptCallsPage } from './views.tsx'

/** What good examples are asked for. */
export const calls = new Hono<Env>()

calls.get(callsUrl, async (c) => {
  const open = await asPerson(c.get('db'), c.get('viewer'), readOpenCalls)
  return c.render(<CallsPage viewer={c.get('viewer')} calls={open} />)
})

calls.get(keptCallsUrl, async (c) => {
  const all = await asEditor(c, readCalls)
  return c.render(<KeptCallsPage viewer={viewerOf(c)} calls={all} />)
})

calls.get(`${keptCallsUrl}/nieuw`, (c) => showForm(c))

calls.post(keptCallsUrl, async (c) => {
  const form = await readForm(c, callForm)
  if (form.problems) return showForm(c, form.values.id, form)
  const { towns, ...row } = form.input
  const unknown = await asEditor(c, async (tx) => {
    const places = await townsIn(tx, towns)
    if (places.unknown.length === 0)
      await saveCall(tx, { ...row, regions: places.codes }, viewerOf(c).personId)
    return places.unknown
  })
  if (unknown.length === 0) return c.redirect(keptCallsUrl, 303)
  const problems = { towns: unknownTowns(unknown) }
  return showForm(c, form.values.id, { values: form.values, problems })
})

calls.get(`${keptCallsUrl}/:call`, (c) => showForm(c, param(c, 'call')))

calls.post(`${keptCallsUrl}/:call/weg`, async (c) => {
  const id = param(c, 'call')
  await asEditor(c, (tx) => (isId(id) ? dropCall(tx, id) : Promise.resolve()))
  return c.redirect(keptCallsUrl, 303)
})

async function showForm(c: Context<Env>, id?: string, form?: FormState) {
  const all = await asEditor(c, readCalls)
  const call = all.find((one) => one.id === id)
  if (id && !form) found(call)
  c.status(form ? 422 : 200)
  return c.render(<CallFormPage viewer={viewerOf(c)} {...{ call, form }} />)
}
