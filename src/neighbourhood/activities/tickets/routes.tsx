import { type Context, Hono } from 'hono'
import { mayTry, uncountTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import type { Activity } from '../activity.ts'
import { readActivity } from '../queries.ts'
import { giveBack, readTicket, signUp, type Wish } from './queries.ts'
import { SignUpPage } from './sign-up-views.tsx'
import { MakeSlipPage, SlipPage } from './slip-views.tsx'
import { signUpForm, slipForm, ticketForm } from './ticket.ts'
import { AskTicketPage, GivenBackPage, TicketPage } from './views.tsx'
import { readWords } from './words.ts'

/**
 * Coming to an activity by a ticket, for everyone. The words are never in an address, and nothing of it is kept
 * on the device: so a form is answered with the page itself.
 */
export const tickets = new Hono<Env>()

tickets.get('/buurt/activiteit/:activity/aanmelden', (c) => showSignUp(c))

tickets.post('/buurt/activiteit/:activity/aanmelden', async (c) => {
  const form = await readForm(c, signUpForm)
  if (form.problems) return showSignUp(c, form)
  const refused = await refusal(c, form.input)
  if (refused) return showSignUp(c, { values: form.values, problems: refused })
  const words = await signUp(c.get('db'), param(c, 'activity'), form.input)
  return showTicket(c, words, true)
})

tickets.get('/buurt/activiteit/:activity/briefje', (c) => showSlipForm(c))

tickets.post('/buurt/activiteit/:activity/briefje', async (c) => {
  const form = await readForm(c, slipForm)
  if (form.problems) return showSlipForm(c, form)
  const refused = await refusal(c, form.input)
  if (refused) return showSlipForm(c, { values: form.values, problems: refused })
  const words = await signUp(c.get('db'), param(c, 'activity'), form.input)
  const ticket = found(await readTicket(c.get('db'), words))
  return c.render(<SlipPage {...{ ticket, words, origin: c.get('config').origin }} />)
})

tickets.get('/buurt/kaartje', (c) => c.render(<AskTicketPage viewer={c.get('viewer')} />))

tickets.post('/buurt/kaartje', async (c) => {
  const asked = await wordsAsked(c)
  return asked.form ? showAsk(c, asked.form) : showTicket(c, asked.words)
})

tickets.post('/buurt/kaartje/afzeggen', async (c) => {
  const asked = await wordsAsked(c)
  if (asked.form) return showAsk(c, asked.form)
  const activity = found(await giveBack(c.get('db'), asked.words))
  return c.render(<GivenBackPage viewer={c.get('viewer')} activity={activity} />)
})

/** A ticket is guessed by trying: few tries, and a right one does not count. */
async function wordsAsked(
  c: Context<Env>,
): Promise<{ words: string; form?: never } | { form: FormState }> {
  const form = await readForm(c, ticketForm)
  if (form.problems) return { form }
  const { values } = form
  const read = readWords(form.input.words)
  if (read.problem !== undefined) return { form: { values, problems: { words: read.problem } } }
  if (!(await mayTry(c, 'ticket-from-place'))) {
    const words = 'Je probeerde het al een paar keer. Wacht een kwartier, of bel de plek.'
    return { form: { values, problems: { words } } }
  }
  if (await readTicket(c.get('db'), read.words)) {
    await uncountTry(c, 'ticket-from-place')
    return { words: read.words }
  }
  const words = 'Bij deze woorden hoort geen kaartje (meer). Kijk of ze goed staan.'
  return { form: { values, problems: { words } } }
}

/** What stands in the way of a sign-up that is filled in well. @throws NotFound */
async function refusal(c: Context<Env>, { day }: Wish): Promise<Problems | undefined> {
  const { days } = await activityOf(c)
  if (!days.some((one) => one.day === day)) {
    return { day: 'Op die dag is het niet, of niet meer. Kies een andere dag.' }
  }
  if (await mayTry(c, 'sign-up-from-place')) return undefined
  return { _often: 'Hier zijn net veel mensen aangemeld. Probeer het over een uur opnieuw.' }
}

async function activityOf(c: Context<Env>): Promise<Activity> {
  const id = param(c, 'activity')
  const activity = await asPerson(c.get('db'), c.get('viewer'), (tx) => readActivity(tx, id))
  return found(activity?.ended_at ? undefined : activity)
}

async function showSignUp(c: Context<Env>, form?: FormState) {
  const activity = await activityOf(c)
  c.status(form ? 422 : 200)
  const viewer = c.get('viewer')
  return c.render(<SignUpPage {...{ viewer, activity, form }} day={c.req.query('dag')} />)
}

async function showSlipForm(c: Context<Env>, form?: FormState) {
  const activity = await activityOf(c)
  c.status(form ? 422 : 200)
  return c.render(<MakeSlipPage viewer={c.get('viewer')} {...{ activity, form }} />)
}

function showAsk(c: Context<Env>, form: FormState) {
  c.status(422)
  return c.render(<AskTicketPage viewer={c.get('viewer')} form={form} />)
}

async function showTicket(c: Context<Env>, words: string, isNew = false) {
  const ticket = found(await readTicket(c.get('db'), words))
  return c.render(<TicketPage viewer={c.get('viewer')} {...{ ticket, words, isNew }} />)
}
