import { type Context, Hono } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor } from '../as-editor.ts'
import { download } from '../files/download.ts'
import { readSubmissionFile } from '../files/queries.ts'
import { pageOf } from '../practice.ts'
import { readLookalikes } from '../submissions/library-queries.ts'
import { asReviewer } from './as-reviewer.ts'
import { ReviewPage } from './form-views.tsx'
import { publishSubmission } from './publishing.ts'
import {
  ask,
  decide,
  oneByOne,
  readSubmitted,
  readWaiting,
  type Submitted,
  saveReview,
} from './queries.ts'
import {
  agreedLevel,
  declineForm,
  levelOf,
  mayBegin,
  questionForm,
  reviewForm,
  reviewsUrl,
  reviewUrl,
} from './review.ts'
import { SubmittedPage, WaitingPage } from './views.tsx'

/** Reading what was brought in, and deciding on it. Nobody reads here what they brought in themselves. */
export const reviews = new Hono<Env>()

const at = `${reviewsUrl}/:submission`

reviews.get(reviewsUrl, async (c) => {
  const [waiting, { editor }] = await asReviewer(c, async (tx, roles) => [
    await readWaiting(tx),
    roles,
  ])
  return c.render(<WaitingPage viewer={viewerOf(c)} {...{ waiting, editor }} />)
})

reviews.get(at, (c) => showSubmitted(c))

reviews.get(`${at}/beoordeling`, (c) => showForm(c))

reviews.post(`${at}/beoordeling`, async (c) => {
  const form = await readForm(c, reviewForm)
  if (form.problems) return showForm(c, form)
  const { seen, tied, criteria, verdict, remarks, conflict } = form.input
  const saved = await asReviewer(c, async (tx, { byExperience }) => {
    await oneByOne(tx, param(c, 'submission'))
    const submission = await openIn(tx, c)
    if (byExperience === null || !mayBegin(submission, byExperience)) throw new Forbidden()
    // what the sender changed meanwhile was not reviewed
    if (seen && seen !== submission.kept_at) return false
    await saveReview(tx, submission.id, viewerOf(c).personId, {
      ...{ by_experience: byExperience, criteria, remarks },
      conflict: tied === 'yes' ? conflict : '',
      level: tied === 'no' && verdict === 'yes' ? levelOf(criteria) : null,
    })
    return true
  })
  if (!saved) {
    const _changed = 'De inzender veranderde net iets. Lees het nog een keer.'
    return showForm(c, { values: form.values, problems: { _changed } })
  }
  return c.redirect(reviewUrl(param(c, 'submission')), 303)
})

reviews.post(`${at}/vragen`, async (c) => {
  const form = await readForm(c, questionForm)
  if (form.problems) return showSubmitted(c, form)
  await asReviewer(c, async (tx) => {
    const { id } = await openIn(tx, c)
    await ask(tx, id, viewerOf(c).personId, form.input)
  })
  return c.redirect(reviewUrl(param(c, 'submission')), 303)
})

reviews.post(`${at}/publiceren`, async (c) => {
  const by = viewerOf(c).personId
  const slug = await asEditor(c, async (tx) => {
    await oneByOne(tx, param(c, 'submission'))
    const submission = await openIn(tx, c)
    const { practice } = submission
    const level = agreedLevel({ isChange: practice !== null, reviews: submission.reviews })
    if (!level) throw new Forbidden()
    return publishSubmission(tx, submission, { level, by })
  })
  return c.redirect(pageOf(slug), 303)
})

reviews.post(`${at}/afwijzen`, async (c) => {
  const form = await readForm(c, declineForm)
  if (form.problems) return showSubmitted(c, form)
  await asEditor(c, async (tx) => {
    const { id } = await openIn(tx, c)
    await decide(tx, id, { kind: 'declined', ...form.input, by: viewerOf(c).personId })
  })
  return c.redirect(reviewsUrl, 303)
})

reviews.get(`${at}/bestanden/:file`, async (c) => {
  const file = param(c, 'file')
  const stored = await asReviewer(c, async (tx) => {
    const { id } = await submittedIn(tx, c)
    return isId(file) ? readSubmissionFile(tx, id, file) : undefined
  })
  return download(c, found(stored))
})

async function submittedIn(tx: Tx, c: Context<Env>): Promise<Submitted> {
  const id = param(c, 'submission')
  return found(isId(id) ? await readSubmitted(tx, id) : undefined)
}

/** @throws Forbidden once it is decided on */
async function openIn(tx: Tx, c: Context<Env>): Promise<Submitted> {
  const submission = await submittedIn(tx, c)
  if (submission.decision) throw new Forbidden()
  return submission
}

async function showSubmitted(c: Context<Env>, form?: FormState) {
  const page = await asReviewer(c, async (tx, roles) => {
    const submission = await (form ? openIn : submittedIn)(tx, c)
    const { title = '', description = '' } = submission.content
    const except = submission.practice?.id ?? null
    return { roles, submission, alike: await readLookalikes(tx, { title, description }, except) }
  })
  c.status(form ? 422 : 200)
  return c.render(<SubmittedPage viewer={viewerOf(c)} {...page} form={form} />)
}

async function showForm(c: Context<Env>, form?: FormState) {
  const [submission, { byExperience }] = await asReviewer(c, async (tx, roles) => [
    await openIn(tx, c),
    roles,
  ])
  if (byExperience === null || !mayBegin(submission, byExperience)) throw new Forbidden()
  c.status(form ? 422 : 200)
  return c.render(<ReviewPage viewer={viewerOf(c)} {...{ submission, form }} />)
}
