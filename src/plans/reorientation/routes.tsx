import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { requireFresh } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, rowId, typed } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { beginRound, eraseRound, finishRound, keepAnswer, readRounds, readWalk } from './queries.ts'
import { QuestionPage } from './question-views.tsx'
import { answerIn, firstOpen, stepForm } from './reorientation.ts'
import { EraseRoundPage, RoundPage, RoundsPage } from './views.tsx'

export const reorientation = new Hono<Env>()

const at = '/plan/:plan/terugkijken'
// for a member there is no such page
const entry = { parts: [], owner: true } as const

reorientation.get(at, async (c) => {
  const { page, frame } = await inPlan(c, entry, readRounds)
  return c.render(<RoundsPage frame={frame} rounds={page} />)
})

reorientation.post(at, async (c) => {
  const id = v.parse(rowId, (await typed(c)).id)
  const { frame } = await inPlan(c, entry, (tx, plan) => beginRound(tx, plan, id))
  return c.redirect(planUrl(frame.plan, 'terugkijken', id, 'verder'), 303)
})

reorientation.get(`${at}/:round`, async (c) => {
  const { walk, frame } = await walkOf(c)
  return c.render(<RoundPage frame={frame} {...walk} />)
})

reorientation.get(`${at}/:round/verder`, async (c) => {
  const { walk, frame } = await walkOf(c)
  const here = planUrl(frame.plan, 'terugkijken', walk.round.id)
  const next = firstOpen(walk.round, walk.steps)
  return c.redirect(next < walk.steps.length ? `${here}/vraag/${next + 1}` : here, 303)
})

reorientation.get(`${at}/:round/vraag/:number`, (c) => showQuestion(c))

reorientation.post(`${at}/:round/vraag/:number`, async (c) => {
  const form = await readForm(c, stepForm)
  if (form.problems) return showQuestion(c, form)
  const number = Number(param(c, 'number'))
  const { page: steps, frame } = await inPlan(c, entry, async (tx, plan) => {
    const walk = found(await readWalk(tx, plan, param(c, 'round')))
    const step = found(walk.round.ended_at ? null : walk.steps[number - 1])
    await keepAnswer(tx, plan, walk.round.id, step, answerIn(step, form.input))
    return walk.steps.length
  })
  const here = planUrl(frame.plan, 'terugkijken', param(c, 'round'))
  return c.redirect(number < steps ? `${here}/vraag/${number + 1}` : here, 303)
})

reorientation.post(`${at}/:round/klaar`, async (c) => {
  requireFresh(c)
  const { frame } = await inPlan(c, entry, async (tx, plan, person) =>
    finishRound(tx, plan, person, found(await readWalk(tx, plan, param(c, 'round')))),
  )
  return c.redirect(planUrl(frame.plan, 'terugkijken', param(c, 'round')), 303)
})

reorientation.get(`${at}/:round/wissen`, async (c) => {
  const { walk, frame } = await walkOf(c)
  return c.render(<EraseRoundPage frame={frame} round={walk.round} />)
})

reorientation.post(`${at}/:round/wissen`, async (c) => {
  const { frame } = await inPlan(c, entry, (tx, plan) => eraseRound(tx, plan, param(c, 'round')))
  return c.redirect(planUrl(frame.plan, 'terugkijken'), 303)
})

async function walkOf(c: Context<Env>) {
  const { page, frame } = await inPlan(c, entry, (tx, plan) =>
    readWalk(tx, plan, param(c, 'round')),
  )
  return { walk: found(page), frame }
}

async function showQuestion(c: Context<Env>, form?: FormState) {
  const { walk, frame } = await walkOf(c)
  const number = Number(param(c, 'number'))
  const step = found(walk.round.ended_at ? null : walk.steps[number - 1])
  c.status(form ? 422 : 200)
  return c.render(<QuestionPage {...{ frame, step, number, form }} {...walk} />)
}
