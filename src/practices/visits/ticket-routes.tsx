import { type Context, Hono } from 'hono'
import { holding } from '#src/people/accounts/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { readForm } from '#src/platform/forms.ts'
import { hashOf } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { readTicket, saveQuestion, signOff, type Ticket } from './queries.ts'
import { TicketPage } from './sign-up-views.tsx'
import { questionForm, ticketUrl, visitUrl } from './visit.ts'

/** What the link in the mail opens: somebody's own sign-up, with or without an account. */
export const visitTickets = new Hono<Env>()

visitTickets.get(ticketUrl(':key'), (c) => showTicket(c))

visitTickets.post(ticketUrl(':key', '/vraag'), async (c) => {
  const form = await readForm(c, questionForm)
  if (form.problems) return showTicket(c, form)
  await held(c, (tx, { signUp }) => saveQuestion(tx, signUp.id, form.input.question))
  return c.redirect(ticketUrl(param(c, 'key')), 303)
})

visitTickets.post(ticketUrl(':key', '/afzeggen'), async (c) => {
  const visit = await held(c, async (tx, ticket) => {
    await signOff(tx, ticket.signUp.id)
    return ticket.visit.id
  })
  return c.redirect(`${visitUrl(visit)}?afgezegd`, 303)
})

/** @throws NotFound when this key opens nothing (any more) */
function held<T>(c: Context<Env>, work: (tx: Tx, ticket: Ticket) => Promise<T>): Promise<T> {
  const hash = hashOf(param(c, 'key'))
  return holding(c.get('db'), hash, c.get('viewer')?.personId ?? null, async (tx) =>
    work(tx, found(await readTicket(tx, hash))),
  )
}

async function showTicket(c: Context<Env>, form?: Parameters<typeof TicketPage>[0]['form']) {
  const ticket = await held(c, (_, ticket) => Promise.resolve(ticket))
  c.status(form ? 422 : 200)
  return c.render(
    <TicketPage viewer={c.get('viewer')} {...{ ticket, secret: param(c, 'key'), form }} />,
  )
}
