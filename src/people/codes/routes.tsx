import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { newToken } from '#src/platform/ids.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { codeFrom } from '../accounts/account.ts'
import { personOfCode } from '../accounts/queries.ts'
import { requireFresh } from '../fresh.ts'
import { countTry, uncountTry } from '../limits.ts'
import { beginSession } from '../session.ts'
import { welcomed } from '../welcome.ts'
import { codeForm, newCodeForm } from './code.ts'
import { codeMadeAt, replaceCode } from './queries.ts'
import { CodeSignInPage, MakeCodePage, NewCodePage } from './views.tsx'

export const codes = new Hono<Env>()

codes.get('/inloggen/code', (c) =>
  showSignIn(c, { values: { naar: ownPath(c.req.query('naar')) } }),
)

codes.post('/inloggen/code', async (c) => {
  const form = await readForm(c, codeForm)
  if (form.problems) return showSignIn(c, form)
  await countTry(c, 'code-from-place')
  const personId = await personOfCode(c.get('db'), form.input.code)
  if (!personId) {
    const code = 'Deze code klopt niet. Kijk nog een keer op je papier.'
    return showSignIn(c, { values: form.values, problems: { code } })
  }
  await uncountTry(c, 'code-from-place')
  await beginSession(c, personId, 'code')
  return welcomed(c, personId, ownPath(form.input.naar))
})

codes.get('/ik/code', async (c) => {
  const viewer = viewerOf(c)
  const madeAt = await asPerson(c.get('db'), viewer, (tx) => codeMadeAt(tx, viewer.personId))
  return c.render(<MakeCodePage viewer={viewer} madeAt={madeAt} secret={newToken()} />)
})

// a code made on a device that was left open would be a way around signing in again
codes.post('/ik/code', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const code = codeFrom(v.parse(newCodeForm, await typed(c)).secret)
  await asPerson(c.get('db'), viewer, (tx) => replaceCode(tx, viewer.personId, code))
  return c.render(<NewCodePage viewer={viewer} code={code} />)
})

function showSignIn(c: Context<Env>, form: FormState) {
  c.status(form.problems ? 422 : 200)
  return c.render(<CodeSignInPage form={form} />)
}
