import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { newToken } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { requireFresh } from '../fresh.ts'
import { countTry } from '../limits.ts'
import { readMe, setMailSignIn } from '../me/queries.ts'
import { emailField, pressForm } from '../sign-in/link.ts'
import { DeadLinkPage, LookInMailPage } from '../sign-in/views.tsx'
import { addressOf, askAddress, confirmAddress, removeAddress } from './queries.ts'
import { AddressPage, ConfirmPage, TakenPage } from './views.tsx'

export const addresses = new Hono<Env>()

const addressForm = v.object({ email: emailField })

addresses.get('/ik/e-mail', (c) => showAddress(c))

addresses.post('/ik/e-mail', async (c) => {
  requireFresh(c)
  const { personId } = viewerOf(c)
  const form = await readForm(c, addressForm)
  if (form.problems) return showAddress(c, form)
  const { email } = form.input
  await countTry(c, 'mail-from-place')
  await countTry(c, 'mail-to-address', email)
  const token = newToken()
  const link = `${c.get('config').origin}/ik/e-mail/bevestigen/${token}`
  await askAddress(c.get('db'), personId, { email, token, link })
  return c.redirect('/ik/e-mail/mail', 303)
})

addresses.get('/ik/e-mail/mail', (c) =>
  c.render(<LookInMailPage demo={c.get('config').demo} viewer={viewerOf(c)} />),
)

addresses.get('/ik/e-mail/bevestigen/:token', async (c) => {
  const viewer = viewerOf(c)
  const email = await addressOf(c.get('db'), viewer.personId, param(c, 'token'))
  if (!email) return showDeadLink(c)
  return c.render(
    <ConfirmPage viewer={viewer} action={c.req.path} press={newToken()} email={email} />,
  )
})

addresses.post('/ik/e-mail/bevestigen/:token', async (c) => {
  const viewer = viewerOf(c)
  const { press } = v.parse(pressForm, await typed(c))
  const token = param(c, 'token')
  const outcome = await confirmAddress(c.get('db'), viewer.personId, { token, press })
  if (outcome === 'dead-link') return showDeadLink(c)
  return outcome === 'confirmed'
    ? c.redirect('/ik/e-mail', 303)
    : c.render(<TakenPage viewer={viewer} />)
})

addresses.post('/ik/e-mail/weg', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const gone = await asPerson(c.get('db'), viewer, (tx) => removeAddress(tx, viewer.personId))
  return gone ? c.redirect('/ik/e-mail', 303) : showAddress(c, needsCode)
})

addresses.post('/ik/e-mail/inloggen/:wanted{aan|uit}', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const wanted = param(c, 'wanted') === 'aan'
  const done = await asPerson(c.get('db'), viewer, (tx) =>
    setMailSignIn(tx, viewer.personId, wanted),
  )
  return done ? c.redirect('/ik/e-mail', 303) : showAddress(c, needsCode)
})

const needsCode: FormState = {
  values: {},
  problems: { _code: 'Maak eerst een code op papier. Anders kun je niet meer inloggen.' },
}

async function showAddress(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const me = await asPerson(c.get('db'), viewer, (tx) => readMe(tx, viewer.personId))
  c.status(form ? 422 : 200)
  return c.render(<AddressPage me={me} form={form} />)
}

function showDeadLink(c: Context<Env>) {
  c.status(404)
  return c.render(<DeadLinkPage viewer={viewerOf(c)} />)
}
