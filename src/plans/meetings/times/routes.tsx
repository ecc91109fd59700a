import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { tellGuests } from '../calendar/queries.ts'
import { readMeeting } from '../queries.ts'
import { MoreTimesPage, ProposeTimesPage } from './form-views.tsx'
import { addTimes, answerTimes, pickTime, proposeMeeting, removeTime } from './queries.ts'
import { moreTimesForm, mostTimes, proposalForm, type Suits, suits } from './time.ts'

export const times = new Hono<Env>()

const address = '/plan/:plan/bijeenkomst'
const owner = { parts: ['meetings'], owner: true } as const

times.get(`${address}/momenten`, (c) => showProposal(c))

times.post(`${address}/momenten`, async (c) => {
  const form = await readForm(c, proposalForm)
  if (form.problems) return showProposal(c, form)
  const { frame } = await inPlan(c, owner, (tx, plan, person) =>
    proposeMeeting(tx, plan, person, form.input),
  )
  return c.redirect(planUrl(frame.plan, 'bijeenkomst', form.input.id), 303)
})

times.get(`${address}/:meeting/momenten`, (c) => showMoreTimes(c))

times.post(`${address}/:meeting/momenten`, async (c) => {
  const form = await readForm(c, moreTimesForm)
  if (form.problems) return showMoreTimes(c, form)
  const { page: added } = await inPlan(c, owner, (tx, plan) =>
    addTimes(tx, plan, param(c, 'meeting'), form.input.moments),
  )
  if (added) return toMeeting(c)
  const day = `Samen zijn het er meer dan ${mostTimes}. Haal er eerst een paar weg.`
  return showMoreTimes(c, { values: form.values, problems: { day } })
})

times.post(`${address}/:meeting/momenten/:time/weg`, async (c) => {
  await inPlan(c, owner, (tx, plan) => removeTime(tx, plan, param(c, 'meeting'), param(c, 'time')))
  return toMeeting(c)
})

times.post(`${address}/:meeting/momenten/:time/keuze`, async (c) => {
  const meeting = param(c, 'meeting')
  await inPlan(c, owner, async (tx, plan) => {
    await pickTime(tx, plan, meeting, param(c, 'time'))
    await tellGuests(tx, plan, meeting, c.get('config').origin)
  })
  return toMeeting(c)
})

times.post(`${address}/:meeting/wat-past`, async (c) => {
  const values = await typed(c)
  const answers = new Map(
    Object.entries(values).filter((entry): entry is [string, Suits] => isSuits(entry[1])),
  )
  await inPlan(c, { parts: ['meetings'] }, (tx, plan) =>
    answerTimes(tx, plan, param(c, 'meeting'), answers),
  )
  return toMeeting(c)
})

const isSuits = (typed: string): boolean => (suits as readonly string[]).includes(typed)

const toMeeting = (c: Context<Env>) =>
  c.redirect(planUrl(param(c, 'plan'), 'bijeenkomst', param(c, 'meeting')), 303)

async function showProposal(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) => readMeeting(tx, plan))
  c.status(form ? 422 : 200)
  return c.render(<ProposeTimesPage frame={frame} form={form} {...page} />)
}

async function showMoreTimes(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, owner, (tx, plan) =>
    readMeeting(tx, plan, param(c, 'meeting')),
  )
  c.status(form ? 422 : 200)
  return c.render(
    <MoreTimesPage
      frame={frame}
      form={form}
      meeting={found(page.meeting)}
      readers={page.readers}
    />,
  )
}
