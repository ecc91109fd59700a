import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { eyesOf } from '../preview/preview.ts'
import { beginConversation, readPartners } from './begin-queries.ts'
import { BeginPage } from './begin-views.tsx'
import { chooseMail, chooseWaiting, readChoices } from './choices/queries.ts'
import { ChoicesPage } from './choices/views.tsx'
import { choiceForm, conversationForm, messageForm } from './conversation.ts'
import { ConversationPage, EraseConversationPage } from './conversation-views.tsx'
import { readConversation, readConversations } from './queries.ts'
import { ConversationsPage } from './views.tsx'
import { eraseConversation, markRead, takeBack, writeMessage } from './writing-queries.ts'

export const conversations = new Hono<Env>()

const at = '/plan/:plan/berichten'
const entry = { parts: ['conversations'], about: 'conversations' } as const
const owners = { ...entry, owner: true } as const

conversations.get(at, async (c) => {
  const { page, frame } = await inPlan(c, entry, readConversations)
  return c.render(<ConversationsPage frame={frame} {...page} />)
})

conversations.get(`${at}/nieuw`, (c) => showBegin(c))

conversations.post(at, async (c) => {
  const form = await readForm(c, conversationForm)
  if (form.problems) return showBegin(c, form)
  const { page: problem, frame } = await inPlan(c, owners, (tx, plan) =>
    beginConversation(tx, plan, form.input),
  )
  return problem
    ? showBegin(c, { values: form.values, problems: { members: problem } })
    : c.redirect(planUrl(frame.plan, 'berichten', form.input.id), 303)
})

conversations.get(`${at}/instellingen`, (c) => showChoices(c))

conversations.post(`${at}/instellingen`, async (c) => {
  const form = await readForm(c, choiceForm)
  if (form.problems) return showChoices(c, form)
  const { frame } = await inPlan(c, entry, (tx, plan, person) =>
    chooseMail(tx, plan, person, form.input.how),
  )
  if (frame.access.owner) {
    await inPlan(c, owners, (tx, plan) => chooseWaiting(tx, plan, form.input))
  }
  return c.redirect(planUrl(frame.plan, 'berichten'), 303)
})

conversations.get(`${at}/:conversation`, (c) => showConversation(c))

conversations.post(`${at}/:conversation`, async (c) => {
  const form = await readForm(c, messageForm)
  if (form.problems) return showConversation(c, form, 422)
  if (!(await mayTry(c, 'messages', viewerOf(c).personId))) {
    const wording = 'Je stuurt nu heel veel berichten. Wacht een minuut en druk dan weer op Stuur.'
    return showConversation(c, { values: form.values, problems: { wording } }, 429)
  }
  const id = param(c, 'conversation')
  const { page: written, frame } = await inPlan(c, entry, (tx, plan, person) =>
    writeMessage(tx, plan, person, id, form.input),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'berichten', id), 303)
    : showConversation(c, { values: form.values, overtaken: true }, 409)
})

conversations.post(`${at}/:conversation/:message/terug`, async (c) => {
  const conversation = param(c, 'conversation')
  const { frame } = await inPlan(c, entry, (tx, plan) =>
    takeBack(tx, plan, conversation, param(c, 'message')),
  )
  return c.redirect(planUrl(frame.plan, 'berichten', conversation), 303)
})

conversations.get(`${at}/:conversation/wissen`, async (c) => {
  const { page, frame } = await inPlan(c, owners, (tx, plan) =>
    readConversation(tx, plan, param(c, 'conversation'), 1),
  )
  return c.render(<EraseConversationPage frame={frame} conversation={found(page.conversation)} />)
})

conversations.post(`${at}/:conversation/wissen`, async (c) => {
  const { frame } = await inPlan(c, owners, (tx, plan) =>
    eraseConversation(tx, plan, param(c, 'conversation')),
  )
  return c.redirect(planUrl(frame.plan, 'berichten'), 303)
})

async function showChoices(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, entry, readChoices)
  c.status(form ? 422 : 200)
  return c.render(<ChoicesPage {...{ frame, form }} {...page} />)
}

async function showBegin(c: Context<Env>, form?: FormState) {
  const about = form?.values.about ?? c.req.query('over') ?? ''
  const { page, frame } = await inPlan(c, owners, (tx, plan) => readPartners(tx, plan, about))
  c.status(form ? 422 : 200)
  return c.render(<BeginPage frame={frame} {...page} form={form} />)
}

async function showConversation(
  c: Context<Env>,
  form?: FormState,
  status: 200 | 409 | 422 | 429 = 200,
) {
  const id = param(c, 'conversation')
  const number = Math.min(
    Math.max(Number.parseInt(c.req.query('bladzijde') ?? '1', 10) || 1, 1),
    100_000,
  )
  const { page, frame } = await inPlan(c, entry, async (tx, plan, person) => {
    const read = await readConversation(tx, plan, id, number)
    if (read.conversation && !eyesOf(c)) await markRead(tx, plan, person, id)
    return read
  })
  const conversation = found(page.conversation)
  c.status(status)
  return c.render(
    <ConversationPage {...{ frame, form, number }} {...page} conversation={conversation} />,
  )
}
