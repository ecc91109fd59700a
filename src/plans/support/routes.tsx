import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { takenFrom } from '../proposals/proposal.ts'
import { SupportFormPage } from './form.tsx'
import { eraseSupport, readSupportForm, readSupports, saveSupport, stopSupport } from './queries.ts'
import { type SupportInput, supportForm } from './support.ts'
import { EraseSupportPage, SupportsPage } from './views.tsx'

export const support = new Hono<Env>()

const parts = ['support'] as const

support.get('/plan/:plan/hulp', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readSupports)
  return c.render(<SupportsPage frame={frame} {...page} />)
})

support.get('/plan/:plan/hulp/nieuw', (c) => showNewSupport(c))

support.post('/plan/:plan/hulp', async (c) => {
  const form = await readForm(c, supportForm)
  if (form.problems) return showNewSupport(c, form)
  return save(c, form.input, form.values)
})

support.get('/plan/:plan/hulp/:support', (c) => showSupport(c, param(c, 'support')))

support.post('/plan/:plan/hulp/:support', async (c) => {
  const id = param(c, 'support')
  const form = await readForm(c, supportForm)
  if (form.problems) return showSupport(c, id, form)
  return save(c, { ...form.input, id }, form.values)
})

support.post('/plan/:plan/hulp/:support/einde', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    stopSupport(tx, plan, person, param(c, 'support')),
  )
  return c.redirect(planUrl(frame.plan, 'hulp'), 303)
})

support.get('/plan/:plan/hulp/:support/wissen', async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readSupportForm(tx, plan, { support: param(c, 'support') }),
  )
  return c.render(<EraseSupportPage frame={frame} support={found(page.support)} />)
})

support.post('/plan/:plan/hulp/:support/wissen', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseSupport(tx, plan, param(c, 'support')),
  )
  return c.redirect(planUrl(frame.plan, 'hulp'), 303)
})

async function save(c: Context<Env>, input: SupportInput, values: Values) {
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    saveSupport(tx, plan, person, input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'hulp'), 303)
    : showSupport(c, input.id, { values, overtaken: true })
}

async function showNewSupport(c: Context<Env>, form?: FormState) {
  const proposal = v.parse(takenFrom, c.req.query('voorstel'))
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readSupportForm(tx, plan, { proposal }),
  )
  c.status(form ? 422 : 200)
  return c.render(<SupportFormPage frame={frame} form={form} {...page} />)
}

async function showSupport(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readSupportForm(tx, plan, { support: id }),
  )
  found(page.support)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<SupportFormPage frame={frame} form={form} {...page} />)
}
