import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readPractice } from '../library/queries.ts'
import { OrganisePage, OwnVisitPage } from './organising-views.tsx'
import {
  addVisit,
  cancelVisit,
  changeVisit,
  mayOrganise,
  readSignUps,
  readVisit,
  saveRecap,
  signOff,
} from './queries.ts'
import { recapForm, typedVisit, visitForm, visitsUrl, visitUrl } from './visit.ts'

/** Visits, for who does it already, answers for it, or keeps the library. */
export const organising = new Hono<Env>()

organising.get(visitUrl('nieuw'), (c) => showNew(c, c.req.query('voorbeeld')))

organising.post(visitsUrl, async (c) => {
  const { voorbeeld = '' } = await typed(c)
  const form = await readForm(c, visitForm)
  const { id } = await practiceOf(c, voorbeeld)
  if (form.problems) return showNew(c, voorbeeld, form)
  const organised_by = viewerOf(c).personId
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    addVisit(tx, { ...form.input, practice_id: id, organised_by }),
  )
  return c.redirect(visitUrl(form.input.id), 303)
})

organising.get(visitUrl(':visit', '/beheer'), (c) => showOwn(c))

organising.get(visitUrl(':visit', '/wijzig'), (c) => showChange(c))

organising.post(visitUrl(':visit', '/wijzig'), async (c) => {
  const form = await readForm(c, visitForm)
  const { visit } = await ownOf(c)
  if (form.problems) return showChange(c, form)
  await asPerson(c.get('db'), viewerOf(c), (tx) => changeVisit(tx, visit.id, form.input))
  return c.redirect(visitUrl(visit.id, '/beheer'), 303)
})

organising.post(visitUrl(':visit', '/verslag'), async (c) => {
  const form = await readForm(c, recapForm)
  const { visit } = await ownOf(c)
  if (form.problems) return showOwn(c, form)
  await asPerson(c.get('db'), viewerOf(c), (tx) => saveRecap(tx, visit.id, form.input.recap))
  return c.redirect(visitUrl(visit.id), 303)
})

organising.post(visitUrl(':visit', '/afgelast'), async (c) => {
  const { visit } = await ownOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => cancelVisit(tx, visit.id))
  return c.redirect(visitUrl(visit.id, '/beheer'), 303)
})

organising.post(visitUrl(':visit', '/deelnemer/:guest/weg'), async (c) => {
  const { visit, signUps } = await ownOf(c)
  const guest = found(signUps.find(({ id }) => id === param(c, 'guest')))
  await asPerson(c.get('db'), viewerOf(c), (tx) => signOff(tx, guest.id))
  return c.redirect(visitUrl(visit.id, '/beheer'), 303)
})

/** The example, for who may have people look along. @throws NotFound for others */
async function practiceOf(c: Context<Env>, slug = '') {
  const viewer = viewerOf(c)
  const practice = await asPerson(c.get('db'), viewer, async (tx) => {
    const practice = found(await readPractice(tx, slug))
    return (await mayOrganise(tx, practice.id)) ? practice : undefined
  })
  const allowed = found(practice)
  requireSecondStep(c)
  return allowed
}

/** @throws NotFound when somebody else organises it */
async function ownOf(c: Context<Env>) {
  const [viewer, id] = [viewerOf(c), param(c, 'visit')]
  const own = await asPerson(c.get('db'), viewer, async (tx) => {
    const visit = isId(id) ? await readVisit(tx, id) : undefined
    return visit?.mine ? { visit, signUps: await readSignUps(tx, id) } : undefined
  })
  const mine = found(own)
  requireSecondStep(c)
  return mine
}

async function showNew(c: Context<Env>, slug = '', form?: FormState) {
  const { content } = await practiceOf(c, slug)
  c.status(form ? 422 : 200)
  const [action, hidden] = [visitsUrl, { voorbeeld: content.id }]
  const page = { action, hidden, title: content.title, back: visitsUrl, form }
  return c.render(<OrganisePage viewer={viewerOf(c)} {...page} />)
}

async function showChange(c: Context<Env>, refused?: FormState) {
  const { visit } = await ownOf(c)
  c.status(refused ? 422 : 200)
  const form = refused ?? { values: typedVisit(visit) }
  const action = visitUrl(visit.id, '/wijzig')
  const page = { action, hidden: {}, title: visit.title, back: visitUrl(visit.id, '/beheer'), form }
  return c.render(<OrganisePage viewer={viewerOf(c)} {...page} />)
}

async function showOwn(c: Context<Env>, form?: FormState) {
  const own = await ownOf(c)
  c.status(form ? 422 : 200)
  return c.render(<OwnVisitPage viewer={viewerOf(c)} {...own} form={form} />)
}
