import { type Context, Hono } from 'hono'
import { holding } from '#src/people/accounts/queries.ts'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { hashOf, isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asEditor, deskUrl } from '../as-editor.ts'
import { readPractice } from '../library/queries.ts'
import { home, pageOf } from '../practice.ts'
import { messageForm } from './message.ts'
import { eraseMessage, readMessage, readMessages, sendMessage } from './queries.ts'
import { AskPage, MessagePage, MessagesPage, SentPage } from './views.tsx'

/** Questions to who does it already. */
export const messages = new Hono<Env>()

messages.get(`${home}/:practice/vraag`, (c) => showAsk(c))

messages.post(`${home}/:practice/vraag`, async (c) => {
  const form = await readForm(c, messageForm)
  const { id } = await practiceOf(c)
  if (form.problems) return showAsk(c, form)
  // a program is told the same as a person, and nothing is kept
  if (form.input.website) return c.redirect(`${pageOf(param(c, 'practice'))}/vraag/verstuurd`, 303)
  if (!(await mayTry(c, 'practice-message-from-place'))) {
    const problems = { _form: 'Er zijn vandaag al veel vragen verstuurd. Probeer het morgen weer.' }
    return showAsk(c, { values: form.values, problems })
  }
  await asPerson(c.get('db'), c.get('viewer'), (tx) => sendMessage(tx, id, form.input))
  return c.redirect(`${pageOf(param(c, 'practice'))}/vraag/verstuurd`, 303)
})

messages.get(`${home}/:practice/vraag/verstuurd`, async (c) => {
  const { content } = await practiceOf(c)
  return c.render(<SentPage viewer={c.get('viewer')} practice={content} />)
})

messages.get(`${home}/bericht/:key`, async (c) => {
  const message = await held(c, (tx, hash) => readMessage(tx, hash))
  const erase = `${home}/bericht/${param(c, 'key')}/wissen`
  return c.render(<MessagePage viewer={c.get('viewer')} message={found(message)} erase={erase} />)
})

messages.post(`${home}/bericht/:key/wissen`, async (c) => {
  await held(c, async (tx, hash) => {
    await eraseMessage(tx, found(await readMessage(tx, hash)).id)
  })
  return c.redirect(home, 303)
})

messages.get(`${deskUrl}/vragen`, async (c) => {
  const all = await asEditor(c, readMessages)
  return c.render(<MessagesPage viewer={viewerOf(c)} messages={all} />)
})

messages.post(`${deskUrl}/vragen/:message/wissen`, async (c) => {
  const id = param(c, 'message')
  await asEditor(c, (tx) => (isId(id) ? eraseMessage(tx, id) : Promise.resolve()))
  return c.redirect(`${deskUrl}/vragen`, 303)
})

const practiceOf = async (c: Context<Env>) =>
  found(
    await asPerson(c.get('db'), c.get('viewer'), (tx) => readPractice(tx, param(c, 'practice'))),
  )

async function showAsk(c: Context<Env>, form?: FormState) {
  const { content } = await practiceOf(c)
  c.status(form ? 422 : 200)
  return c.render(<AskPage viewer={c.get('viewer')} practice={content} form={form} />)
}

function held<T>(
  c: Context<Env>,
  work: (tx: Parameters<typeof readMessage>[0], hash: string) => Promise<T>,
): Promise<T> {
  const hash = hashOf(param(c, 'key'))
  const person = c.get('viewer')?.personId ?? null
  return holding(c.get('db'), hash, person, (tx) => work(tx, hash))
}
