import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { mayTakePart } from '#src/groups/invitations/invitation.ts'
import { endReading, letIn, readServices, readTeam } from '#src/groups/services/queries.ts'
import { canBeLetIn, type Service } from '#src/groups/services/service.ts'
import { requireFresh } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, rowId } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { oneAtATime } from './queries.ts'
import { TeamPage, TeamsPage } from './views.tsx'

export const teams = new Hono<Env>()

/** Who is let in is the owner's alone: for a member these pages do not exist. */
const ownersOnly = { parts: [], owner: true } as const

teams.get('/plan/:plan/teams', async (c) => {
  const { page, frame } = await inPlan(c, ownersOnly, readServices)
  const services = page.filter(({ kind }) => mayTakePart(kind))
  return c.render(<TeamsPage frame={frame} services={services} />)
})

teams.get('/plan/:plan/teams/:organisation', (c) => showTeam(c))

const namesForm = v.object({
  id: rowId,
  workers: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.split(',').filter(Boolean)),
    v.check((chosen) => chosen.length > 0, 'Kies wie van dit team mag meelezen.'),
  ),
})

teams.post('/plan/:plan/teams/:organisation', async (c) => {
  requireFresh(c)
  const form = await readForm(c, namesForm)
  if (form.problems) return showTeam(c, form)
  const { id, workers: chosen } = form.input
  const { page: member, frame } = await inPlan(c, ownersOnly, async (tx, plan) => {
    const ownerName = await oneAtATime(tx, plan)
    const { service, workers } = await team(tx, plan, c)
    const names = workers.filter((one) => chosen.includes(one.work_id) && canBeLetIn(one))
    return letIn(tx, plan, { id, service, workers: names, ownerName })
  })
  return c.redirect(`${planUrl(frame.plan, 'denk-je-mee', 'nieuw')}?aan=${member}`, 303)
})

teams.post('/plan/:plan/teams/:organisation/:work/einde', async (c) => {
  const { frame } = await inPlan(c, ownersOnly, async (tx, plan) => {
    const { member, workers } = await team(tx, plan, c)
    const { person_id } = found(workers.find(({ work_id }) => work_id === param(c, 'work')))
    await endReading(tx, plan, found(member), person_id)
  })
  return c.redirect(planUrl(frame.plan, 'teams', param(c, 'organisation')), 303)
})

async function showTeam(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, ownersOnly, (tx, plan) => team(tx, plan, c))
  c.status(form ? 422 : 200)
  return c.render(<TeamPage frame={frame} form={form} {...page} />)
}

/** @throws NotFound when this organisation does not think along, or may have no seat */
async function team(tx: Tx, plan: string, c: Context<Env>) {
  const { service, ...page } = await readTeam(tx, plan, param(c, 'organisation'))
  const there: Service = found(service && mayTakePart(service.kind) ? service : null)
  return { service: there, ...page }
}
