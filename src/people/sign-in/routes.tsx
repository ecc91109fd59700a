import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { hashOf, newRandomId, newToken } from '#src/platform/ids.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, param } from '#src/platform/request.ts'
import { countTry, uncountTry } from '../limits.ts'
import { beginSession, endSession } from '../session.ts'
import { welcomed } from '../welcome.ts'
import { askForm, type Link, pressAndNameForm, pressForm } from './link.ts'
import { noLinkMail, signInMail } from './mails.ts'
import { askLink, readLink, useLink } from './queries.ts'
import { DeadLinkPage, LinkPage, LookInMailPage, NewcomerPage, SignInPage } from './views.tsx'

export const signIn = new Hono<Env>()

signIn.get('/inloggen', (c) => {
  const goesTo = ownPath(c.req.query('naar'))
  if (c.get('viewer')) return c.redirect(goesTo, 303)
  return showSignIn(c, { values: { naar: goesTo } })
})

signIn.post('/inloggen', async (c) => {
  const form = await readForm(c, askForm)
  if (form.problems) return showSignIn(c, form)
  const { email, naar } = form.input
  await countTry(c, 'mail-from-place')
  await countTry(c, 'mail-to-address', email)
  const token = newToken()
  const asked = { email, tokenHash: hashOf(token), goesTo: ownPath(naar) }
  const address = `${c.get('config').origin}/inloggen/link/${token}`
  await askLink(c.get('db'), asked, (works) =>
    works ? signInMail(email, address, asked.tokenHash) : noLinkMail(email),
  )
  return c.redirect('/inloggen/mail', 303)
})

signIn.get('/inloggen/mail', (c) => c.render(<LookInMailPage demo={c.get('config').demo} />))

signIn.get('/inloggen/link/:token', async (c) => {
  const link = await readLink(c.get('db'), param(c, 'token'))
  return link ? showLink(c, link) : showDeadLink(c)
})

signIn.post('/inloggen/link/:token', async (c) => {
  const token = param(c, 'token')
  const known = await readLink(c.get('db'), token)
  const form = await readForm(c, known && !known.account ? pressAndNameForm : pressForm)
  if (form.problems) return known ? showLink(c, known, form) : showDeadLink(c)
  const { press, ...asked } = form.input
  const newcomer = 'name' in asked ? { id: newRandomId(), name: String(asked.name) } : undefined
  const link = await useLink(c.get('db'), { token, press, newcomer })
  if (!link?.account) return showDeadLink(c)
  await beginSession(c, link.account, 'mail')
  await uncountTry(c, 'mail-from-place')
  await uncountTry(c, 'mail-to-address', link.email)
  return welcomed(c, link.account, link.goes_to)
})

signIn.post('/afmelden', async (c) => {
  await endSession(c)
  return c.redirect('/inloggen?afgemeld', 303)
})

function showSignIn(c: Context<Env>, form: FormState) {
  c.status(form.problems ? 422 : 200)
  const said = c.req.query('bewaard') === undefined ? undefined : 'kept'
  const left = c.req.query('afgemeld') === undefined ? undefined : 'left'
  return c.render(<SignInPage form={form} said={said ?? left} />)
}

function showLink(c: Context<Env>, link: Link, form?: FormState) {
  c.status(form ? 422 : 200)
  const press = form?.values.press || newToken()
  const props = { action: c.req.path, press }
  return c.render(link.account ? <LinkPage {...props} /> : <NewcomerPage {...props} form={form} />)
}

function showDeadLink(c: Context<Env>) {
  c.status(404)
  return c.render(<DeadLinkPage viewer={c.get('viewer')} />)
}
