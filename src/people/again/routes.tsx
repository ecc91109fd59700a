import { type Context, Hono } from 'hono'
import { typed } from '#src/platform/forms.ts'
import { hashOf, newToken } from '#src/platform/ids.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { countTry } from '../limits.ts'
import { readMe } from '../me/queries.ts'
import { noLinkMail, signInMail } from '../sign-in/mails.ts'
import { askLink } from '../sign-in/queries.ts'
import { AgainPage, SecondStepPage } from './views.tsx'

export const again = new Hono<Env>()

again.get('/opnieuw-inloggen', async (c) => {
  const me = await readViewer(c)
  return c.render(<AgainPage me={me} demo={c.get('config').demo} {...onTheWay(c)} />)
})

again.post('/opnieuw-inloggen', async (c) => {
  const { email } = await readViewer(c)
  if (!email) return c.redirect('/opnieuw-inloggen', 303)
  await countTry(c, 'mail-from-place')
  await countTry(c, 'mail-to-address', email)
  const token = newToken()
  const { naar } = await typed(c)
  const asked = { email, tokenHash: hashOf(token), goesTo: ownPath(naar) }
  const address = `${c.get('config').origin}/inloggen/link/${token}`
  await askLink(c.get('db'), asked, (works) =>
    works ? signInMail(email, address, asked.tokenHash) : noLinkMail(email),
  )
  return c.redirect('/inloggen/mail', 303)
})

again.get('/tweede-stap', async (c) => {
  const me = await readViewer(c)
  return c.render(<SecondStepPage me={me} {...onTheWay(c)} />)
})

const readViewer = (c: Context<Env>) => {
  const viewer = viewerOf(c)
  return asPerson(c.get('db'), viewer, (tx) => readMe(tx, viewer.personId))
}

const onTheWay = (c: Context<Env>) => ({
  naar: ownPath(c.req.query('naar')),
  kept: c.req.query('bewaard') !== undefined,
})
