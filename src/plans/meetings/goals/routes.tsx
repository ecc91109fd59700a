import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { goalTalkForm, nextOf } from './goal-talk.ts'
import { readGoalTalk, readTalkGoals, saveGoalTalk } from './queries.ts'
import { GoalTalkPage } from './views.tsx'

export const meetingGoals = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst/:meeting/doelen'
const owner = { parts: ['meetings', 'goals'], owner: true } as const

meetingGoals.get(address, async (c) => {
  const { page } = await inPlan(c, owner, (tx, plan) =>
    readTalkGoals(tx, plan, param(c, 'meeting')),
  )
  found(page.meeting)
  return c.redirect(onwards(c, page.goals[0]?.id), 303)
})

meetingGoals.get(`${address}/:goal`, (c) => showGoal(c))

meetingGoals.post(`${address}/:goal`, async (c) => {
  const form = await readForm(c, goalTalkForm)
  if (form.problems) return showGoal(c, form)
  const goal = param(c, 'goal')
  const { page } = await inPlan(c, owner, async (tx, plan) => ({
    written: await saveGoalTalk(tx, plan, param(c, 'meeting'), goal, form.input),
    goals: (await readTalkGoals(tx, plan, param(c, 'meeting'))).goals,
  }))
  if (!page.written) return showGoal(c, { values: form.values, overtaken: true })
  return c.redirect(onwards(c, nextOf(page.goals, goal)), 303)
})

/** To this goal; after the last to the report. */
const onwards = (c: Context<Env>, goal: string | undefined): string =>
  planUrl(
    param(c, 'plan'),
    'bijeenkomst',
    param(c, 'meeting'),
    ...(goal ? ['doelen', goal] : ['verslag']),
  )

async function showGoal(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    readGoalTalk(tx, plan, param(c, 'meeting'), param(c, 'goal')),
  )
  const goal = found(page.goals.find(({ id }) => id === param(c, 'goal')))
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <GoalTalkPage
      frame={frame}
      meeting={found(page.meeting)}
      goal={goal}
      goals={page.goals}
      talk={page.talk}
      before={page.before}
      form={form}
    />,
  )
}
