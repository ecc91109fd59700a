import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { hostingUrl } from '../activity.ts'
import { activityForm, newActivityForm, typedActivity } from './activity-form.ts'
import { ActivityFormPage } from './form-views.tsx'
import { allHosted, hostedActivity, write } from './in-hosting.ts'
import { EndPage, HostedPage, HostingPage } from './views.tsx'
import { beginActivity, endActivity, rewriteActivity } from './writing-queries.ts'

/** For who hosts an activity, or keeps the place where it is. */
export const hosting = new Hono<Env>()

const at = '/beheer/activiteiten/:activity'

hosting.get('/beheer/activiteiten', async (c) => {
  const all = await allHosted(c)
  return c.render(<HostingPage viewer={viewerOf(c)} hosting={all} />)
})

hosting.get('/beheer/activiteiten/nieuw', (c) => showNew(c))

hosting.post('/beheer/activiteiten', async (c) => {
  const { places } = await placesToHost(c)
  const form = await readForm(c, newActivityForm)
  if (form.problems) return showNew(c, form)
  if (!places.some(({ id }) => id === form.input.place_id)) {
    const problems = { place_id: 'Kies een plek die jij bijhoudt.' }
    return showNew(c, { values: form.values, problems })
  }
  await write(c, (tx) => beginActivity(tx, form.input))
  return c.redirect(hostingUrl(form.input.id), 303)
})

hosting.get(at, async (c) => {
  const hosted = await hostedActivity(c)
  return c.render(<HostedPage viewer={viewerOf(c)} hosted={hosted} />)
})

hosting.get(`${at}/wijzig`, (c) => showEdit(c))

hosting.post(at, async (c) => {
  const { id } = await hostedActivity(c)
  const form = await readForm(c, activityForm)
  if (form.problems) return showEdit(c, form)
  await write(c, (tx) => rewriteActivity(tx, id, form.input, c.get('config').origin))
  return c.redirect(hostingUrl(id), 303)
})

hosting.get(`${at}/einde`, async (c) => {
  const hosted = await hostedActivity(c)
  return c.render(<EndPage viewer={viewerOf(c)} hosted={hosted} />)
})

hosting.post(`${at}/einde`, async (c) => {
  const { id } = await hostedActivity(c)
  await write(c, (tx) => endActivity(tx, id, c.get('config').origin))
  return c.redirect(hostingUrl(), 303)
})

/** @throws NotFound for who keeps no place */
async function placesToHost(c: Context<Env>) {
  const { places } = await allHosted(c)
  found(places[0])
  return { places }
}

async function showNew(c: Context<Env>, form?: FormState) {
  const { places } = await placesToHost(c)
  c.status(form ? 422 : 200)
  const { plek = '', titel = '', over = '', initiatief = '' } = c.req.query()
  const begin = { place_id: plek, title: titel, about: over, initiative_id: initiatief }
  const state = form ?? { values: begin }
  return c.render(<ActivityFormPage viewer={viewerOf(c)} {...{ places, form: state }} />)
}

async function showEdit(c: Context<Env>, form?: FormState) {
  const hosted = await hostedActivity(c)
  c.status(form ? 422 : 200)
  const state = form ?? { values: typedActivity(hosted) }
  return c.render(<ActivityFormPage viewer={viewerOf(c)} id={hosted.id} form={state} />)
}
