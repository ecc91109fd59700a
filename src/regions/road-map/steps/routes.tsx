import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readEarlier, readStepsToEdit, rewriteStep } from '../queries.ts'
import { editingUrl, stepForm } from '../road-map.ts'
import { EditStepPage, StepsPage } from './views.tsx'

/** The words of the road map, for who administers the platform. */
export const stepEditing = new Hono<Env>()

stepEditing.get('/beheer/routekaart', async (c) => {
  const steps = await stepsOf(c)
  return c.render(<StepsPage viewer={viewerOf(c)} steps={steps} />)
})

stepEditing.get('/beheer/routekaart/:step', (c) => showStep(c))

stepEditing.post('/beheer/routekaart/:step', async (c) => {
  const form = await readForm(c, stepForm)
  if (form.problems) return showStep(c, form)
  const { number } = await stepOf(c)
  const written = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    rewriteStep(tx, number, form.input, viewerOf(c).personId),
  )
  return written ? c.redirect(editingUrl(), 303) : showStep(c, { ...form, overtaken: true })
})

/** @throws NotFound for everybody else */
async function stepsOf(c: Context<Env>) {
  const steps = found(await asPerson(c.get('db'), viewerOf(c), readStepsToEdit))
  requireSecondStep(c)
  return steps
}

const stepOf = async (c: Context<Env>) =>
  found((await stepsOf(c)).find(({ number }) => `${number}` === param(c, 'step')))

async function showStep(c: Context<Env>, form?: FormState) {
  const step = await stepOf(c)
  const earlier = await asPerson(c.get('db'), viewerOf(c), (tx) => readEarlier(tx, step.number))
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<EditStepPage viewer={viewerOf(c)} {...{ step, earlier, form }} />)
}
