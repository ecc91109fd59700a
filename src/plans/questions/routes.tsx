import { type Context, Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { ask, askAsMember, close, erase, letRead } from './ask-queries.ts'
import { AskPage, CheckPage } from './ask-views.tsx'
import { answer, readQuestion, readQuestions, readWhoToAsk } from './queries.ts'
import {
  answerForm,
  lendingForm,
  memberQuestionForm,
  type QuestionInput,
  questionForm,
} from './question.ts'
import { EraseQuestionPage, QuestionPage } from './question-views.tsx'
import { QuestionsPage } from './views.tsx'

export const questions = new Hono<Env>()

const entry = { parts: ['questions', 'group'], about: 'questions' } as const
const ofOwner = { ...entry, owner: true } as const
type Who = typeof entry | typeof ofOwner
const url = (plan: string, ...rest: string[]) => planUrl(plan, 'denk-je-mee', ...rest)

questions.get('/plan/:plan/denk-je-mee', async (c) => {
  const { page, frame } = await inPlan(c, entry, readQuestions)
  return c.render(<QuestionsPage frame={frame} {...page} />)
})

questions.get('/plan/:plan/denk-je-mee/nieuw', (c) => showAsk(c))

questions.post('/plan/:plan/denk-je-mee', async (c) => {
  const { frame } = await inPlan(c, entry, async () => {})
  if (!frame.access.owner) return askForMember(c)
  const form = await readForm(c, questionForm)
  if (form.problems) return showAsk(c, form)
  if (form.values.sure === '') return showAsk(c, { values: form.values }, 200)
  if (!form.input.sure) return showCheck(c, form.input, form.values)
  requireFresh(c)
  await inPlan(c, ofOwner, (tx, plan, person) => ask(tx, plan, person, form.input))
  return c.redirect(url(frame.plan), 303)
})

questions.get('/plan/:plan/denk-je-mee/:question', (c) => showQuestion(c))

questions.post('/plan/:plan/denk-je-mee/:question/antwoorden', async (c) => {
  const form = await readForm(c, answerForm)
  if (form.problems) return showQuestion(c, form)
  const id = param(c, 'question')
  const { page: written, frame } = await inPlan(c, entry, (tx, plan, person) =>
    answer(tx, plan, person, id, form.input),
  )
  if (written) return c.redirect(url(frame.plan, id), 303)
  const problems = { wording: 'Deze vraag is intussen klaar. Je antwoord is niet verstuurd.' }
  return showQuestion(c, { values: form.values, problems })
})

questions.post('/plan/:plan/denk-je-mee/:question/lezen', async (c) => {
  const form = await readForm(c, lendingForm)
  if (form.problems || form.values.sure === '') return showQuestion(c, form, ofOwner)
  if (form.input.sure) requireFresh(c)
  const id = param(c, 'question')
  const { page, frame } = await inPlan(c, ofOwner, async (tx, plan) => {
    const { question } = await readQuestion(tx, plan, id)
    if (form.input.sure) await letRead(tx, plan, id, form.input)
    return found(question)
  })
  if (form.input.sure) return c.redirect(url(frame.plan, id), 303)
  const { values } = form
  const input = { ...form.input, wording: page.wording }
  const action = url(frame.plan, id, 'lezen')
  return c.render(<CheckPage {...{ frame, values, input, action }} to={page.asked ?? ''} />)
})

questions.post('/plan/:plan/denk-je-mee/:question/einde', async (c) => {
  const { frame } = await inPlan(c, ofOwner, (tx, plan) => close(tx, plan, param(c, 'question')))
  return c.redirect(url(frame.plan), 303)
})

questions.get('/plan/:plan/denk-je-mee/:question/wissen', async (c) => {
  const { page, frame } = await inPlan(c, ofOwner, (tx, plan) =>
    readQuestion(tx, plan, param(c, 'question')),
  )
  return c.render(<EraseQuestionPage frame={frame} question={found(page.question)} />)
})

questions.post('/plan/:plan/denk-je-mee/:question/wissen', async (c) => {
  const { frame } = await inPlan(c, ofOwner, (tx, plan) => erase(tx, plan, param(c, 'question')))
  return c.redirect(url(frame.plan), 303)
})

async function askForMember(c: Context<Env>) {
  const form = await readForm(c, memberQuestionForm)
  if (form.problems) return showAsk(c, form)
  const { frame } = await inPlan(c, entry, (tx, plan, person) =>
    askAsMember(tx, plan, person, form.input),
  )
  return c.redirect(url(frame.plan), 303)
}

async function showAsk(c: Context<Env>, form?: FormState, status: 200 | 422 = form ? 422 : 200) {
  const { page, frame } = await inPlan(c, entry, readWhoToAsk)
  const { owner, proposes } = frame.access
  if (!owner && !proposes.includes('questions')) throw new Forbidden()
  c.status(status)
  return c.render(<AskPage frame={frame} chosen={c.req.query('aan') ?? ''} form={form} {...page} />)
}

async function showCheck(c: Context<Env>, input: QuestionInput, values: Values) {
  const { page, frame } = await inPlan(c, ofOwner, readWhoToAsk)
  const { shown_name } = found(page.members.find(({ id }) => id === input.to_member))
  const action = url(frame.plan)
  return c.render(<CheckPage {...{ frame, values, input, action }} to={shown_name} />)
}

async function showQuestion(c: Context<Env>, form?: FormState, who: Who = entry) {
  const { page, frame } = await inPlan(c, who, (tx, plan) =>
    readQuestion(tx, plan, param(c, 'question')),
  )
  const question = found(page.question)
  c.status(form?.problems ? 422 : 200)
  return c.render(<QuestionPage {...{ frame, question, form }} />)
}
