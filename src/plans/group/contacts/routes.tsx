import { type Context, Hono } from 'hono'
import { contactForm } from '#src/groups/contacts/contact.ts'
import { addContact, changeContact, removeContact } from '#src/groups/contacts/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { isPressedTwice } from '../../pressed-twice.ts'
import { ContactFormPage, EraseContactPage } from './form-views.tsx'
import { readContact, readPeople } from './queries.ts'
import { ContactPage, PeoplePage } from './views.tsx'

export const contacts = new Hono<Env>()

/** Nobody but the owner sees who stands around them: for anyone else these pages are not there. */
const mine = { parts: [], owner: true } as const

contacts.get('/plan/:plan/mensen', async (c) => {
  const { page, frame } = await inPlan(c, mine, readPeople)
  return c.render(<PeoplePage frame={frame} {...page} />)
})

contacts.get('/plan/:plan/mensen/nieuw', (c) => showNewContact(c))

contacts.post('/plan/:plan/mensen', async (c) => {
  const form = await readForm(c, contactForm)
  if (form.problems) return showNewContact(c, form)
  const { version: _, ...contact } = form.input
  const { page: present, frame } = await inPlan(c, mine, (tx, plan) =>
    addContact(tx, plan, form.input),
  )
  return isPressedTwice(present, contact)
    ? c.redirect(planUrl(frame.plan, 'mensen'), 303)
    : showContactForm(c, contact.id, { values: form.values, overtaken: true })
})

contacts.get('/plan/:plan/mensen/:contact', async (c) => {
  const { page, frame } = await inPlan(c, mine, (tx, plan) =>
    readContact(tx, plan, param(c, 'contact')),
  )
  return c.render(
    <ContactPage frame={frame} contact={found(page.contact)} nominations={page.nominations} />,
  )
})

contacts.get('/plan/:plan/mensen/:contact/wijzigen', (c) => showContactForm(c, param(c, 'contact')))

contacts.post('/plan/:plan/mensen/:contact', async (c) => {
  const id = param(c, 'contact')
  const form = await readForm(c, contactForm)
  if (form.problems) return showContactForm(c, id, form)
  const { page: written, frame } = await inPlan(c, mine, (tx, plan) =>
    changeContact(tx, plan, { ...form.input, id }),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'mensen', id), 303)
    : showContactForm(c, id, { values: form.values, overtaken: true })
})

contacts.get('/plan/:plan/mensen/:contact/wissen', async (c) => {
  const { page, frame } = await inPlan(c, mine, (tx, plan) =>
    readContact(tx, plan, param(c, 'contact')),
  )
  return c.render(<EraseContactPage frame={frame} contact={found(page.contact)} />)
})

contacts.post('/plan/:plan/mensen/:contact/wissen', async (c) => {
  const { frame } = await inPlan(c, mine, (tx, plan) =>
    removeContact(tx, plan, param(c, 'contact')),
  )
  return c.redirect(planUrl(frame.plan, 'mensen'), 303)
})

async function showNewContact(c: Context<Env>, form?: FormState) {
  const { frame } = await inPlan(c, mine, async () => {})
  c.status(form ? 422 : 200)
  return c.render(<ContactFormPage frame={frame} contact={null} form={form} />)
}

async function showContactForm(c: Context<Env>, id: string, form?: FormState) {
  const { page, frame } = await inPlan(c, mine, (tx, plan) => readContact(tx, plan, id))
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<ContactFormPage frame={frame} contact={found(page.contact)} form={form} />)
}
