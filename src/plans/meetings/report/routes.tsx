import { type Context, Hono } from 'hono'
import { recordLook } from '#src/consent/view-log/queries.ts'
import { requireFresh } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { eyesOf } from '../../preview/preview.ts'
import { memberProblems } from '../guests/guest.ts'
import { readReport, readWritten, releaseExactly, saveReport } from './queries.ts'
import { draftOf, readersForm, reportForm } from './report.ts'
import { GivenReportPage, ReportFormPage, ReportPage, ReportPrintPage } from './views.tsx'

export const report = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst/:meeting/verslag'
const parts = ['meetings'] as const
const owner = { parts, owner: true } as const

report.get(address, (c) => showReport(c))

report.get(`${address}/wijzigen`, (c) => showForm(c))

report.post(address, async (c) => {
  const form = await readForm(c, reportForm)
  if (form.problems) return showForm(c, form)
  const { page: written } = await inPlan(c, owner, (tx, plan) =>
    saveReport(tx, plan, param(c, 'meeting'), form.input),
  )
  return written ? toReport(c) : showForm(c, { values: form.values, overtaken: true })
})

report.post(`${address}/lezers`, async (c) => {
  requireFresh(c)
  const form = await readForm(c, readersForm)
  if (form.problems) return showReport(c, form)
  const { members } = form.input
  const { page: problems } = await inPlan(c, owner, async (tx, plan) => {
    const { report, candidates } = await readReport(tx, plan, param(c, 'meeting'))
    const wrong = memberProblems(
      members,
      candidates.filter(({ sees }) => sees),
    )
    if (wrong) return wrong
    await releaseExactly(tx, plan, param(c, 'meeting'), found(report).wording, members)
    return null
  })
  return problems ? showReport(c, { ...form, problems }) : toReport(c)
})

report.get(`${address}/print`, async (c) => {
  const { page, frame } = await inPlan(c, { parts }, async (tx, plan) => {
    if (!eyesOf(c)) await recordLook(tx, plan, 'print', parts)
    return readReport(tx, plan, param(c, 'meeting'))
  })
  const { wording } = found(frame.access.owner ? page.report : page.releases[0])
  return c.render(<ReportPrintPage frame={frame} meeting={found(page.meeting)} text={wording} />)
})

const toReport = (c: Context<Env>) =>
  c.redirect(planUrl(param(c, 'plan'), 'bijeenkomst', param(c, 'meeting'), 'verslag'), 303)

async function showReport(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts }, (tx, plan) =>
    readReport(tx, plan, param(c, 'meeting')),
  )
  const meeting = found(page.meeting)
  if (!frame.access.owner) {
    const { wording } = found(page.releases[0])
    return c.render(<GivenReportPage frame={frame} meeting={meeting} text={wording} />)
  }
  if (!page.report) return showForm(c)
  c.status(form ? 422 : 200)
  return c.render(
    <ReportPage
      frame={frame}
      meeting={meeting}
      report={page.report}
      releases={page.releases}
      candidates={page.candidates}
      form={form}
    />,
  )
}

async function showForm(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, async (tx, plan) => {
    const [report, written] = await Promise.all([
      readReport(tx, plan, param(c, 'meeting')),
      readWritten(tx, plan, param(c, 'meeting')),
    ])
    return { ...report, written }
  })
  const meeting = found(page.meeting)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  const draft = draftOf(meeting, frame.access.ownerName, page.written)
  return c.render(
    <ReportFormPage
      frame={frame}
      meeting={meeting}
      report={page.report}
      draft={draft}
      form={form}
    />,
  )
}
