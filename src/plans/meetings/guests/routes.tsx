import { type Context, Hono } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { tellCancelled, tellGuests } from '../calendar/queries.ts'
import { readMeeting } from '../queries.ts'
import { comingForm, guestsForm, memberProblems } from './guest.ts'
import { askGuests, dropGuests, notePresence, readGuests, sayComing } from './queries.ts'
import { GuestsPage, PresencePage } from './views.tsx'

export const guests = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst/:meeting'
const owner = { parts: ['meetings', 'group'], owner: true } as const

guests.get(`${address}/gasten`, (c) => show(c, GuestsPage))

guests.post(`${address}/gasten`, async (c) => {
  const form = await readForm(c, guestsForm)
  if (form.problems) return show(c, GuestsPage, form)
  const { page: problems } = await inPlan(c, owner, (tx, plan) =>
    inviteExactly(tx, plan, param(c, 'meeting'), form.input.members, c.get('config').origin),
  )
  return problems ? show(c, GuestsPage, { ...form, problems }) : toMeeting(c)
})

/** Who is new gets the invitation, who is no guest any more gets the end of it. */
async function inviteExactly(
  tx: Tx,
  plan: string,
  meeting: string,
  chosen: readonly string[],
  origin: string,
): Promise<Problems | null> {
  const { candidates, guests } = await readGuests(tx, plan, meeting)
  const problems = memberProblems(chosen, candidates)
  if (problems) return problems
  const dropped = guests.map(({ member_id }) => member_id).filter((id) => !chosen.includes(id))
  await tellCancelled(tx, plan, meeting, origin, dropped)
  await dropGuests(tx, plan, meeting, dropped)
  await tellGuests(tx, plan, meeting, origin, await askGuests(tx, plan, meeting, chosen))
  return null
}

guests.get(`${address}/wie-is-er`, (c) => show(c, PresencePage))

guests.post(`${address}/wie-is-er`, async (c) => {
  const form = await readForm(c, guestsForm)
  if (form.problems) return show(c, PresencePage, form)
  const { page: problems } = await inPlan(c, owner, async (tx, plan) => {
    const meeting = param(c, 'meeting')
    const { candidates } = await readGuests(tx, plan, meeting)
    const wrong = memberProblems(form.input.members, candidates)
    if (!wrong) await notePresence(tx, plan, meeting, form.input.members)
    return wrong
  })
  if (problems) return show(c, PresencePage, { ...form, problems })
  return c.redirect(planUrl(param(c, 'plan'), 'bijeenkomst', param(c, 'meeting'), 'doelen'), 303)
})

guests.post(`${address}/kom-ik`, async (c) => {
  const form = await readForm(c, comingForm)
  await inPlan(c, { parts: ['meetings'] }, async (tx, plan) => {
    if (!form.problems) await sayComing(tx, plan, param(c, 'meeting'), form.input.comes === 'ja')
  })
  return toMeeting(c)
})

const toMeeting = (c: Context<Env>) =>
  c.redirect(planUrl(param(c, 'plan'), 'bijeenkomst', param(c, 'meeting')), 303)

async function show(c: Context<Env>, Page: typeof GuestsPage, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, async (tx, plan) => {
    const [{ meeting }, people] = await Promise.all([
      readMeeting(tx, plan, param(c, 'meeting')),
      readGuests(tx, plan, param(c, 'meeting')),
    ])
    return { meeting, ...people }
  })
  c.status(form ? 422 : 200)
  return c.render(<Page frame={frame} {...page} meeting={found(page.meeting)} form={form} />)
}
