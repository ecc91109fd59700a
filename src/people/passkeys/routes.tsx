import { type Context, Hono } from 'hono'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { hashOf } from '#src/platform/ids.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { requireFresh } from '../fresh.ts'
import { countTry, uncountTry } from '../limits.ts'
import { beginSession, deviceOf, sessionToken } from '../session.ts'
import { proveSession } from '../session-queries.ts'
import { welcomed } from '../welcome.ts'
import { made, questionToMake, questionToShow, shown } from './ceremony.ts'
import { challengeOf, giveChallenge } from './challenge.ts'
import { answerForm, mayMake, mayReplace, refused, type Standing } from './passkey.ts'
import { addPasskey, readStanding, removePasskey, usePasskey } from './queries.ts'
import { askRecovery, endRecovery } from './recovery-queries.ts'
import { LostPage, MakePasskeyPage, NotYetPage, PasskeysPage, RefusedPage } from './views.tsx'

export const passkeys = new Hono<Env>()

passkeys.post('/inloggen/passkey/vraag', async (c) => {
  await countTry(c, 'passkey-from-place')
  const question = await questionToShow(c.get('config'))
  await giveChallenge(c, question.challenge)
  return c.json(question)
})

passkeys.post('/inloggen/passkey', async (c) => {
  const form = await readForm(c, answerForm)
  const challenge = await challengeOf(c)
  if (form.problems || !challenge) return showRefused(c, form.values)
  const { answer, naar } = form.input
  const personId = await usePasskey(c.get('db'), answer.id, (credential) =>
    shown(c.get('config'), challenge, answer, credential),
  )
  if (!personId) return showRefused(c, form.values)
  await uncountTry(c, 'passkey-from-place')
  await beginSession(c, personId, 'passkey')
  return welcomed(c, personId, ownPath(naar))
})

passkeys.get('/ik/passkeys', async (c) =>
  c.render(<PasskeysPage viewer={viewerOf(c)} standing={await standingOf(c)} />),
)

passkeys.get('/ik/passkeys/nieuw', async (c) => {
  requireFresh(c)
  return showMake(c, { values: { naar: ownPath(c.req.query('naar')) } })
})

passkeys.post('/ik/passkeys/nieuw/vraag', async (c) => {
  requireFresh(c)
  await countTry(c, 'passkey-from-place')
  const question = await questionToMake(c.get('config'), viewerOf(c).name)
  await giveChallenge(c, question.challenge)
  return c.json(question)
})

passkeys.post('/ik/passkeys/nieuw', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const standing = await standingOf(c)
  if (!mayMake(standing)) throw new Forbidden()
  const form = await readForm(c, answerForm)
  const challenge = await challengeOf(c)
  if (form.problems || !challenge) return showMake(c, { values: form.values, problems: refused })
  const credential = await made(c.get('config'), challenge, form.input.answer)
  const device = deviceOf(c.req.header('user-agent') ?? '')
  const mine =
    credential &&
    (await asPerson(c.get('db'), viewer, async (tx) => {
      const { personId: person } = viewer
      if (!(await addPasskey(tx, { person, device, credential }))) return false
      await endRecovery(tx, person)
      await proveSession(tx, hashOf(sessionToken(c) ?? ''))
      return true
    }))
  if (!mine) return showMake(c, { values: form.values, problems: refused })
  await uncountTry(c, 'passkey-from-place')
  const naar = ownPath(form.input.naar)
  return c.redirect(naar === '/' ? '/ik/passkeys' : naar, 303)
})

passkeys.post('/ik/passkeys/:passkey/weg', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  if (!mayReplace(await standingOf(c))) throw new Forbidden()
  const passkey = param(c, 'passkey')
  await asPerson(c.get('db'), viewer, (tx) => removePasskey(tx, viewer.personId, passkey))
  return c.redirect('/ik/passkeys', 303)
})

passkeys.get('/ik/passkeys/kwijt', async (c) =>
  c.render(<LostPage viewer={viewerOf(c)} standing={await standingOf(c)} />),
)

passkeys.post('/ik/passkeys/kwijt', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => askRecovery(tx, viewer.personId))
  return c.redirect('/ik/passkeys/kwijt', 303)
})

passkeys.post('/ik/passkeys/kwijt/stoppen', async (c) => {
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => endRecovery(tx, viewer.personId))
  return c.redirect('/ik/passkeys', 303)
})

function showRefused(c: Context<Env>, { naar }: Values) {
  c.status(422)
  return c.render(<RefusedPage viewer={c.get('viewer')} naar={ownPath(naar)} />)
}

async function standingOf(c: Context<Env>): Promise<Standing> {
  const viewer = viewerOf(c)
  const read = await asPerson(c.get('db'), viewer, (tx) => readStanding(tx, viewer.personId))
  return { ...read, secondStep: Boolean(viewer.secondStep) }
}

async function showMake(c: Context<Env>, form: FormState) {
  const standing = await standingOf(c)
  const viewer = viewerOf(c)
  if (!mayMake(standing)) return c.render(<NotYetPage viewer={viewer} />)
  c.status(form.problems ? 422 : 200)
  return c.render(<MakePasskeyPage viewer={viewer} form={form} />)
}
