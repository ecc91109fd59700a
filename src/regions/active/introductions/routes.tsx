import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { requireSecondStep } from '#src/people/fresh.ts'
import { mayTry } from '#src/people/limits.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { regionOf } from '../../in-region.ts'
import { activeUrl } from '../active.ts'
import { readActive, readWorks } from '../queries.ts'
import { introductionForm, introductionsUrl } from './introduction.ts'
import { eraseIntroduction, introduce, readIntroductions } from './queries.ts'
import { IntroducePage, IntroductionsPage } from './views.tsx'

/** Two organisations get to know each other: by who works there, by the word of that organisation. */
export const introductions = new Hono<Env>()

const at = '/regio/:region/wie-is-hier-actief/:organisation/kennismaken'

introductions.get(at, (c) => showForm(c))

introductions.post(at, async (c) => {
  const form = await readForm(c, introductionForm)
  const { region, to, works } = await bothOf(c)
  if (form.problems) return showForm(c, form)
  const work = works.find(({ id }) => id === form.input.work) ?? (works.length === 1 && works[0])
  if (!work) return showForm(c, { ...form, problems: { work: 'Kies namens wie je schrijft.' } })
  const hints = nameHints(form.input.wording)
  if (hints.length > 0 && !form.input.nameless) return showForm(c, form, hints)
  const by = viewerOf(c).personId
  if (!(await mayTry(c, 'introduction', by))) {
    const problems = { _often: 'Je schreef vandaag al vaak. Probeer het morgen weer.' }
    return showForm(c, { ...form, problems })
  }
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    introduce(tx, { region: region.id, to: to.id, by, work }, form.input),
  )
  return c.redirect(`${activeUrl(region.slug)}?verstuurd`, 303)
})

introductions.get(introductionsUrl, async (c) => {
  const all = await asPerson(c.get('db'), viewerOf(c), readIntroductions)
  if (all.length > 0) requireSecondStep(c)
  return c.render(<IntroductionsPage viewer={viewerOf(c)} introductions={all} />)
})

introductions.post(`${introductionsUrl}/:introduction/wissen`, async (c) => {
  const id = param(c, 'introduction')
  const viewer = viewerOf(c)
  requireSecondStep(c)
  if (!isId(id) || !(await asPerson(c.get('db'), viewer, (tx) => eraseIntroduction(tx, id))))
    throw new NotFound()
  return c.redirect(introductionsUrl, 303)
})

/** The region, the organisation that is asked, and for whom the viewer may ask. @throws Forbidden without such work */
async function bothOf(c: Context<Env>) {
  const viewer = viewerOf(c)
  const region = await regionOf(c)
  const [{ organisations }, all] = await asPerson(c.get('db'), viewer, async (tx) => [
    await readActive(tx, region.id, ''),
    await readWorks(tx, viewer.personId),
  ])
  const to = found(organisations.find(({ id }) => id === param(c, 'organisation')))
  const works = all.filter(({ organisation_id }) => organisation_id !== to.id)
  if (works.length === 0) throw new Forbidden()
  requireSecondStep(c)
  return { region, to, works }
}

async function showForm(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const both = await bothOf(c)
  c.status(form ? 422 : 200)
  return c.render(<IntroducePage viewer={viewerOf(c)} {...both} form={form} hints={hints} />)
}
