import { Hono } from 'hono'
import * as v from 'valibot'
import { searchGeography } from '#src/geography/queries.ts'
import { NotFound } from '#src/platform/errors.ts'
import { readForm, readQuery, text } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { forgetResidence, readHelp, setResidence } from './queries.ts'
import { HelpPage } from './views.tsx'

export const helpForPlan = new Hono<Env>()

const address = '/plan/:plan/onafhankelijke-hulp'
const ownersOnly = { parts: [], anyMember: true, owner: true } as const

const searchForm = v.object({ waar: text({ max: 100 }) })
const choiceForm = v.object({
  municipality: v.pipe(v.optional(v.string(), ''), v.regex(/^GM\d{4}$/)),
})

helpForPlan.get(address, async (c) => {
  const query = readQuery(c, searchForm)
  const { values, problems } = query
  const asked = query.problems ? '' : query.input.waar
  const { page, frame } = await inPlan(c, { parts: [], anyMember: true }, async (tx, plan) => ({
    ...(await readHelp(tx, plan)),
    found: asked ? await searchGeography(tx, asked) : null,
  }))
  c.status(problems ? 422 : 200)
  return c.render(<HelpPage frame={frame} {...page} {...{ values, problems }} />)
})

helpForPlan.post(address, async (c) => {
  const form = await readForm(c, choiceForm)
  if (form.problems) throw new NotFound()
  const { frame } = await inPlan(c, ownersOnly, (tx, plan) =>
    setResidence(tx, plan, form.input.municipality),
  )
  return c.redirect(planUrl(frame.plan, 'onafhankelijke-hulp'), 303)
})

helpForPlan.post(`${address}/gemeente/weg`, async (c) => {
  const { frame } = await inPlan(c, ownersOnly, forgetResidence)
  return c.redirect(planUrl(frame.plan, 'onafhankelijke-hulp'), 303)
})
