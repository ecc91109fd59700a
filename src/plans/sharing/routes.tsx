import { type Context, Hono } from 'hono'
import { closeAll, openAll } from '#src/consent/pauses/queries.ts'
import { grantsOf } from '#src/consent/share.ts'
import {
  readSharing,
  readSharingWith,
  setShares,
  withdrawFrom,
} from '#src/consent/shares/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { dropFeedsWithoutShare } from '../meetings/feed/queries.ts'
import { planUrl } from '../plan.ts'
import { MemberPage, type SharingForm } from './member-views.tsx'
import { preciseForm, readySetForm, withdrawalForm } from './sharing-form.ts'
import { SharingPage } from './views.tsx'

export const sharing = new Hono<Env>()

/** Who sees what is the owner's alone: for a member these pages do not exist. */
const ownersOnly = { parts: [], owner: true } as const

sharing.get('/plan/:plan/wie-ziet-wat', async (c) => {
  const { page, frame } = await inPlan(c, ownersOnly, readSharing)
  return c.render(<SharingPage frame={frame} {...page} />)
})

// closing and withdrawing ask nothing first: that must be one tap, on the worst day too
sharing.post('/plan/:plan/alles-dicht', async (c) => {
  const { frame } = await inPlan(c, ownersOnly, closeAll)
  return c.redirect(planUrl(frame.plan, 'wie-ziet-wat'), 303)
})

sharing.post('/plan/:plan/alles-dicht/einde', async (c) => {
  requireFresh(c)
  const { frame } = await inPlan(c, ownersOnly, openAll)
  return c.redirect(planUrl(frame.plan, 'wie-ziet-wat'), 303)
})

sharing.get('/plan/:plan/wie-ziet-wat/:member', (c) => showMember(c))

sharing.post('/plan/:plan/wie-ziet-wat/:member', async (c) => {
  requireFresh(c)
  const form = await readForm(c, readySetForm)
  if (form.problems) return showMember(c, { ...form, kind: 'set' })
  const { set, version } = form.input
  const { page: written, frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    setSharesOf(tx, plan, param(c, 'member'), grantsOf(set), version),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'wie-ziet-wat'), 303)
    : showMember(c, { values: form.values, overtaken: true, kind: 'set' })
})

sharing.post('/plan/:plan/wie-ziet-wat/:member/precies', async (c) => {
  requireFresh(c)
  const form = await readForm(c, preciseForm)
  if (form.problems) return showMember(c, { ...form, kind: 'precise' })
  const { grants, version } = form.input
  const { page: written, frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    setSharesOf(tx, plan, param(c, 'member'), grants, version),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'wie-ziet-wat'), 303)
    : showMember(c, { values: form.values, overtaken: true, kind: 'precise' })
})

sharing.post('/plan/:plan/wie-ziet-wat/:member/intrekking', async (c) => {
  const form = await readForm(c, withdrawalForm)
  if (form.problems) throw new NotFound()
  const { part } = form.input
  const member = param(c, 'member')
  const { frame } = await inPlan(c, ownersOnly, async (tx, plan) => {
    await withdrawFrom(tx, plan, member, part)
    await dropFeedsWithoutShare(tx, plan, member)
  })
  return c.redirect(planUrl(frame.plan, 'wie-ziet-wat', ...(part === 'all' ? [] : [member])), 303)
})

/** What is withdrawn takes the member's calendar address along. */
async function setSharesOf(...[tx, plan, member, ...wanted]: Parameters<typeof setShares>) {
  const written = await setShares(tx, plan, member, ...wanted)
  await dropFeedsWithoutShare(tx, plan, member)
  return written
}

async function showMember(c: Context<Env>, form?: SharingForm) {
  const { page, frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    readSharingWith(tx, plan, param(c, 'member')),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <MemberPage frame={frame} member={found(page.member)} pause={page.pause} form={form} />,
  )
}
