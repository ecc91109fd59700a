import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { type ContactInput, contactForm } from './contact.ts'
import { eraseContact, readContact, saveContact } from './queries.ts'
import { ContactFormPage, EraseContactPage } from './views.tsx'

export const crisisContacts = new Hono<Env>()

const parts = ['crisis'] as const
const address = '/plan/:plan/als-het-niet-goed-gaat/bellen'

crisisContacts.get(`${address}/nieuw`, (c) => showNewContact(c))

crisisContacts.post(address, async (c) => {
  const form = await readForm(c, contactForm)
  if (form.problems) return showNewContact(c, form)
  return save(c, form.input, form.values)
})

crisisContacts.get(`${address}/:contact`, (c) => showContact(c, param(c, 'contact')))

crisisContacts.post(`${address}/:contact`, async (c) => {
  const id = param(c, 'contact')
  const form = await readForm(c, contactForm)
  if (form.problems) return showContact(c, id, form)
  return save(c, { ...form.input, id }, form.values)
})

crisisContacts.get(`${address}/:contact/wissen`, async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readContact(tx, plan, param(c, 'contact')),
  )
  return c.render(<EraseContactPage frame={frame} contact={found(page.contact)} />)
})

crisisContacts.post(`${address}/:contact/wissen`, async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseContact(tx, plan, param(c, 'contact')),
  )
  return c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
})

async function save(c: Context<Env>, input: ContactInput, values: Values) {
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    saveContact(tx, plan, person, input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'als-het-niet-goed-gaat'), 303)
    : showContact(c, input.id, { values, overtaken: true })
}

async function showNewContact(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readContact(tx, plan),
  )
  c.status(form ? 422 : 200)
  return c.render(<ContactFormPage frame={frame} form={form} {...page} />)
}

async function showContact(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readContact(tx, plan, id),
  )
  found(page.contact)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<ContactFormPage frame={frame} form={form} {...page} />)
}
