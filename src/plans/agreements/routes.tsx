import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm, rowId, typed } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { type AgreementFactKind, agreementForm } from './agreement.ts'
import { recordAgreementFact } from './facts/queries.ts'
import { agree, eraseAgreement, readAgreementForm, rewordAgreement } from './form/queries.ts'
import { EditAgreementPage, EraseAgreementPage, NewAgreementPage } from './form/views.tsx'
import { readAgreement, readAgreements } from './queries.ts'
import { AgreementPage, AgreementsPage } from './views.tsx'

export const agreements = new Hono<Env>()

/** Names and goals stand on these pages for who sees the group and the goals. */
const reading = { parts: ['agreements', 'group', 'goals'], about: 'agreements' } as const
const writing = { parts: ['agreements', 'goals'], about: 'agreements' } as const

agreements.get('/plan/:plan/wie-doet-wat', async (c) => {
  const { page, frame } = await inPlan(c, reading, readAgreements)
  return c.render(<AgreementsPage frame={frame} {...page} />)
})

agreements.get('/plan/:plan/wie-doet-wat/nieuw', (c) => showNewAgreement(c))

agreements.post('/plan/:plan/wie-doet-wat', async (c) => {
  const form = await readForm(c, agreementForm)
  if (form.problems) return showNewAgreement(c, form)
  const { page, frame } = await inPlan(c, writing, (tx, plan, person) =>
    agree(tx, plan, person, form.input),
  )
  if (page.problems) return showNewAgreement(c, { ...form, problems: page.problems })
  return c.redirect(planUrl(frame.plan, 'wie-doet-wat'), 303)
})

agreements.get('/plan/:plan/wie-doet-wat/:agreement', async (c) => {
  const { page, frame } = await inPlan(c, reading, (tx, plan) =>
    readAgreement(tx, plan, param(c, 'agreement')),
  )
  return c.render(<AgreementPage frame={frame} {...page} agreement={found(page.agreement)} />)
})

agreements.get('/plan/:plan/wie-doet-wat/:agreement/wijzigen', (c) => showEditAgreement(c))

agreements.post('/plan/:plan/wie-doet-wat/:agreement', async (c) => {
  const form = await readForm(c, agreementForm)
  if (form.problems) return showEditAgreement(c, form)
  const id = param(c, 'agreement')
  const { page, frame } = await inPlan(c, { ...writing, owner: true }, (tx, plan, person) =>
    rewordAgreement(tx, plan, person, { ...form.input, id }),
  )
  if (page.problems) return showEditAgreement(c, { ...form, problems: page.problems })
  return page.written
    ? c.redirect(planUrl(frame.plan, 'wie-doet-wat', id), 303)
    : showEditAgreement(c, { values: form.values, overtaken: true })
})

agreements.get('/plan/:plan/wie-doet-wat/:agreement/wissen', async (c) => {
  const { page, frame } = await inPlan(c, { ...reading, owner: true }, (tx, plan) =>
    readAgreement(tx, plan, param(c, 'agreement')),
  )
  return c.render(<EraseAgreementPage frame={frame} agreement={found(page.agreement)} />)
})

agreements.post('/plan/:plan/wie-doet-wat/:agreement/wissen', async (c) => {
  const { frame } = await inPlan(c, { ...writing, owner: true }, (tx, plan) =>
    eraseAgreement(tx, plan, param(c, 'agreement')),
  )
  return c.redirect(planUrl(frame.plan, 'wie-doet-wat'), 303)
})

const factOf: Record<string, AgreementFactKind> = {
  opgenomen: 'taken-on',
  'lukt-niet': 'declined',
  gedaan: 'done',
  klaar: 'confirmed',
  open: 'reopened',
  gestopt: 'stopped',
}

const factForm = v.object({ id: rowId })

agreements.post(
  '/plan/:plan/wie-doet-wat/:agreement/:fact{opgenomen|lukt-niet|gedaan|klaar|open|gestopt}',
  async (c) => {
    const kind = found(factOf[param(c, 'fact')])
    const agreement = param(c, 'agreement')
    const { id } = v.parse(factForm, await typed(c))
    const { frame } = await inPlan(c, writing, (tx, plan, person) =>
      recordAgreementFact(tx, plan, person, { id, agreement, kind }),
    )
    return c.redirect(planUrl(frame.plan, 'wie-doet-wat'), 303)
  },
)

async function showNewAgreement(c: Context<Env>, form?: FormState) {
  const from = c.req.query('als') ?? ''
  const { page, frame } = await inPlan(c, writing, (tx, plan) =>
    readAgreementForm(tx, plan, isId(from) ? from : null),
  )
  if (!page.owner && !frame.access.proposes.includes('agreements')) throw new Forbidden()
  c.status(form ? 422 : 200)
  const goal = c.req.query('doel')
  return c.render(<NewAgreementPage frame={frame} {...page} goal={goal} form={form} />)
}

async function showEditAgreement(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { ...writing, owner: true }, (tx, plan) =>
    readAgreementForm(tx, plan, param(c, 'agreement')),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <EditAgreementPage frame={frame} {...page} agreement={found(page.from)} form={form} />,
  )
}
