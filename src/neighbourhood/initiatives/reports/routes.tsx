import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { initiativeOf, ledBy, watchedBy } from '../in-initiative.ts'
import { home, initiativeUrl, reportForm } from '../initiative.ts'
import { close } from '../writing-queries.ts'
import { report, settleReport } from './queries.ts'
import { ReportPage } from './views.tsx'

/** When the words of an initiative are out of place, and when it is over. */
export const reports = new Hono<Env>()

reports.get('/buurt/initiatieven/:initiative/melden', (c) => showReport(c))

reports.post('/buurt/initiatieven/:initiative/melden', async (c) => {
  const form = await readForm(c, reportForm)
  if (form.problems) return showReport(c, form)
  const { id } = await initiativeOf(c)
  if (!(await mayTry(c, 'initiative-report-from-place'))) {
    const problems = { _often: 'Je schreef ons net al vaak. Probeer het over een uur nog eens.' }
    return showReport(c, { ...form, problems })
  }
  await asPerson(c.get('db'), c.get('viewer'), (tx) => report(tx, id, form.input))
  return c.redirect(`${initiativeUrl(id, 'melden')}?bedankt`, 303)
})

reports.post('/buurt/initiatieven/:initiative/meldingen/:report/bekeken', async (c) => {
  const { id } = await watchedBy(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => settleReport(tx, param(c, 'report')))
  return c.redirect(initiativeUrl(id), 303)
})

reports.post('/buurt/initiatieven/:initiative/weghalen', async (c) => {
  const { id } = await watchedBy(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => close(tx, id, 'taken_down_at'))
  return c.redirect(home, 303)
})

reports.post('/buurt/initiatieven/:initiative/einde', async (c) => {
  const { id } = await ledBy(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => close(tx, id, 'ended_at'))
  return c.redirect(initiativeUrl(id), 303)
})

async function showReport(c: Context<Env>, form?: FormState) {
  const viewer = c.get('viewer')
  const initiative = await initiativeOf(c)
  const thanks = c.req.query('bedankt') !== undefined
  c.status(form ? 422 : 200)
  return c.render(<ReportPage {...{ viewer, initiative, thanks }} {...(form && { form })} />)
}
