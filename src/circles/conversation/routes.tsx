import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { mayTalk, messageForm, quietForm } from './conversation.ts'
import {
  chooseQuiet,
  inviteCoach,
  markRead,
  readConversation,
  stopCoach,
  takeBack,
  writeMessage,
} from './queries.ts'
import { QuietPage } from './quiet-view.tsx'
import { ConversationPage } from './views.tsx'

/** Of the circle with each other; the coach reads along as long as the circle wants it. */
export const circleConversation = new Hono<Env>()

const at = '/cirkels/:circle/gesprek'

circleConversation.get(at, (c) => showConversation(c))

circleConversation.post(at, async (c) => {
  const form = await readForm(c, messageForm)
  await readAs(c)
  if (form.problems) return showConversation(c, form, 422)
  if (!(await mayTry(c, 'messages', viewerOf(c).personId))) {
    const wording = 'Je stuurt nu heel veel berichten. Wacht een minuut en druk dan weer op Stuur.'
    return showConversation(c, { values: form.values, problems: { wording } }, 429)
  }
  await inCircle(c, 'all in it', async (tx, circle) => {
    await writeMessage(tx, circle, form.input)
    await markRead(tx, circle)
  })
  return back(c)
})

circleConversation.post(`${at}/:message/terug`, async (c) => {
  await inCircle(c, 'all in it', (tx, circle) => takeBack(tx, circle, param(c, 'message')))
  return back(c)
})

circleConversation.get(`${at}/stil`, (c) => showQuiet(c))

circleConversation.post(`${at}/stil`, async (c) => {
  const form = await readForm(c, quietForm)
  if (form.problems) return showQuiet(c, form)
  await inCircle(c, 'neighbours', (tx, circle) => chooseQuiet(tx, circle, form.input))
  return back(c)
})

circleConversation.post(`${at}/coach/:change{erbij|niet-meer}`, async (c) => {
  await inCircle(c, 'neighbours', (tx, circle) =>
    param(c, 'change') === 'erbij' ? inviteCoach(tx, circle, newId()) : stopCoach(tx, circle),
  )
  return back(c)
})

const back = (c: Context<Env>) => c.redirect(circleUrl(param(c, 'circle'), 'gesprek'), 303)

/** @throws Forbidden for a coach who was not asked to read along */
async function readAs(c: Context<Env>, number = 1) {
  const { page, frame } = await inCircle(c, 'all in it', async (tx, circle) => {
    const read = await readConversation(tx, circle, number)
    if (c.req.method === 'GET') await markRead(tx, circle)
    return read
  })
  if (c.req.method === 'POST' && !mayTalk(frame.access, page.invitation !== null)) {
    throw new Forbidden()
  }
  return { page, frame }
}

async function showConversation(c: Context<Env>, form?: FormState, status: 200 | 422 | 429 = 200) {
  const typed = Number.parseInt(c.req.query('bladzijde') ?? '1', 10) || 1
  const number = Math.min(Math.max(typed, 1), 100_000)
  const { page, frame } = await readAs(c, number)
  c.status(status)
  return c.render(<ConversationPage {...{ frame, number, form }} {...page} />)
}

async function showQuiet(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'neighbours', (tx, circle) =>
    readConversation(tx, circle, 1),
  )
  c.status(form ? 422 : 200)
  return c.render(<QuietPage {...{ frame, form }} quiet={page.quiet} />)
}
