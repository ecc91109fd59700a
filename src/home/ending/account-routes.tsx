import { type Context, Hono } from 'hono'
import { accountEnded } from '#src/people/ending/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { readOwnPlan } from '#src/plans/beginning/queries.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { comeBack, endEverything } from './account.ts'
import { ClosedPage, EndAccountPage, ReturnPage, SureAccountPage } from './account-views.tsx'
import { endForm } from './ending.ts'

export const accountEnding = new Hono<Env>()

accountEnding.get('/ik/einde', async (c) => {
  const viewer = viewerOf(c)
  const plan = await asPerson(c.get('db'), viewer, (tx) => readOwnPlan(tx, viewer.personId))
  return c.render(<EndAccountPage viewer={viewer} plan={plan} />)
})

accountEnding.get('/ik/einde/zeker', (c) => showSure(c))

accountEnding.post('/ik/einde/zeker', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const form = await readForm(c, endForm)
  if (form.problems) return showSure(c, form)
  await endEverything(c.get('db'), viewer, form.input.id)
  return c.redirect('/kom-terug', 303)
})

accountEnding.get('/kom-terug', async (c) => {
  const viewer = viewerOf(c)
  if (viewer.closed === 'died') return c.render(<ClosedPage />)
  const since = await asPerson(c.get('db'), viewer, (tx) => accountEnded(tx, viewer.personId))
  return since ? c.render(<ReturnPage since={since} />) : c.redirect('/', 303)
})

accountEnding.post('/kom-terug', async (c) => {
  const viewer = viewerOf(c)
  if (viewer.closed === 'ended') await comeBack(c.get('db'), viewer)
  return c.redirect('/', 303)
})

function showSure(c: Context<Env>, form?: FormState) {
  requireFresh(c)
  c.status(form ? 422 : 200)
  const id = form?.values.id ?? newId()
  return c.render(<SureAccountPage viewer={viewerOf(c)} id={id} form={form} />)
}
