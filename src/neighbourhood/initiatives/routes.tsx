import { type Context, Hono } from 'hono'
import type { Found } from '#src/geography/found.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { mayTry } from '#src/people/limits.ts'
import { type FormState, type Problems, readForm, readQuery } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { budgets } from './budget/routes.tsx'
import { hosts } from './hosts/routes.tsx'
import { initiativeOf, participantOf, proposedBy } from './in-initiative.ts'
import {
  home,
  initiativeForm,
  initiativeUrl,
  joinForm,
  whereQuery,
  wordsForm,
} from './initiative.ts'
import { learning } from './learning/routes.tsx'
import { InitiativesPage } from './list-views.tsx'
import { ProposePage, RewordPage } from './propose-views.tsx'
import { readInitiatives } from './queries.ts'
import { reports } from './reports/routes.tsx'
import { InitiativePage } from './views.tsx'
import { join, leave, propose, reword } from './writing-queries.ts'

export const initiatives = new Hono<Env>()

initiatives.get('/buurt/initiatieven', async (c) => {
  const viewer = c.get('viewer')
  const { values, input } = { input: { waar: '' }, ...readQuery(c, whereQuery) }
  const page = await asPerson(c.get('db'), viewer, async (tx) => {
    const [near = null] = input.waar ? await searchGeography(tx, input.waar, 1) : []
    return { near, list: await readInitiatives(tx, viewer?.personId ?? null, near) }
  })
  return c.render(<InitiativesPage {...{ viewer, values, ...page }} />)
})

initiatives.get('/buurt/initiatieven/nieuw', (c) => {
  const viewer = viewerOf(c)
  return c.render(<ProposePage viewer={viewer} places={[]} />)
})

initiatives.post('/buurt/initiatieven', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, initiativeForm)
  if (form.problems) return showPropose(c, form)
  const { where, chosen } = form.input
  const places = await asPerson(c.get('db'), viewer, (tx) => searchGeography(tx, where, 6))
  const place = places.find(({ code }) => code === chosen) ?? only(places)
  if (!place) return showPropose(c, { ...form, problems: whichPlace(places) }, places)
  if (!(await mayTry(c, 'initiative', viewer.personId))) {
    const problems = { _often: 'Je stelde vandaag al veel voor. Probeer het morgen nog eens.' }
    return showPropose(c, { ...form, problems }, places)
  }
  await asPerson(c.get('db'), viewer, (tx) => propose(tx, viewer.personId, form.input, place))
  return c.redirect(initiativeUrl(form.input.id), 303)
})

const only = (places: Found[]) => (places.length === 1 ? places[0] : undefined)

const whichPlace = (places: Found[]): Problems =>
  places.length === 0
    ? { where: 'Deze buurt of plaats kennen we niet. Probeer de postcode, alleen de cijfers.' }
    : { chosen: 'Kies welke je bedoelt.' }

initiatives.get('/buurt/initiatieven/:initiative', (c) => showInitiative(c))

initiatives.get('/buurt/initiatieven/:initiative/wijzigen', (c) => showReword(c))

initiatives.post('/buurt/initiatieven/:initiative/wijzigen', async (c) => {
  const form = await readForm(c, wordsForm)
  if (form.problems) return showReword(c, form)
  const { id } = await proposedBy(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => reword(tx, id, form.input))
  return c.redirect(initiativeUrl(id), 303)
})

initiatives.post('/buurt/initiatieven/:initiative/meedoen', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, joinForm)
  if (form.problems) return showInitiative(c, form)
  const { id } = await initiativeOf(c)
  await asPerson(c.get('db'), viewer, (tx) => join(tx, viewer.personId, id, form.input))
  return c.redirect(initiativeUrl(id), 303)
})

/** Without a reason. */
initiatives.post('/buurt/initiatieven/:initiative/stoppen', async (c) => {
  const { participant } = await participantOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => leave(tx, participant))
  return c.redirect(home, 303)
})

initiatives.route('/', hosts)
initiatives.route('/', budgets)
initiatives.route('/', learning)
initiatives.route('/', reports)

function showPropose(c: Context<Env>, form: FormState, places: Found[] = []) {
  c.status(422)
  return c.render(<ProposePage viewer={viewerOf(c)} {...{ form, places }} />)
}

async function showReword(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const initiative = await proposedBy(c)
  c.status(form ? 422 : 200)
  return c.render(<RewordPage {...{ viewer, initiative }} {...(form && { form })} />)
}

async function showInitiative(c: Context<Env>, form?: FormState) {
  const initiative = await initiativeOf(c)
  c.status(form ? 422 : 200)
  return c.render(
    <InitiativePage viewer={c.get('viewer')} {...{ initiative }} {...(form && { form })} />,
  )
}
