import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { AskPage } from './ask-views.tsx'
import { nameHints } from './names.ts'
import { answer, ask, close, erase, readQuestion, readQuestions, readServices } from './queries.ts'
import { answerForm, home, questionForm } from './question.ts'
import { ErasePage, QuestionPage, QuestionsPage } from './views.tsx'

/** For who has work that their organisation confirmed; for everybody else it is not there. */
export const namelessQuestions = new Hono<Env>()

namelessQuestions.get('/vraag-zonder-naam', async (c) => {
  const { questions } = await atWork(c, readQuestions)
  return c.render(<QuestionsPage viewer={viewerOf(c)} questions={questions} />)
})

namelessQuestions.get('/vraag-zonder-naam/nieuw', (c) => showAsk(c))

namelessQuestions.post('/vraag-zonder-naam', async (c) => {
  const form = await readForm(c, questionForm)
  if (form.problems) return showAsk(c, form)
  const hints = nameHints(form.input.wording)
  if (hints.length > 0 && !form.input.nameless) return showAsk(c, form, hints)
  await atWork(c, readServices)
  await asPerson(c.get('db'), viewerOf(c), (tx) => ask(tx, viewerOf(c).personId, form.input))
  return c.redirect(home, 303)
})

namelessQuestions.get('/vraag-zonder-naam/:question', (c) => showQuestion(c))

namelessQuestions.post('/vraag-zonder-naam/:question/antwoorden', async (c) => {
  const form = await readForm(c, answerForm)
  if (form.problems) return showQuestion(c, form)
  const hints = nameHints(form.input.wording)
  if (hints.length > 0 && !form.input.nameless) return showQuestion(c, form, hints)
  const { id } = await questionOf(c)
  const written = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    answer(tx, viewerOf(c).personId, id, form.input),
  )
  if (written) return c.redirect(`${home}/${id}`, 303)
  const problems = { wording: 'Deze vraag is intussen klaar. Je antwoord is niet verstuurd.' }
  return showQuestion(c, { values: form.values, problems })
})

namelessQuestions.post('/vraag-zonder-naam/:question/einde', async (c) => {
  const { id } = await ownQuestion(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => close(tx, id))
  return c.redirect(home, 303)
})

namelessQuestions.get('/vraag-zonder-naam/:question/wissen', async (c) => {
  const question = await ownQuestion(c)
  return c.render(<ErasePage viewer={viewerOf(c)} question={question} />)
})

namelessQuestions.post('/vraag-zonder-naam/:question/wissen', async (c) => {
  const { id } = await ownQuestion(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => erase(tx, id))
  return c.redirect(home, 303)
})

/** @throws NotFound without confirmed work */
async function atWork<T extends { works: unknown[] }>(
  c: Context<Env>,
  read: (tx: Tx, person: string) => Promise<T>,
): Promise<T> {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => read(tx, viewer.personId))
  if (page.works.length === 0) throw new NotFound()
  requireSecondStep(c)
  return page
}

/** @throws NotFound when it is neither theirs nor asked of where they work */
async function questionOf(c: Context<Env>) {
  const { question } = await atWork(c, (tx, person) =>
    readQuestion(tx, person, param(c, 'question')),
  )
  return found(question)
}

/** @throws Forbidden for who was asked */
async function ownQuestion(c: Context<Env>) {
  const question = await questionOf(c)
  if (!question.mine) throw new Forbidden()
  return question
}

async function showAsk(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const { services } = await atWork(c, readServices)
  c.status(form ? 422 : 200)
  return c.render(<AskPage viewer={viewerOf(c)} {...{ services, form, hints }} />)
}

async function showQuestion(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const question = await questionOf(c)
  c.status(form ? 422 : 200)
  return c.render(<QuestionPage viewer={viewerOf(c)} {...{ question, form, hints }} />)
}
