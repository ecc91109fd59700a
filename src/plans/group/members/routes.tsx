import { type Context, Hono } from 'hono'
import { changeMember, leaveGroup, removeMember } from '#src/groups/members/group-queries.ts'
import { departureForm, memberForm } from '#src/groups/members/member.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { partsWithWords, readOwnWords } from '../../own-words/queries.ts'
import { planUrl } from '../../plan.ts'
import { LeavePage, LeftPage } from './departure-views.tsx'
import { readGroup } from './queries.ts'
import { GroupPage, MemberFormPage, MemberPage, RemovalPage } from './views.tsx'

export const members = new Hono<Env>()

const parts = ['group'] as const
const mine = { parts, owner: true } as const

members.get('/plan/:plan/groep', async (c) => {
  const { page, frame } = await inPlan(c, { parts, anyMember: true }, readGroup)
  return c.render(<GroupPage frame={frame} {...page} />)
})

members.get('/plan/:plan/groep/:member', async (c) => {
  const { member, frame } = await readMember(c)
  return c.render(<MemberPage frame={frame} member={member} />)
})

members.get('/plan/:plan/groep/:member/wijzigen', (c) => showMemberForm(c))

members.post('/plan/:plan/groep/:member', async (c) => {
  const form = await readForm(c, memberForm)
  if (form.problems) return showMemberForm(c, form)
  const { page: written, frame } = await inPlan(c, mine, (tx, plan) =>
    changeMember(tx, plan, param(c, 'member'), form.input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'groep', param(c, 'member')), 303)
    : showMemberForm(c, { values: form.values, overtaken: true })
})

members.get('/plan/:plan/groep/:member/vertrek', async (c) => {
  const { member, frame } = await readMember(c)
  return c.render(<RemovalPage frame={frame} member={member} />)
})

members.post('/plan/:plan/groep/:member/vertrek', async (c) => {
  const { frame } = await inPlan(c, mine, (tx, plan) => removeMember(tx, plan, param(c, 'member')))
  return c.redirect(planUrl(frame.plan, 'groep'), 303)
})

members.get('/plan/:plan/vertrekken', (c) => showLeaving(c))

members.post('/plan/:plan/vertrekken', async (c) => {
  const form = await readForm(c, departureForm)
  if (form.problems) return showLeaving(c, form)
  const { frame } = await inPlan(c, { parts: [], anyMember: true }, (tx, plan) =>
    leaveGroup(tx, plan, form.input.reason),
  )
  found(frame.access.member)
  return c.redirect('/gestopt', 303)
})

members.get('/gestopt', (c) => c.render(<LeftPage viewer={c.get('viewer')} />))

async function readMember(c: Context<Env>) {
  const { page, frame } = await inPlan(c, mine, readGroup)
  const member = found(page.members.find(({ id }) => id === param(c, 'member')))
  return { member, readers: page.readers, frame }
}

async function showMemberForm(c: Context<Env>, form?: FormState) {
  const { member, readers, frame } = await readMember(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<MemberFormPage {...{ frame, member, readers, form }} />)
}

/** The owner cannot leave the own plan: for the owner this page is not there. */
async function showLeaving(c: Context<Env>, form?: FormState) {
  const { page: words, frame } = await inPlan(
    c,
    { parts: partsWithWords, anyMember: true },
    readOwnWords,
  )
  found(frame.access.member)
  c.status(form ? 422 : 200)
  return c.render(<LeavePage frame={frame} words={words} form={form} />)
}
