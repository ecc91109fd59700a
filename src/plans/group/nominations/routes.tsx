import { type Context, Hono } from 'hono'
import { invitationUrl, newCode, secretHash } from '#src/groups/invitations/invitation.ts'
import {
  inviteByCard,
  inviteByMail,
  joinWithoutAccount,
  withdrawInvitations,
} from '#src/groups/nominations/invite-queries.ts'
import { mailForm, nominationForm } from '#src/groups/nominations/nomination.ts'
import { addNomination, changeNomination, wipeNomination } from '#src/groups/nominations/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newToken } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { isPressedTwice } from '../../pressed-twice.ts'
import { CardPage } from './card.tsx'
import { EraseNominationPage, NominationFormPage } from './form-views.tsx'
import { readContactNamed, readNomination } from './queries.ts'
import { NominationPage } from './views.tsx'

export const nominations = new Hono<Env>()

/** Inviting is the owner's alone: for anyone else these pages are not there. */
const mine = { parts: [], owner: true } as const

nominations.get('/plan/:plan/uitnodigingen/nieuw', (c) => showNew(c))

nominations.post('/plan/:plan/uitnodigingen', async (c) => {
  const form = await readForm(c, nominationForm)
  if (form.problems) return showNew(c, form)
  const { version: _, ...nomination } = form.input
  const { page: present, frame } = await inPlan(c, mine, (tx, plan) =>
    addNomination(tx, plan, form.input),
  )
  return isPressedTwice(present, nomination)
    ? c.redirect(planUrl(frame.plan, 'uitnodigingen', nomination.id), 303)
    : showForm(c, nomination.id, { values: form.values, overtaken: true })
})

nominations.get('/plan/:plan/uitnodigingen/:nomination', (c) => showNomination(c))

nominations.get('/plan/:plan/uitnodigingen/:nomination/wijzigen', (c) =>
  showForm(c, param(c, 'nomination')),
)

nominations.post('/plan/:plan/uitnodigingen/:nomination', async (c) => {
  const id = param(c, 'nomination')
  const form = await readForm(c, nominationForm)
  if (form.problems) return showForm(c, id, form)
  const { page: written } = await inPlan(c, mine, (tx, plan) =>
    changeNomination(tx, plan, { ...form.input, id }),
  )
  return written ? backTo(c) : showForm(c, id, { values: form.values, overtaken: true })
})

nominations.post('/plan/:plan/uitnodigingen/:nomination/kaart', async (c) => {
  const code = newCode()
  const { page: nomination, frame } = await inPlan(c, mine, (tx, plan) =>
    inviteByCard(tx, plan, param(c, 'nomination'), secretHash(code)),
  )
  if (!nomination) return backTo(c)
  const { origin } = c.get('config')
  const back = planUrl(frame.plan, 'uitnodigingen', param(c, 'nomination'))
  return c.render(<CardPage {...{ nomination, code, origin, back }} />)
})

nominations.post('/plan/:plan/uitnodigingen/:nomination/mail', async (c) => {
  const form = await readForm(c, mailForm)
  if (form.problems) return showNomination(c, form)
  const token = newToken()
  const mail = { url: c.get('config').origin + invitationUrl(token), codeHash: secretHash(token) }
  const { page: sent } = await inPlan(c, mine, (tx, plan) =>
    inviteByMail(tx, plan, param(c, 'nomination'), { ...form.input, ...mail }),
  )
  if (sent !== 'too-many') return backTo(c)
  const email =
    'Je hebt vandaag al veel mails laten sturen. Morgen kan het weer. Of maak een kaart.'
  return showNomination(c, { values: form.values, problems: { email } })
})

nominations.post('/plan/:plan/uitnodigingen/:nomination/intrekking', async (c) => {
  await inPlan(c, mine, (tx, plan) => withdrawInvitations(tx, plan, param(c, 'nomination')))
  return backTo(c)
})

nominations.post('/plan/:plan/uitnodigingen/:nomination/zonder-account', async (c) => {
  const { frame } = await inPlan(c, mine, (tx, plan) =>
    joinWithoutAccount(tx, plan, param(c, 'nomination')),
  )
  return c.redirect(planUrl(frame.plan, 'groep'), 303)
})

nominations.get('/plan/:plan/uitnodigingen/:nomination/wissen', async (c) => {
  const { page, frame } = await inPlan(c, mine, (tx, plan) =>
    readNomination(tx, plan, param(c, 'nomination')),
  )
  return c.render(<EraseNominationPage frame={frame} nomination={found(page.nomination)} />)
})

nominations.post('/plan/:plan/uitnodigingen/:nomination/wissen', async (c) => {
  const { frame } = await inPlan(c, mine, (tx, plan) =>
    wipeNomination(tx, plan, param(c, 'nomination')),
  )
  return c.redirect(planUrl(frame.plan, 'mensen'), 303)
})

const backTo = (c: Context<Env>) =>
  c.redirect(planUrl(param(c, 'plan'), 'uitnodigingen', param(c, 'nomination')), 303)

async function showNew(c: Context<Env>, form?: FormState) {
  const from = form?.values.contact_id ?? c.req.query('mens')
  const { page: contact, frame } = await inPlan(c, mine, (tx, plan) =>
    readContactNamed(tx, plan, from),
  )
  c.status(form ? 422 : 200)
  return c.render(<NominationFormPage {...{ frame, contact, form }} nomination={null} />)
}

async function showForm(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, mine, (tx, plan) => readNomination(tx, plan, id))
  const nomination = found(page.nomination)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<NominationFormPage {...{ frame, nomination, form }} contact={null} />)
}

async function showNomination(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, mine, (tx, plan) =>
    readNomination(tx, plan, param(c, 'nomination')),
  )
  const nomination = found(page.nomination)
  if (nomination.joined) return c.redirect(planUrl(frame.plan, 'groep'), 303)
  c.status(form ? 422 : 200)
  return c.render(<NominationPage {...{ frame, nomination, form }} />)
}
