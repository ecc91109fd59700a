import { type Context, Hono } from 'hono'
import { recordLook } from '#src/consent/view-log/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { eyesOf } from '../preview/preview.ts'
import { calls } from './calls/routes.tsx'
import { CrisisCardPage } from './card.tsx'
import { crisisContacts } from './contacts/routes.tsx'
import { eraseCrisisSection, readCrisis, readCrisisSection, saveCrisisSection } from './queries.ts'
import { type CrisisKind, crisisSectionForm, kindAt } from './section.ts'
import { CrisisPage, CrisisSectionPage, EraseCrisisSectionPage } from './views.tsx'

export const crisis = new Hono<Env>()

const parts = ['crisis'] as const
const address = '/plan/:plan/als-het-niet-goed-gaat'

crisis.get(address, async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readCrisis)
  return c.render(<CrisisPage frame={frame} {...page} />)
})

crisis.get(`${address}/kaart`, async (c) => {
  const { page, frame } = await inPlan(c, { parts }, async (tx, plan) => {
    if (!eyesOf(c)) await recordLook(tx, plan, 'print', parts)
    return readCrisis(tx, plan)
  })
  return c.render(<CrisisCardPage frame={frame} {...page} />)
})

crisis.route('/', crisisContacts)
crisis.route('/', calls)

crisis.get(`${address}/:section`, (c) => showSection(c, kindOf(c)))

crisis.post(`${address}/:section`, async (c) => {
  const kind = kindOf(c)
  const form = await readForm(c, crisisSectionForm)
  if (form.problems) return showSection(c, kind, form)
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    saveCrisisSection(tx, plan, person, { ...form.input, kind }),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
    : showSection(c, kind, { values: form.values, overtaken: true })
})

crisis.get(`${address}/:section/wissen`, async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readCrisisSection(tx, plan, kindOf(c)),
  )
  return c.render(<EraseCrisisSectionPage frame={frame} section={found(page.section)} />)
})

crisis.post(`${address}/:section/wissen`, async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseCrisisSection(tx, plan, kindOf(c)),
  )
  return c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
})

const kindOf = (c: Context<Env>): CrisisKind => found(kindAt(param(c, 'section')))

async function showSection(c: Context<Env>, kind: CrisisKind, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readCrisisSection(tx, plan, kind),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<CrisisSectionPage frame={frame} kind={kind} form={form} {...page} />)
}
