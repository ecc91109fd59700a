import { type Context, Hono } from 'hono'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { helpsIn, initiativeOf, participantOf } from '../in-initiative.ts'
import { initiativeUrl, spendingForm } from '../initiative.ts'
import { proposeSpending, takeBackSpending, vote } from './queries.ts'
import { BudgetPage } from './views.tsx'

export const budgets = new Hono<Env>()

budgets.get('/buurt/initiatieven/:initiative/geld', (c) => showBudget(c))

budgets.post('/buurt/initiatieven/:initiative/geld', async (c) => {
  const form = await readForm(c, spendingForm)
  if (form.problems) return showBudget(c, form)
  const { initiative, participant } = await participantOf(c)
  const { personId } = viewerOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    proposeSpending(tx, personId, { initiative_id: initiative.id, participant }, form.input),
  )
  return c.redirect(initiativeUrl(initiative.id, 'geld'), 303)
})

budgets.post('/buurt/initiatieven/:initiative/geld/:spending/:answer{ja|nee}', async (c) => {
  const { initiative, participant } = await participantOf(c)
  const { id: spending } = spendingOf(initiative.spendings, param(c, 'spending'))
  const { personId } = viewerOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    vote(
      tx,
      personId,
      { initiative_id: initiative.id, participant },
      { spending, says_yes: param(c, 'answer') === 'ja' },
    ),
  )
  return c.redirect(initiativeUrl(initiative.id, 'geld'), 303)
})

budgets.post('/buurt/initiatieven/:initiative/geld/:spending/intrekking', async (c) => {
  const { initiative } = await participantOf(c)
  const { id, mine } = spendingOf(initiative.spendings, param(c, 'spending'))
  if (!mine) throw new Forbidden()
  await asPerson(c.get('db'), viewerOf(c), (tx) => takeBackSpending(tx, id))
  return c.redirect(initiativeUrl(initiative.id, 'geld'), 303)
})

/** @throws NotFound */
const spendingOf = <T extends { id: string }>(spendings: readonly T[], id: string): T =>
  found(spendings.find((spending) => spending.id === id))

async function showBudget(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const initiative = await initiativeOf(c)
  if (!initiative.part && !helpsIn(initiative)) throw new Forbidden()
  c.status(form ? 422 : 200)
  return c.render(<BudgetPage {...{ viewer, initiative }} {...(form && { form })} />)
}
