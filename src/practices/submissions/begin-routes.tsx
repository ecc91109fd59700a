import { type Context, Hono } from 'hono'
import { holding } from '#src/people/accounts/queries.ts'
import { mayTry, uncountTry } from '#src/people/limits.ts'
import type { Tx } from '#src/platform/database.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readOpenCalls } from '../calls/queries.ts'
import { home } from '../practice.ts'
import { BeginPage } from './begin-views.tsx'
import { keyHashOf } from './draft.ts'
import { beginForm, codeForm } from './forms.ts'
import { readBefore } from './library-queries.ts'
import { begin, isOpenCall, readMine, readOwn } from './queries.ts'
import { bringUrl, draftUrl, valuesOf } from './submission.ts'

/** Where somebody begins to bring in an example, or goes on with one. */
export const beginning = new Hono<Env>()

beginning.get(bringUrl, (c) => showBegin(c))

beginning.post(bringUrl, async (c) => {
  const form = await readForm(c, beginForm)
  if (form.problems) return showBegin(c, form)
  const { id, secret, oproep, voorbeeld, website } = form.input
  // a program is sent away kindly, and nothing is kept
  if (website) return c.redirect(home, 303)
  if (!(await mayTry(c, 'practice-draft-from-place'))) {
    const _often = 'Hier zijn vandaag al veel voorbeelden begonnen. Probeer het morgen weer.'
    return showBegin(c, { values: {}, problems: { _often } })
  }
  const viewer = c.get('viewer')
  const insert = async (tx: Tx) => {
    const before = voorbeeld ? found(await readBefore(tx, voorbeeld)) : null
    await begin(tx, {
      ...{ id, person: viewer?.personId ?? null, keyHash: viewer ? null : keyHashOf(secret) },
      call: oproep && (await isOpenCall(tx, oproep)) ? oproep : null,
      practice: before?.id ?? null,
      content: before ? valuesOf(before.content, before.towns) : {},
      name: viewer?.name ?? '',
    })
  }
  if (viewer) await asPerson(c.get('db'), viewer, insert)
  else await holding(c.get('db'), keyHashOf(secret), null, insert)
  return c.redirect(draftUrl(viewer ? id : secret), 303)
})

beginning.post(`${bringUrl}/code`, async (c) => {
  const form = await readForm(c, codeForm)
  if (form.problems) return showBegin(c, form)
  const { values } = form
  if (!(await mayTry(c, 'practice-code-from-place'))) {
    const code = 'Je probeerde het al een paar keer. Wacht een kwartier.'
    return showBegin(c, { values, problems: { code } })
  }
  const key = keyHashOf(form.input.code)
  if (!(await holding(c.get('db'), key, null, (tx) => readOwn(tx, { key })))) {
    const code = 'Bij deze code hoort geen voorbeeld (meer). Kijk of hij goed staat.'
    return showBegin(c, { values, problems: { code } })
  }
  await uncountTry(c, 'practice-code-from-place')
  return c.redirect(draftUrl(form.input.code), 303)
})

async function showBegin(c: Context<Env>, form?: FormState) {
  const viewer = c.get('viewer')
  const slug = c.req.query('voorbeeld') ?? ''
  const [before, mine, calls] = await asPerson(c.get('db'), viewer, async (tx) => [
    slug ? await readBefore(tx, slug) : undefined,
    viewer ? await readMine(tx, viewer.personId) : [],
    await readOpenCalls(tx),
  ])
  if (slug && !before) throw new NotFound()
  const call = calls.find(({ id }) => id === c.req.query('oproep'))
  c.status(form ? 422 : 200)
  const change = before ? { slug, title: before.title } : undefined
  return c.render(<BeginPage {...{ viewer, mine, call, calls, change, form }} />)
}
