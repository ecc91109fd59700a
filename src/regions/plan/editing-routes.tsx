import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { ActionFormPage, GoalFormPage } from './form-views.tsx'
import { actionIn, goalIn, keptPlan, showTelling } from './in-plan.tsx'
import * as of from './plan.ts'
import { type Plan, readOrganisations } from './queries.ts'
import { breachInWords, type Press, pressWords } from './words.ts'
import * as writing from './writing-queries.ts'

/** For who keeps a region right. */
export const editing = new Hono<Env>()

const at = '/regio/:region/plan'

editing.get(`${at}/doelen/nieuw`, (c) => showGoal(c))

editing.post(`${at}/doelen`, async (c) => {
  const form = await readForm(c, of.goalForm)
  if (form.problems) return showGoal(c, form)
  const { id } = await keptPlan(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => writing.addGoal(tx, id, form.input))
  return back(c)
})

editing.get(`${at}/doelen/:goal`, (c) => showGoal(c))

editing.post(`${at}/doelen/:goal`, async (c) => {
  const form = await readForm(c, of.goalForm)
  if (form.problems) return showGoal(c, form)
  const goal = goalIn(await keptPlan(c), c)
  const written = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    writing.rewordGoal(tx, goal.id, form.input),
  )
  return written ? back(c) : showGoal(c, { ...form, overtaken: true })
})

editing.post(`${at}/doelen/:goal/weg`, async (c) => {
  const goal = goalIn(await keptPlan(c), c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => writing.dropGoal(tx, goal.id))
  return back(c)
})

editing.get(`${at}/acties/nieuw`, (c) => showAction(c))

editing.post(`${at}/acties`, async (c) => {
  const form = await readForm(c, of.actionForm)
  if (form.problems) return showAction(c, form)
  const plan = await keptPlan(c)
  const { step, breach } = subjectOf(plan, form.values)
  const subject = {
    step: step?.number ?? null,
    breach: breach?.key ?? '',
    breach_words: breach?.words ?? '',
  }
  await asPerson(c.get('db'), viewerOf(c), async (tx) =>
    writing.addAction(
      tx,
      plan.id,
      inRegion(plan, form.input, await readOrganisations(tx)),
      subject,
    ),
  )
  return c.redirect(of.actionUrl(plan.slug, form.input.id), 303)
})

editing.get(`${at}/acties/:action/wijzigen`, (c) => showAction(c))

editing.post(`${at}/acties/:action/wijzigen`, async (c) => {
  const form = await readForm(c, of.actionForm)
  if (form.problems) return showAction(c, form)
  const plan = await keptPlan(c)
  const action = actionIn(plan, c)
  const written = await asPerson(c.get('db'), viewerOf(c), async (tx) =>
    writing.rewordAction(tx, action, inRegion(plan, form.input, await readOrganisations(tx))),
  )
  return written
    ? c.redirect(of.actionUrl(plan.slug, action.id), 303)
    : showAction(c, { ...form, overtaken: true })
})

editing.post(`${at}/acties/:action/gestopt`, async (c) => {
  const form = await readForm(c, of.stopForm)
  const plan = await keptPlan(c)
  const action = actionIn(plan, c)
  if (form.problems) return showTelling(c, plan, form)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    writing.tellFact(tx, action.id, 'stopped', form.input.why),
  )
  return c.redirect(of.actionUrl(plan.slug, action.id), 303)
})

editing.post(`${at}/acties/:action/:press{begonnen|klaar|weer-open}`, async (c) => {
  const plan = await keptPlan(c)
  const action = actionIn(plan, c)
  const { kind } = pressWords[param(c, 'press') as Press]
  await asPerson(c.get('db'), viewerOf(c), (tx) => writing.tellFact(tx, action.id, kind))
  return c.redirect(of.actionUrl(plan.slug, action.id), 303)
})

editing.post(`${at}/acties/:action/weg`, async (c) => {
  const action = actionIn(await keptPlan(c), c)
  const erased = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    writing.eraseAction(tx, action.id),
  )
  if (!erased) throw new Forbidden()
  return back(c)
})

const back = (c: Context<Env>) => c.redirect(of.planUrl(param(c, 'region')), 303)

/** A goal of another region, or an organisation that is none, is none at all. */
function inRegion(
  { goals }: Plan,
  { goal_id, organisation_id, ...input }: of.ActionInput,
  organisations: readonly { id: string }[],
): of.ActionInput {
  const known = (rows: readonly { id: string }[], id: string | null) =>
    rows.some((row) => row.id === id) ? id : null
  return {
    ...input,
    goal_id: known(goals, goal_id),
    organisation_id: known(organisations, organisation_id),
  }
}

/** What somebody came from: a wait of today, a step of the road map, a goal. What is none of these is none. */
function subjectOf(plan: Plan, values: Record<string, string>) {
  const about = v.parse(of.aboutForm, values)
  const breach = plan.breaches.find(({ key }) => key === about.overschrijding)
  return {
    breach: breach && { key: breach.key, words: breachInWords(breach) },
    step: plan.steps.find(({ number }) => number === about.stap),
    goal: about.doel,
  }
}

async function showGoal(c: Context<Env>, form?: FormState) {
  const plan = await keptPlan(c)
  const goal = param(c, 'goal') ? goalIn(plan, c) : null
  c.status(form ? 422 : 200)
  return c.render(<GoalFormPage viewer={viewerOf(c)} {...{ plan, goal, form }} />)
}

async function showAction(c: Context<Env>, form?: FormState) {
  const plan = await keptPlan(c)
  const action = param(c, 'action') ? actionIn(plan, c) : null
  const organisations = await asPerson(c.get('db'), viewerOf(c), readOrganisations)
  const subject = subjectOf(plan, form?.values ?? c.req.query())
  c.status(form ? 422 : 200)
  return c.render(
    <ActionFormPage viewer={viewerOf(c)} {...{ plan, action, organisations, subject, form }} />,
  )
}
