import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { initiativeOf } from '../in-initiative.ts'
import { hostForm, initiativeUrl } from '../initiative.ts'
import { help, readHelp, stopHelping } from './queries.ts'
import { HelpPage } from './views.tsx'

export const hosts = new Hono<Env>()

hosts.get('/buurt/initiatieven/:initiative/helpen', (c) => showHelp(c))

hosts.post('/buurt/initiatieven/:initiative/helpen', async (c) => {
  const form = await readForm(c, hostForm)
  if (form.problems) return showHelp(c, form)
  const { initiative, help: offers } = await offerOf(c)
  const { personId } = viewerOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    help(tx, personId, initiative.id, form.input, offers),
  )
  return c.redirect(initiativeUrl(initiative.id), 303)
})

/** Whoever helps stops, or whoever proposed it says no to the offer. */
hosts.post('/buurt/initiatieven/:initiative/helpers/:host/einde', async (c) => {
  viewerOf(c)
  const initiative = await initiativeOf(c)
  const host = found(initiative.hosts.find(({ id }) => id === param(c, 'host')))
  if (!host.mine && !initiative.part?.is_proposer) throw new Forbidden()
  await asPerson(c.get('db'), viewerOf(c), (tx) => stopHelping(tx, host.id))
  return c.redirect(initiativeUrl(initiative.id), 303)
})

/** For who acts for a place or an organisation. @throws Forbidden when it is over @throws SecondStepNeeded */
async function offerOf(c: Context<Env>) {
  const viewer = viewerOf(c)
  const initiative = await initiativeOf(c)
  if (initiative.ended_at || initiative.taken_down_at) throw new Forbidden()
  requireSecondStep(c)
  const offers = await asPerson(c.get('db'), viewer, (tx) => readHelp(tx, viewer.personId))
  return { initiative, help: offers }
}

async function showHelp(c: Context<Env>, form?: FormState) {
  const offer = await offerOf(c)
  c.status(form ? 422 : 200)
  return c.render(<HelpPage viewer={viewerOf(c)} {...offer} {...(form && { form })} />)
}
