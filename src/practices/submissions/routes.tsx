import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { type Env, param } from '#src/platform/request.ts'
import { home } from '../practice.ts'
import { townsIn, unknownTowns } from '../towns.ts'
import { addNamed, answer, dropNamed } from './beside-queries.ts'
import { CheckPage } from './check-views.tsx'
import { asSender } from './draft.ts'
import { answerForm, namedForm, sendForm } from './forms.ts'
import { readLookalikes } from './library-queries.ts'
import { keyMail } from './mails.ts'
import { NamedPage } from './named-views.tsx'
import { erase, type OwnSubmission, saveStep, send, touch } from './queries.ts'
import { StepPage } from './step-views.tsx'
import { type Step, stepNames, steps } from './steps.ts'
import { bringUrl, draftUrl, missingIn } from './submission.ts'
import { DraftPage, ErasePage } from './views.tsx'

/** What somebody brings in, by who does: with an account or with the code of the draft alone. */
export const submissions = new Hono<Env>()

const at = `${bringUrl}/:draft`
const own = (c: Context<Env>) => asSender(c, async (_, submission) => submission)
const back = (c: Context<Env>, to = '') => c.redirect(`${draftUrl(param(c, 'draft'))}${to}`, 303)

submissions.get(at, (c) => showDraft(c))

const step = `${at}/:step{${stepNames.join('|')}}`

submissions.get(step, (c) => showStep(c))

submissions.post(step, async (c) => {
  const name = param(c, 'step') as Step
  const form = await readForm(c, steps[name])
  if (form.problems) return showStep(c, form)
  const problems = await save(c, name, form.input)
  if (problems) return showStep(c, { values: form.values, problems })
  const next = stepNames[stepNames.indexOf(name) + 1]
  return back(c, next ? `/${next}` : '')
})

submissions.get(`${at}/mensen`, (c) => showNamed(c))

submissions.post(`${at}/mensen`, async (c) => {
  const form = await readForm(c, namedForm)
  if (form.problems) return showNamed(c, form)
  const { agreed: _, ...named } = form.input
  await asSender(c, async (tx, { id }) => {
    await addNamed(tx, id, named)
    await touch(tx, id)
  })
  return back(c, '/mensen')
})

submissions.post(`${at}/mensen/:named/weg`, async (c) => {
  const named = param(c, 'named')
  await asSender(c, (tx, { id }) => (isId(named) ? dropNamed(tx, id, named) : Promise.resolve()))
  return back(c, '/mensen')
})

submissions.get(`${at}/nakijken`, (c) => showCheck(c))

submissions.post(`${at}/versturen`, async (c) => {
  const form = await readForm(c, sendForm)
  if (form.problems) return showCheck(c, form)
  const missing = await asSender(c, async (tx, { id, content, sender_name }) => {
    const absent = missingIn(content, sender_name)
    if (absent.length === 0 && !form.input.website) await send(tx, id)
    return absent
  })
  return missing.length > 0 ? showCheck(c, { values: {}, problems: {} }) : back(c)
})

submissions.post(`${at}/vragen/:question`, async (c) => {
  const form = await readForm(c, answerForm)
  if (form.problems) return showDraft(c, form)
  const question = param(c, 'question')
  await asSender(c, (tx, { id }) =>
    isId(question) ? answer(tx, id, question, form.input.answer) : Promise.resolve(),
  )
  return back(c)
})

submissions.get(`${at}/wissen`, async (c) => {
  const page = { draft: param(c, 'draft'), submission: await own(c) }
  return c.render(<ErasePage viewer={c.get('viewer')} {...page} />)
})

submissions.post(`${at}/wissen`, async (c) => {
  await asSender(c, (tx, { id }) => erase(tx, id))
  return c.redirect(c.get('viewer') ? bringUrl : home, 303)
})

/** @returns what stands in the way */
function save(c: Context<Env>, name: Step, input: Values): Promise<Values | null> {
  return asSender(c, async (tx, submission) => {
    if (name === 'jij') return saveSender(c, tx, submission, input)
    if (name !== 'voor-wie') {
      await saveStep(tx, submission.id, input)
      return null
    }
    const { codes, unknown } = await townsIn(tx, input.towns ?? '')
    if (unknown.length > 0) return { towns: unknownTowns(unknown) }
    await saveStep(tx, submission.id, { ...input, codes: codes.join(',') })
    return null
  })
}

/** Whoever has no account gets the link by mail once they say where. */
async function saveSender(
  c: Context<Env>,
  tx: Parameters<typeof saveStep>[0],
  submission: OwnSubmission,
  { may_ask = '', sender_name = '', sender_email = '', sender_organisation = '' }: Values,
): Promise<Values | null> {
  const isNew = submission.by_key && sender_email && sender_email !== submission.sender_email
  if (isNew && !(await mayTry(c, 'mail-to-address', sender_email))) {
    return { sender_email: 'Naar dit adres gingen net al veel mails. Probeer het over een uur.' }
  }
  await saveStep(tx, submission.id, { may_ask }, { sender_name, sender_email, sender_organisation })
  if (isNew) {
    const link = c.get('config').origin + draftUrl(param(c, 'draft'))
    await putInOutbox(tx, keyMail(sender_email, link))
  }
  return null
}

async function showDraft(c: Context<Env>, form?: FormState) {
  const submission = await own(c)
  c.status(form ? 422 : 200)
  const draft = param(c, 'draft')
  const question = c.req.param('question')
  return c.render(<DraftPage viewer={c.get('viewer')} {...{ draft, submission, form, question }} />)
}

async function showStep(c: Context<Env>, form?: FormState) {
  const submission = await own(c)
  c.status(form ? 422 : 200)
  const name = param(c, 'step') as Step
  const draft = param(c, 'draft')
  return c.render(<StepPage viewer={c.get('viewer')} {...{ draft, name, submission, form }} />)
}

async function showNamed(c: Context<Env>, form?: FormState) {
  const submission = await own(c)
  c.status(form ? 422 : 200)
  const draft = param(c, 'draft')
  return c.render(<NamedPage viewer={c.get('viewer')} {...{ draft, submission, form }} />)
}

async function showCheck(c: Context<Env>, form?: FormState) {
  const [submission, alike] = await asSender(c, async (tx, one) => {
    const { title = '', description = '' } = one.content
    return [one, await readLookalikes(tx, { title, description }, one.practice?.id ?? null)]
  })
  c.status(form ? 422 : 200)
  const draft = param(c, 'draft')
  return c.render(<CheckPage viewer={c.get('viewer')} {...{ draft, submission, alike, form }} />)
}
