import { type Context, Hono } from 'hono'
import { requireFresh } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { type FormState, readForm, readQuery } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { dayOf } from '#src/ui/dates.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { readHistory, returnTo } from './queries.ts'
import { dayForm, returnForm } from './return-form.ts'
import { ReturnPage } from './return-views.tsx'
import { HistoryPage } from './views.tsx'
import { historyDays } from './words.ts'

export const sharingHistory = new Hono<Env>()

const at = '/plan/:plan/wie-ziet-wat'

sharingHistory.get(`${at}/geschiedenis`, async (c) => {
  const { page, frame } = await decides(c, (tx, plan) => readHistory(tx, plan, today()))
  return c.render(<HistoryPage frame={frame} days={historyDays(page)} />)
})

sharingHistory.get(`${at}/terug`, async (c) => {
  const query = readQuery(c, dayForm)
  const { values } = query
  if (!('dag' in values)) return showReturn(c, null, { values })
  return query.problems ? showReturn(c, null, query) : showReturn(c, query.input.dag, { values })
})

sharingHistory.post(`${at}/terug`, async (c) => {
  const form = await readForm(c, returnForm)
  if (form.problems) return showReturn(c, null, form)
  const { dag, version } = form.input
  const { page: written, frame } = await decides(c, (tx, plan) => returnTo(tx, plan, dag, version))
  return written
    ? c.redirect(planUrl(frame.plan, 'wie-ziet-wat'), 303)
    : showReturn(c, dag, { values: form.values, overtaken: true })
})

async function showReturn(c: Context<Env>, day: string | null, form: FormState) {
  const { page, frame } = await decides(c, (tx, plan) => readHistory(tx, plan, day ?? today()))
  c.status(form.overtaken ? 409 : form.problems ? 422 : 200)
  return c.render(<ReturnPage frame={frame} history={page} day={day} form={form} />)
}

const today = () => dayOf(new Date())

function decides<T>(c: Context<Env>, work: (tx: Tx, plan: string) => Promise<T>) {
  requireFresh(c)
  return inPlan(c, { parts: [], owner: true }, work)
}
