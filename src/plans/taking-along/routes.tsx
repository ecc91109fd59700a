import { type Context, Hono } from 'hono'
import { codeFor, codeHashOf } from '#src/consent/outside/outside.ts'
import {
  addCode,
  addCopy,
  readCopy,
  readTakenAlong,
  withdrawCode,
} from '#src/consent/outside/queries.ts'
import { recordLook } from '#src/consent/view-log/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { CodeCardPage } from './code-card.tsx'
import { CodeFormPage, PaperFormPage } from './form-views.tsx'
import { readTaken } from './queries.ts'
import { SheetPage } from './sheet.tsx'
import { codeForm, paperForm } from './taken-form.ts'
import { TakingAlongPage } from './views.tsx'

export const takingAlong = new Hono<Env>()

/** Who reads it outside is the owner's alone: for a member these pages do not exist. */
const ownersOnly = { parts: [], owner: true } as const
const address = '/plan/:plan/meenemen'

takingAlong.get(address, async (c) => {
  const { page, frame } = await inPlan(c, ownersOnly, readTakenAlong)
  return c.render(<TakingAlongPage frame={frame} {...page} />)
})

takingAlong.get(`${address}/code`, (c) => showCodeForm(c))

takingAlong.post(`${address}/code`, async (c) => {
  requireFresh(c)
  const form = await readForm(c, codeForm)
  if (form.problems) return showCodeForm(c, form)
  const code = codeFor(form.input.secret, form.input)
  const { frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    addCode(tx, plan, codeHashOf(code), form.input),
  )
  const { origin } = c.get('config')
  const back = planUrl(frame.plan, 'meenemen')
  const { ownerName } = frame.access
  return c.render(
    <CodeCardPage forWhom={form.input.for_whom} {...{ ownerName, code, origin, back }} />,
  )
})

takingAlong.post(`${address}/codes/:code/intrekking`, async (c) => {
  const { frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    withdrawCode(tx, plan, param(c, 'code')),
  )
  return c.redirect(planUrl(frame.plan, 'meenemen'), 303)
})

takingAlong.get(`${address}/papier`, (c) => showPaperForm(c))

takingAlong.post(`${address}/papier`, async (c) => {
  requireFresh(c)
  const form = await readForm(c, paperForm)
  if (form.problems) return showPaperForm(c, form)
  const { id, large } = form.input
  const { frame } = await inPlan(c, ownersOnly, (tx, plan) => addCopy(tx, plan, form.input))
  const sheet = planUrl(frame.plan, 'meenemen', 'papier', id)
  return c.redirect(large ? `${sheet}?letters=groot` : sheet, 303)
})

takingAlong.get(`${address}/papier/:copy`, async (c) => {
  const { page, frame } = await inPlan(c, ownersOnly, async (tx, plan) => {
    const copy = found(await readCopy(tx, plan, param(c, 'copy')))
    await recordLook(tx, plan, 'print', copy.parts)
    return { copy, taken: await readTaken(tx, plan, copy.parts) }
  })
  return c.render(<SheetPage frame={frame} {...page} large={c.req.query('letters') === 'groot'} />)
})

async function showCodeForm(c: Context<Env>, form?: FormState) {
  const { frame } = await inPlan(c, ownersOnly, async () => {})
  c.status(form ? 422 : 200)
  return c.render(<CodeFormPage frame={frame} form={form} />)
}

async function showPaperForm(c: Context<Env>, form?: FormState) {
  const { frame } = await inPlan(c, ownersOnly, async () => {})
  c.status(form ? 422 : 200)
  return c.render(<PaperFormPage frame={frame} form={form} />)
}
