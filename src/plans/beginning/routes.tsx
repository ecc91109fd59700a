import { type Context, Hono } from 'hono'
import { addContact } from '#src/groups/contacts/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { addGoal, readNewGoal } from '../goals/queries.ts'
import { showEditGoal } from '../goals/routes.tsx'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { peopleForm, peopleIn, planForm, wishForm } from './beginning.ts'
import { beginPlan, readOwnPlan } from './queries.ts'
import { BeginPage, PeoplePage, WishPage } from './views.tsx'

export const beginning = new Hono<Env>()

beginning.get('/plan', async (c) => {
  const plan = await ownPlan(c)
  return c.redirect(plan ? planUrl(plan) : '/plan/beginnen', 303)
})

beginning.get('/plan/beginnen', async (c) => {
  const plan = await ownPlan(c)
  return plan ? c.redirect(planUrl(plan), 303) : showBegin(c)
})

beginning.post('/plan/beginnen', async (c) => {
  const { personId } = viewerOf(c)
  const form = await readForm(c, planForm)
  if (form.problems) return showBegin(c, form)
  const plan = await asPerson(c.get('db'), { personId }, async (tx) => {
    await beginPlan(tx, personId, form.input.owner_name)
    return readOwnPlan(tx, personId)
  })
  return c.redirect(planUrl(found(plan), 'beginnen', 'doel'), 303)
})

const first = { parts: ['goals', 'group'], owner: true } as const

beginning.get('/plan/:plan/beginnen/doel', (c) => showWish(c))

beginning.post('/plan/:plan/beginnen/doel', async (c) => {
  const form = await readForm(c, wishForm)
  if (form.problems) return showWish(c, form)
  const { id, wording } = form.input
  const { page: written, frame } = await inPlan(c, first, async (tx, plan, person) =>
    wording ? addGoal(tx, plan, person, { ...firstGoal, id, wording }) : true,
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'beginnen', 'mensen'), 303)
    : showEditGoal(c, id, { values: { ...form.values, term: firstGoal.term }, overtaken: true })
})

const firstGoal = {
  version: 0,
  why: '',
  term: 'short',
  life_area: null,
  recovery: null,
  proposal: null,
} as const

beginning.get('/plan/:plan/beginnen/mensen', (c) => showPeople(c))

beginning.post('/plan/:plan/beginnen/mensen', async (c) => {
  const form = await readForm(c, peopleForm)
  if (form.problems) return showPeople(c, form)
  const { frame } = await inPlan(c, first, async (tx, plan) => {
    for (const person of peopleIn(form.input)) await addContact(tx, plan, { ...near, ...person })
  })
  return c.redirect(planUrl(frame.plan), 303)
})

const near = { version: 0, ring: 'near', relation: '', feeling: '' } as const

const ownPlan = (c: Context<Env>) => {
  const viewer = viewerOf(c)
  return asPerson(c.get('db'), viewer, (tx) => readOwnPlan(tx, viewer.personId))
}

function showBegin(c: Context<Env>, form?: FormState) {
  c.status(form ? 422 : 200)
  return c.render(<BeginPage viewer={viewerOf(c)} form={form} />)
}

async function showWish(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, first, (tx, plan) => readNewGoal(tx, plan, null))
  c.status(form ? 422 : 200)
  return c.render(<WishPage frame={frame} readers={page.readers} form={form} />)
}

async function showPeople(c: Context<Env>, form?: FormState) {
  const { frame } = await inPlan(c, first, async () => {})
  c.status(form ? 422 : 200)
  return c.render(<PeoplePage frame={frame} form={form} />)
}
