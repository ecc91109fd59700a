import { type Context, Hono } from 'hono'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readOwnPlan } from '../beginning/queries.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { goingForm, goingHome } from './going.ts'
import { eraseGoing, putGoing, readGoingForm } from './queries.ts'
import { FindFirstPage, GoingFormPage } from './views.tsx'

export const goingAlong = new Hono<Env>()

const owner = { parts: ['goals', 'agreements', 'group'], owner: true } as const

/** From the page of a place or an activity, which know of no plan. */
goingAlong.get('/samen-erheen/:kind{plek|activiteit}/:destination', async (c) => {
  const { personId } = viewerOf(c)
  const plan = await asPerson(c.get('db'), { personId }, (tx) => readOwnPlan(tx, personId))
  if (!isId(param(c, 'destination'))) throw new NotFound()
  const to = `${param(c, 'kind')}:${param(c, 'destination')}`
  return c.redirect(
    plan ? `${planUrl(plan, goingHome, 'nieuw')}?naar=${to}` : '/plan/beginnen',
    303,
  )
})

goingAlong.get('/plan/:plan/samen-erheen/nieuw', (c) => {
  const { naar = '', bij = '' } = c.req.query()
  return showForm(c, { to: naar, about: bij })
})

goingAlong.post('/plan/:plan/samen-erheen', async (c) => {
  const form = await readForm(c, goingForm)
  if (form.problems) return showForm(c, form.values, form)
  const { about } = form.input
  const { frame } = await inPlan(c, owner, async (tx, plan, person) => {
    const { title } = await readGoingForm(tx, plan, destinationOf(form.values))
    await putGoing(tx, plan, person, form.input, found(title))
  })
  return c.redirect(aboutUrl(frame.plan, { [about.column]: about.id }), 303)
})

goingAlong.post('/plan/:plan/samen-erheen/:going/weg', async (c) => {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    eraseGoing(tx, plan, param(c, 'going')),
  )
  return c.redirect(aboutUrl(frame.plan, page ?? {}), 303)
})

type About = { goal_id?: string | null; agreement_id?: string | null }

/** The page of the goal or of the thing to do. */
function aboutUrl(plan: string, { goal_id, agreement_id }: About): string {
  if (agreement_id) return planUrl(plan, 'wie-doet-wat', agreement_id)
  return goal_id ? planUrl(plan, 'doelen', goal_id) : planUrl(plan, 'doelen')
}

function destinationOf({ to = '' }: Values): { place?: string; activity?: string } {
  const [kind, id = ''] = to.split(':')
  if (!isId(id)) return {}
  return kind === 'plek' ? { place: id } : { activity: id }
}

async function showForm(c: Context<Env>, values: Values, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    readGoingForm(tx, plan, destinationOf(values)),
  )
  const { title, ...offer } = page
  c.status(form ? 422 : 200)
  if (title === null && !form) return c.render(<FindFirstPage frame={frame} />)
  return c.render(
    <GoingFormPage frame={frame} title={title ?? ''} {...offer} form={form ?? { values }} />,
  )
}
