import { type Context, Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { itemOn, lookerOn, otherOn } from './choices.ts'
import { exceptForm, hidingForm, onlyForm } from './exception-forms.ts'
import { HidingPage } from './hiding-views.tsx'
import { ItemPage } from './item-views.tsx'
import { MemberExceptionsPage } from './member-views.tsx'
import { readExceptions, setExcepted, setHidden, setOnly } from './queries.ts'
import { ExceptionsPage } from './views.tsx'

export const exceptions = new Hono<Env>()

const at = '/plan/:plan/wie-ziet-wat'

exceptions.get(`${at}/uitzonderingen`, async (c) => {
  const { page, frame } = await decides(c, readExceptions)
  return c.render(<ExceptionsPage frame={frame} {...page} />)
})

exceptions.get(`${at}/uitzonderingen/:item`, (c) => showItem(c))

exceptions.post(`${at}/uitzonderingen/:item`, async (c) => {
  const form = await readForm(c, onlyForm)
  if (form.problems) return showItem(c, form)
  const { who, members, version: seen } = form.input
  const chosen = who === 'all' ? [] : members
  const { page: written } = await decides(c, (tx, plan) =>
    setOnly(tx, plan, param(c, 'item'), { chosen, seen }),
  )
  return written
    ? c.redirect(planUrl(param(c, 'plan'), 'wie-ziet-wat', 'uitzonderingen'), 303)
    : showItem(c, { values: form.values, overtaken: true })
})

exceptions.get(`${at}/:member/behalve`, (c) => showMember(c))

exceptions.post(`${at}/:member/behalve`, async (c) => {
  const form = await readForm(c, exceptForm)
  if (form.problems) return showMember(c, form)
  const { items: chosen, version: seen } = form.input
  const { page: written } = await decides(c, (tx, plan) =>
    setExcepted(tx, plan, param(c, 'member'), { chosen, seen }),
  )
  return written
    ? c.redirect(planUrl(param(c, 'plan'), 'wie-ziet-wat', 'uitzonderingen'), 303)
    : showMember(c, { values: form.values, overtaken: true })
})

exceptions.get(`${at}/:member/behalve/:other`, (c) => showHiding(c))

exceptions.post(`${at}/:member/behalve/:other`, (c) => hide(c, true))
exceptions.post(`${at}/:member/behalve/:other/einde`, (c) => hide(c, false))

async function hide(c: Context<Env>, chosen: boolean) {
  const form = await readForm(c, hidingForm)
  const seen = form.problems ? '' : form.input.version
  const { page: written } = await decides(c, (tx, plan) =>
    setHidden(tx, plan, param(c, 'member'), param(c, 'other'), { chosen, seen }),
  )
  return written
    ? c.redirect(planUrl(param(c, 'plan'), 'wie-ziet-wat', param(c, 'member'), 'behalve'), 303)
    : showHiding(c, true)
}

async function showItem(c: Context<Env>, form?: FormState) {
  const { page, frame } = await decides(c, readExceptions)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <ItemPage frame={frame} page={page} item={itemOn(page, param(c, 'item'))} form={form} />,
  )
}

async function showMember(c: Context<Env>, form?: FormState) {
  const { page, frame } = await decides(c, readExceptions)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  const member = lookerOn(page, param(c, 'member'))
  return c.render(<MemberExceptionsPage frame={frame} page={page} member={member} form={form} />)
}

async function showHiding(c: Context<Env>, overtaken = false) {
  const { page, frame } = await decides(c, readExceptions)
  c.status(overtaken ? 409 : 200)
  const member = lookerOn(page, param(c, 'member'))
  const other = otherOn(page, param(c, 'other'), member.id)
  return c.render(<HidingPage frame={frame} page={page} {...{ member, other, overtaken }} />)
}

/** Exceptions are shown nowhere else than here, and here only to the owner who just showed who they are. */
function decides<T>(c: Context<Env>, work: (tx: Tx, plan: string) => Promise<T>) {
  requireFresh(c)
  return inPlan(c, { parts: [], owner: true }, work)
}
