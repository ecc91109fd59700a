import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newToken } from '#src/platform/ids.ts'
import { ownPath } from '#src/platform/paths.ts'
import type { Env } from '#src/platform/request.ts'
import { countTry } from '../limits.ts'
import { beginSession } from '../session.ts'
import { accountForm, codeFrom, personIdFrom } from './account.ts'
import { addAccount, personOfCode } from './queries.ts'
import { FirstCodePage, NewAccountPage } from './views.tsx'

export const accounts = new Hono<Env>()

accounts.get('/account-maken', (c) =>
  showForm(c, { values: { naar: ownPath(c.req.query('naar')) } }),
)

accounts.post('/account-maken', async (c) => {
  const form = await readForm(c, accountForm)
  if (form.problems) return showForm(c, form)
  const { name, naar, secret } = form.input
  await countTry(c, 'account-from-place')
  const code = codeFrom(secret)
  await addAccount(c.get('db'), { id: personIdFrom(secret), name, code })
  const personId = await personOfCode(c.get('db'), code)
  // a page from long ago, of an account that has another code by now
  if (!personId) return c.redirect('/inloggen/code', 303)
  await beginSession(c, personId, 'new')
  return c.render(<FirstCodePage viewer={{ name }} code={code} goesTo={ownPath(naar)} />)
})

function showForm(c: Context<Env>, form: FormState) {
  c.status(form.problems ? 422 : 200)
  return c.render(<NewAccountPage form={form} secret={form.values.secret ?? newToken()} />)
}
