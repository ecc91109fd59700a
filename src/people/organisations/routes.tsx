import { type Context, Hono } from 'hono'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { requireSecondStep } from '../fresh.ts'
import { confirmWork, endWork } from '../work/queries.ts'
import { EndWorkPage } from '../work/views.tsx'
import { administratorForm, organisationForm } from './organisation.ts'
import {
  addOrganisation,
  appoint,
  readOrganisation,
  readOrganisations,
  setThinksAlong,
} from './queries.ts'
import { AppointPage, NewOrganisationPage, OrganisationPage, OrganisationsPage } from './views.tsx'

export const organisations = new Hono<Env>()

organisations.get('/organisaties', async (c) => {
  const all = await ofPlatform(c)
  return c.render(<OrganisationsPage viewer={viewerOf(c)} organisations={all} />)
})

organisations.get('/organisaties/nieuw', (c) => showNew(c))

organisations.post('/organisaties', async (c) => {
  const form = await readForm(c, organisationForm)
  if (form.problems) return showNew(c, form)
  const viewer = viewerOf(c)
  await ofPlatform(c)
  await asPerson(c.get('db'), viewer, (tx) => addOrganisation(tx, form.input))
  return c.redirect(`/organisaties/${form.input.id}`, 303)
})

organisations.get('/organisaties/:organisation', async (c) => {
  const organisation = await administered(c)
  const appointed = c.req.query('gevraagd') !== undefined
  return c.render(
    <OrganisationPage viewer={viewerOf(c)} organisation={organisation} appointed={appointed} />,
  )
})

organisations.get('/organisaties/:organisation/beheerder', (c) => showAppoint(c))

organisations.post('/organisaties/:organisation/beheerder', async (c) => {
  const form = await readForm(c, administratorForm)
  if (form.problems) return showAppoint(c, form)
  const { id: organisation } = await administered(c)
  const { origin } = c.get('config')
  const { email } = form.input
  await appoint(c.get('db'), { organisation, email, by: viewerOf(c).personId, origin })
  return c.redirect(`/organisaties/${organisation}?gevraagd`, 303)
})

organisations.get('/organisaties/:organisation/werk/:work/einde', async (c) => {
  const { id, workers } = await administered(c)
  const { shown_name } = found(workers.find((one) => one.id === param(c, 'work')))
  const title = `Werkt ${shown_name} hier niet meer?`
  const back = `/organisaties/${id}`
  return c.render(
    <EndWorkPage viewer={viewerOf(c)} title={title} action={c.req.path} back={back} />,
  )
})

const decisions = { bevestiging: confirmWork, einde: endWork }

organisations.post(
  '/organisaties/:organisation/werk/:work/:decision{bevestiging|einde}',
  async (c) => {
    const viewer = viewerOf(c)
    const { id, workers } = await administered(c)
    const worker = found(workers.find((one) => one.id === param(c, 'work')))
    const decide = decisions[param(c, 'decision') as keyof typeof decisions]
    await asPerson(c.get('db'), viewer, (tx) => decide(tx, viewer.personId, worker.id))
    return c.redirect(`/organisaties/${id}`, 303)
  },
)

organisations.post('/organisaties/:organisation/denkt-mee/:wanted{aan|uit}', async (c) => {
  const { id, own } = await administered(c)
  if (!own) throw new Forbidden()
  const wanted = param(c, 'wanted') === 'aan'
  await asPerson(c.get('db'), viewerOf(c), (tx) => setThinksAlong(tx, id, wanted))
  return c.redirect(`/organisaties/${id}`, 303)
})

/** @throws NotFound for who does not administer the platform */
async function ofPlatform(c: Context<Env>) {
  const viewer = viewerOf(c)
  const all = found(
    await asPerson(c.get('db'), viewer, (tx) => readOrganisations(tx, viewer.personId)),
  )
  requireSecondStep(c)
  return all
}

/** @throws NotFound for who administers neither this organisation nor the platform */
async function administered(c: Context<Env>) {
  const viewer = viewerOf(c)
  const id = param(c, 'organisation')
  const organisation = found(
    await asPerson(c.get('db'), viewer, (tx) => readOrganisation(tx, viewer.personId, id)),
  )
  requireSecondStep(c)
  return organisation
}

async function showNew(c: Context<Env>, form?: FormState) {
  await ofPlatform(c)
  c.status(form ? 422 : 200)
  return c.render(
    <NewOrganisationPage viewer={viewerOf(c)} id={form?.values.id ?? newId()} form={form} />,
  )
}

async function showAppoint(c: Context<Env>, form?: FormState) {
  const organisation = await administered(c)
  c.status(form ? 422 : 200)
  return c.render(<AppointPage viewer={viewerOf(c)} organisation={organisation} form={form} />)
}
