import { type Context, Hono } from 'hono'
import { NotFound } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { callForm, permissionForm } from './call.ts'
import { callMeeting, endPermission, permitCall, readCalling } from './queries.ts'
import { CallPage, PermitCallPage } from './views.tsx'

export const calls = new Hono<Env>()

const address = '/plan/:plan/als-het-niet-goed-gaat/samenroepen'
const parts = ['crisis'] as const
const owner = { parts, owner: true } as const

calls.get(address, (c) => show(c))

calls.post(address, async (c) => {
  const form = await readForm(c, permissionForm)
  if (form.problems) return show(c, form)
  const { member_id } = form.input
  const { page: problems } = await inPlan(c, owner, async (tx, plan) => {
    const { candidates } = await readCalling(tx, plan)
    if (!candidates.some(({ id }) => id === member_id)) return nobody
    await permitCall(tx, plan, newId(), member_id)
    return null
  })
  if (problems) return show(c, { ...form, problems })
  return c.redirect(c.req.path, 303)
})

const nobody: Problems = { member_id: 'Kies iemand die deze bladzijde ziet.' }

calls.post(`${address}/einde`, async (c) => {
  const { frame } = await inPlan(c, owner, endPermission)
  return c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
})

calls.post(`${address}/oproep`, async (c) => {
  const form = await readForm(c, callForm)
  if (form.problems) return show(c, form)
  const { frame } = await inPlan(c, { parts }, (tx, plan, person) =>
    callMeeting(tx, plan, person, form.input),
  )
  return c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
})

async function show(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts }, readCalling)
  const { permission, candidates } = page
  c.status(form ? 422 : 200)
  if (frame.access.owner) {
    return c.render(<PermitCallPage {...{ frame, permission, candidates, form }} />)
  }
  if (!permission || permission.called) throw new NotFound()
  return c.render(<CallPage frame={frame} form={form} />)
}
