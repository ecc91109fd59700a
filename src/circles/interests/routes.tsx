import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readGuidingWorks } from '../beginning/queries.ts'
import { readPlace } from '../place-queries.ts'
import { interestForm, startUrl } from './interest.ts'
import * as queries from './queries.ts'
import { InterestedPage, StartPage } from './views.tsx'

export const interests = new Hono<Env>()

interests.get(startUrl, (c) => showStart(c, c.req.query()))

interests.post(startUrl, async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, interestForm)
  if (form.problems) return showStart(c, form.values, form)
  await asPerson(c.get('db'), viewer, async (tx) => {
    const { place } = await readPlace(tx, form.input)
    await queries.sayInterest(tx, viewer.personId, found(place), form.input)
  })
  return c.redirect(`${startUrl}?gezegd`, 303)
})

interests.post(`${startUrl}/:interest/intrekking`, async (c) => {
  const interest = param(c, 'interest')
  await asPerson(c.get('db'), viewerOf(c), (tx) => queries.dropInterest(tx, interest))
  return c.redirect(startUrl, 303)
})

/** For who works where circles are guided; for everybody else it is not there. */
interests.get('/cirkels/belangstelling', async (c) => {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, async (tx) => {
    const works = await readGuidingWorks(tx, viewer.personId)
    return queries.readGuided(
      tx,
      works.map((work) => work.organisation_id),
    )
  })
  const guided = found(page)
  requireSecondStep(c)
  return c.render(<InterestedPage viewer={viewer} {...guided} />)
})

async function showStart(c: Context<Env>, asked: Record<string, string>, form?: FormState) {
  const viewer = c.get('viewer')
  const page = await asPerson(c.get('db'), viewer, async (tx) => {
    const choice = await readPlace(tx, asked)
    const { place } = choice
    return {
      choice,
      mine: viewer ? await queries.readOwnInterests(tx, viewer.personId) : [],
      people: place ? await queries.countInterest(tx, place) : 0,
      guides: place ? await queries.readGuides(tx, place) : [],
    }
  })
  c.status(form ? 422 : 200)
  const said = c.req.query('gezegd') !== undefined
  return c.render(<StartPage {...{ viewer, said, form }} {...page} />)
}
