import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { takenFrom } from '../proposals/proposal.ts'
import { GoalFormPage } from './form.tsx'
import { type GoalFactKind, goalForm } from './goal.ts'
import {
  addGoal,
  eraseGoal,
  readGoal,
  readGoals,
  readNewGoal,
  recordGoalFact,
  rewordGoal,
} from './queries.ts'
import { EraseGoalPage, GoalPage, GoalsPage } from './views.tsx'

export const goals = new Hono<Env>()

const parts = ['goals'] as const

goals.get('/plan/:plan/doelen', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readGoals)
  return c.render(<GoalsPage frame={frame} {...page} />)
})

goals.get('/plan/:plan/doelen/nieuw', (c) => showNewGoal(c))

goals.post('/plan/:plan/doelen', async (c) => {
  const form = await readForm(c, goalForm)
  if (form.problems) return showNewGoal(c, form)
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    addGoal(tx, plan, person, form.input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'doelen'), 303)
    : showEditGoal(c, form.input.id, { values: form.values, overtaken: true })
})

goals.get('/plan/:plan/doelen/:goal', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, (tx, plan) =>
    readGoal(tx, plan, param(c, 'goal')),
  )
  return c.render(<GoalPage frame={frame} goal={found(page.goal)} />)
})

goals.get('/plan/:plan/doelen/:goal/wijzigen', (c) => showEditGoal(c, param(c, 'goal')))

goals.post('/plan/:plan/doelen/:goal', async (c) => {
  const id = param(c, 'goal')
  const form = await readForm(c, goalForm)
  if (form.problems) return showEditGoal(c, id, form)
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    rewordGoal(tx, plan, person, { ...form.input, id }),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'doelen', id), 303)
    : showEditGoal(c, id, { values: form.values, overtaken: true })
})

goals.get('/plan/:plan/doelen/:goal/wissen', async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readGoal(tx, plan, param(c, 'goal')),
  )
  return c.render(<EraseGoalPage frame={frame} goal={found(page.goal)} />)
})

goals.post('/plan/:plan/doelen/:goal/wissen', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseGoal(tx, plan, param(c, 'goal')),
  )
  return c.redirect(planUrl(frame.plan, 'doelen'), 303)
})

const factOf: Record<string, GoalFactKind> = {
  bereikt: 'reached',
  losgelaten: 'let-go',
  opgepakt: 'taken-up',
}

goals.post('/plan/:plan/doelen/:goal/:fact{bereikt|losgelaten|opgepakt}', async (c) => {
  const kind = found(factOf[param(c, 'fact')])
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    recordGoalFact(tx, plan, person, param(c, 'goal'), kind),
  )
  return c.redirect(planUrl(frame.plan, 'doelen', param(c, 'goal')), 303)
})

async function showNewGoal(c: Context<Env>, form?: FormState) {
  const proposal = v.parse(takenFrom, c.req.query('voorstel'))
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readNewGoal(tx, plan, proposal),
  )
  c.status(form ? 422 : 200)
  return c.render(<GoalFormPage frame={frame} goal={null} {...page} form={form} />)
}

/** The form of a goal that is there; after «intussen veranderd» with what was typed elsewhere. */
export async function showEditGoal(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readGoal(tx, plan, id),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <GoalFormPage frame={frame} goal={found(page.goal)} readers={page.readers} form={form} />,
  )
}
