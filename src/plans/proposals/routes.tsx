import { type Context, Hono } from 'hono'
import { Forbidden, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { mayProposeIn, proposalForm, proposalParts } from './proposal.ts'
import { leave, propose, readProposals, takeBack } from './queries.ts'
import { NewProposalPage, ProposalsPage } from './views.tsx'

export const proposals = new Hono<Env>()

const parts = proposalParts

proposals.get('/plan/:plan/voorstellen', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readProposals)
  return c.render(<ProposalsPage frame={frame} {...page} />)
})

proposals.get('/plan/:plan/voorstellen/nieuw', (c) => showNewProposal(c))

proposals.post('/plan/:plan/voorstellen', async (c) => {
  const form = await readForm(c, proposalForm)
  if (form.problems) return showNewProposal(c, form)
  const { frame } = await inPlan(c, { parts }, (tx, plan, person) =>
    propose(tx, plan, person, form.input),
  )
  if (frame.access.owner) throw new Forbidden()
  return c.redirect(planUrl(frame.plan, 'voorstellen'), 303)
})

proposals.post('/plan/:plan/voorstellen/:proposal/intrekking', async (c) => {
  const { page: gone, frame } = await inPlan(c, { parts }, (tx, plan) =>
    takeBack(tx, plan, param(c, 'proposal')),
  )
  if (frame.access.owner) throw new Forbidden()
  if (!gone) throw new NotFound()
  return c.redirect(planUrl(frame.plan, 'voorstellen'), 303)
})

proposals.post('/plan/:plan/voorstellen/:proposal/laten', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    leave(tx, plan, param(c, 'proposal')),
  )
  return c.redirect(planUrl(frame.plan, 'voorstellen'), 303)
})

async function showNewProposal(c: Context<Env>, form?: FormState) {
  const { frame } = await inPlan(c, { parts }, async () => {})
  const open = mayProposeIn(frame.access)
  if (open.length === 0) throw new Forbidden()
  c.status(form ? 422 : 200)
  return c.render(
    <NewProposalPage frame={frame} open={open} chosen={c.req.query('bij')} form={form} />,
  )
}
