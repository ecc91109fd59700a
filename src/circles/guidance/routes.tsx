import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { requireSecondStep } from '#src/people/fresh.ts'
import { readOrganisation } from '#src/people/organisations/queries.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readGuidance, sayGuidance, stopGuidance } from './queries.ts'
import { GuidancePage } from './views.tsx'

/** For who says who works at an organisation: where it guides circles. */
export const guidance = new Hono<Env>()

const at = '/organisaties/:organisation/buurtcirkels'
const form = v.object({
  municipality: v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => /^GM\d{4}$/.test(typed), 'Kies een gemeente uit de lijst.'),
  ),
})

guidance.get(at, (c) => showGuidance(c))

guidance.post(at, async (c) => {
  const read = await readForm(c, form)
  if (read.problems) return showGuidance(c, read)
  const { id: organisation } = await ownOrganisation(c)
  const { personId: by } = viewerOf(c)
  const { municipality } = read.input
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    sayGuidance(tx, { organisation, municipality, by }),
  )
  return back(c)
})

guidance.post(`${at}/:municipality/einde`, async (c) => {
  const { id } = await ownOrganisation(c)
  const municipality = param(c, 'municipality')
  await asPerson(c.get('db'), viewerOf(c), (tx) => stopGuidance(tx, id, municipality))
  return back(c)
})

const back = (c: Context<Env>) =>
  c.redirect(`/organisaties/${param(c, 'organisation')}/buurtcirkels`, 303)

/** @throws NotFound for who does not administer it */
async function ownOrganisation(c: Context<Env>) {
  const viewer = viewerOf(c)
  const organisation = found(
    await asPerson(c.get('db'), viewer, (tx) =>
      readOrganisation(tx, viewer.personId, param(c, 'organisation')),
    ),
  )
  if (!organisation.own) throw new NotFound()
  requireSecondStep(c)
  return organisation
}

async function showGuidance(c: Context<Env>, state?: FormState) {
  const organisation = await ownOrganisation(c)
  const municipalities = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    readGuidance(tx, organisation.id),
  )
  c.status(state ? 422 : 200)
  return c.render(
    <GuidancePage viewer={viewerOf(c)} {...{ organisation, municipalities }} form={state} />,
  )
}
