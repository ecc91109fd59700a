import { type Context, Hono } from 'hono'
import {
  endPermission,
  permit,
  readEmergencies,
  readTrusted,
} from '#src/consent/emergency/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { permissionForm, reasonForm } from './emergency-form.ts'
import { ReasonPage } from './member-views.tsx'
import { readInEmergency } from './queries.ts'
import { EmergencyPage, PermissionPage } from './views.tsx'

export const emergency = new Hono<Env>()

/** The owner's settings, and for whom the owner named: the way to read. For others this is not there. */
const address = '/plan/:plan/meelezen-bij-spoed'
const ownersOnly = { parts: [], owner: true } as const

emergency.get(address, (c) => showEmergency(c))

emergency.post(address, async (c) => {
  const form = await readForm(c, reasonForm)
  if (form.problems) return showEmergency(c, form)
  const { page: begun, frame } = await inPlan(c, { parts: [], anyMember: true }, (tx, plan) =>
    readInEmergency(tx, plan, form.input),
  )
  if (frame.access.owner) throw new Forbidden()
  if (!begun && !frame.access.reading) throw new NotFound()
  return c.redirect(planUrl(frame.plan), 303)
})

emergency.get(`${address}/:member`, (c) => showPermission(c))

emergency.post(`${address}/:member`, async (c) => {
  requireFresh(c)
  const form = await readForm(c, permissionForm)
  if (form.problems) return showPermission(c, form)
  const { parts, version } = form.input
  const { page: written, frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    permit(tx, plan, param(c, 'member'), parts, version),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'meelezen-bij-spoed'), 303)
    : showPermission(c, { values: form.values, overtaken: true })
})

emergency.post(`${address}/:member/einde`, async (c) => {
  const { frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    endPermission(tx, plan, param(c, 'member')),
  )
  return c.redirect(planUrl(frame.plan, 'meelezen-bij-spoed'), 303)
})

async function showEmergency(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts: [], anyMember: true }, readEmergencies)
  const { owner, urgent } = frame.access
  if (owner && form) throw new Forbidden()
  if (owner) return c.render(<EmergencyPage frame={frame} {...page} />)
  if (urgent.length === 0) throw new NotFound()
  c.status(form ? 422 : 200)
  return c.render(<ReasonPage frame={frame} form={form} />)
}

async function showPermission(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    readTrusted(tx, plan, param(c, 'member')),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<PermissionPage frame={frame} member={found(page)} form={form} />)
}
