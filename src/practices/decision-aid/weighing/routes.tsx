import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor } from '../../as-editor.ts'
import { answersIn } from '../answers.ts'
import { CasePage } from './case-views.tsx'
import {
  addCase,
  dropCase,
  readWeighing,
  restoreWeights,
  saveWeights,
  unknownSlugs,
} from './queries.ts'
import { WeighingPage } from './views.tsx'
import { caseForm, type Weighing, weighingForm, weighingUrl } from './weighing.ts'

/** By what the decision aid ranks: read, tried and changed by who keeps the library. */
export const weighing = new Hono<Env>()

weighing.get(weighingUrl, (c) => showWeighing(c))

weighing.post(`${weighingUrl}/proef`, async (c) => {
  const form = await readForm(c, weighingForm)
  if (form.problems) return showWeighing(c, form)
  return showWeighing(c, { values: form.values }, form.input)
})

weighing.post(weighingUrl, async (c) => {
  const form = await readForm(c, weighingForm)
  if (form.problems) return showWeighing(c, form)
  const by = viewerOf(c).personId
  if (await asEditor(c, (tx) => saveWeights(tx, form.input, by)))
    return c.redirect(weighingUrl, 303)
  const _form =
    'Iemand anders veranderde dit net. Kijk hieronder wat er nu geldt, en probeer opnieuw.'
  return showWeighing(c, { values: form.values, problems: { _form } })
})

weighing.post(`${weighingUrl}/:number/terug`, async (c) => {
  const number = /^\d{1,9}$/.exec(param(c, 'number'))?.[0] ?? 0
  await asEditor(c, (tx) => restoreWeights(tx, Number(number), viewerOf(c).personId))
  return c.redirect(weighingUrl, 303)
})

weighing.get(`${weighingUrl}/geval`, (c) => showCase(c))

weighing.post(`${weighingUrl}/geval`, async (c) => {
  const form = await readForm(c, caseForm)
  if (form.problems) return showCase(c, form)
  const { id, name, expected, unexpected } = form.input
  const unknown = await asEditor(c, (tx) => unknownSlugs(tx, [...expected, ...unexpected]))
  if (unknown.length > 0) {
    const field = expected.some((slug) => unknown.includes(slug)) ? 'expected' : 'unexpected'
    const problems = { [field]: `Dit voorbeeld kennen we niet: ${unknown.join(', ')}.` }
    return showCase(c, { values: form.values, problems })
  }
  const one = { id, name, expected, unexpected, answers: answersIn(form.values) }
  await asEditor(c, (tx) => addCase(tx, one, viewerOf(c).personId))
  return c.redirect(weighingUrl, 303)
})

weighing.post(`${weighingUrl}/geval/:case/weg`, async (c) => {
  const id = param(c, 'case')
  await asEditor(c, (tx) => (isId(id) ? dropCase(tx, id) : Promise.resolve()))
  return c.redirect(weighingUrl, 303)
})

async function showWeighing(c: Context<Env>, form?: FormState, trial?: Weighing) {
  const desk = await asEditor(c, readWeighing)
  c.status(form?.problems ? 422 : 200)
  return c.render(<WeighingPage viewer={viewerOf(c)} {...{ desk, form, trial }} />)
}

async function showCase(c: Context<Env>, form?: FormState) {
  await asEditor(c, () => Promise.resolve())
  const answers = answersIn(form?.values ?? c.req.query())
  c.status(form ? 422 : 200)
  return c.render(<CasePage viewer={viewerOf(c)} {...{ answers, form }} />)
}
