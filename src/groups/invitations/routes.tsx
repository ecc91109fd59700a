import { type Context, Hono } from 'hono'
import { countTry, uncountTry } from '#src/people/limits.ts'
import type { Tx } from '#src/platform/database.ts'
import { type FormState, readForm, typed, type Values } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { AcceptancePage, DeclinedPage, DeclinePage, WithAccountPage } from './answer-views.tsx'
import { asInvited, type Invited } from './as-invited.ts'
import { acceptanceForm, codeForm, declineForm, invitationUrl } from './invitation.ts'
import { acceptInvitation, endInvitation, readInvitation } from './queries.ts'
import { ClosedPage, CodePage, InvitationPage } from './views.tsx'

export const invitations = new Hono<Env>()

invitations.get('/uitnodiging', (c) => c.render(<CodePage viewer={c.get('viewer')} />))

invitations.post('/uitnodiging', async (c) => {
  const form = await readForm(c, codeForm)
  if (!form.problems) return c.redirect(invitationUrl(form.input.code), 303)
  c.status(422)
  return c.render(<CodePage viewer={c.get('viewer')} form={form} />)
})

invitations.get('/uitnodiging/bedankt', (c) => c.render(<DeclinedPage viewer={c.get('viewer')} />))

invitations.get('/uitnodiging/:code', (c) => showInvitation(c))

invitations.get('/uitnodiging/:code/meedoen', (c) => showAcceptance(c))

invitations.post('/uitnodiging/:code/meedoen', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, acceptanceForm)
  if (form.problems) return showAcceptance(c, form)
  const answer = await withCode(c, async (tx, invited) => ({
    plan: invited.plan,
    accepted: await acceptInvitation(tx, invited, viewer.personId, form.input),
  }))
  if (!answer || answer.accepted === 'closed') return showClosed(c)
  if (answer.accepted === 'reworded') return showInvitation(c, true)
  const problem = workProblems[answer.accepted]
  if (problem) return showAcceptance(c, { values: form.values, problems: { work: problem } })
  return c.redirect(`/plan/${answer.plan}`, 303)
})

const workProblems: Record<string, string> = {
  'no-such-work': 'Dit werk is gestopt of nog niet bevestigd. Kies iets anders.',
  'refused-work':
    'Voor een zorgverzekeraar of uitkeringsinstantie kun je niet meedoen in een groep. Als jezelf mag wel.',
}

invitations.get('/uitnodiging/:code/nee', (c) => showDecline(c))

invitations.post('/uitnodiging/:code/nee', async (c) => {
  const form = await readForm(c, declineForm)
  if (form.problems) return showDecline(c, form)
  const declined = await withCode(c, (tx, invited) =>
    endInvitation(tx, invited, 'declined', form.input.reason),
  )
  return declined ? c.redirect('/uitnodiging/bedankt', 303) : showClosed(c)
})

/** Work behind the code in the address. A code that opens nothing counts as a guess. */
async function withCode<T>(
  c: Context<Env>,
  work: (tx: Tx, invited: Invited) => Promise<T>,
): Promise<T | null> {
  await countTry(c, 'invitation-from-place')
  const result = await asInvited(c.get('db'), param(c, 'code'), c.get('viewer'), work)
  if (result) await uncountTry(c, 'invitation-from-place')
  return result
}

const readBehindCode = (c: Context<Env>) =>
  withCode(c, (tx, invited) => readInvitation(tx, invited, c.get('viewer')?.personId))

async function showInvitation(c: Context<Env>, reworded?: true) {
  const page = await readBehindCode(c)
  if (!page) return showClosed(c)
  c.status(reworded ? 409 : 200)
  const [secret, viewer] = [param(c, 'code'), c.get('viewer')]
  return c.render(<InvitationPage {...{ secret, viewer, reworded, ...page }} />)
}

async function showAcceptance(c: Context<Env>, form?: FormState) {
  const page = await readBehindCode(c)
  if (!page) return showClosed(c)
  const [secret, viewer] = [param(c, 'code'), c.get('viewer')]
  if (page.inside) return c.redirect(invitationUrl(secret), 303)
  if (!viewer) return c.render(<WithAccountPage secret={secret} invitation={page.invitation} />)
  c.status(form ? 422 : 200)
  return c.render(<AcceptancePage {...{ secret, viewer, form, ...page }} />)
}

async function showDecline(c: Context<Env>, form?: FormState) {
  const page = await readBehindCode(c)
  if (!page) return showClosed(c)
  c.status(form ? 422 : 200)
  const [secret, viewer, { invitation }] = [param(c, 'code'), c.get('viewer'), page]
  return c.render(<DeclinePage {...{ secret, viewer, invitation, form }} />)
}

async function showClosed(c: Context<Env>) {
  const values: Values = c.req.method === 'POST' ? await typed(c) : {}
  c.status(404)
  return c.render(<ClosedPage viewer={c.get('viewer')} kept={values.reason} />)
}
