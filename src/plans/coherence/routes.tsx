import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm, rowId, text } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import type { Access } from '#src/platform/viewer.ts'
import { isOver } from '../agreements/agreement.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { eyesFrom } from './coherence.ts'
import { findingKinds, findingsIn, isSame } from './finding.ts'
import { FrictionPage } from './friction-views.tsx'
import {
  answerFinding,
  type CoherenceRows,
  chooseSpecialist,
  readCoherence,
  readHelp,
  sayFriction,
  showHidden,
  takeFrictionBack,
} from './queries.ts'
import { CoherencePage } from './views.tsx'

export const coherence = new Hono<Env>()

const parts = ['support', 'goals', 'agreements', 'group'] as const
const entry = { parts, about: 'support' } as const
const ofHelp = { parts: ['support'] } as const
const list = 'alle-hulp'

coherence.get('/plan/:plan/alle-hulp', async (c) => {
  const { page, frame } = await inPlan(c, entry, readCoherence)
  const seen = seenBy(frame.access, page)
  // who helps to fill in the plan reads along
  const shown = frame.viewer.together ? { ...seen, specialist: false } : seen
  const open = findingsIn(shown).filter((found) => !page.answers.some((a) => isSame(a, found)))
  const hidden = page.answers.filter(({ settled }) => !settled).length
  return c.render(<CoherencePage {...{ frame, seen, findings: open, hidden }} />)
})

const findingForm = v.object({
  kind: v.picklist(findingKinds),
  about: v.string(),
  other: v.string(),
})

/** Only what is found now can be answered. @throws NotFound */
coherence.post('/plan/:plan/alle-hulp/bevindingen/:answer{opgelost|verborgen}', async (c) => {
  const form = await readForm(c, findingForm)
  const settled = param(c, 'answer') === 'opgelost'
  const { frame } = await inPlan(c, { ...entry, owner: true }, async (tx, plan) => {
    if (form.problems) throw new NotFound()
    const rows = await readCoherence(tx, plan)
    const finding = findingsIn(seenBy({ owner: true, sees: [] }, rows)).find((one) =>
      isSame(one, form.input),
    )
    await answerFinding(tx, plan, found(finding), settled)
  })
  return c.redirect(planUrl(frame.plan, list), 303)
})

coherence.post('/plan/:plan/alle-hulp/bevindingen/verborgen/einde', async (c) => {
  const { frame } = await inPlan(c, { ...entry, owner: true }, showHidden)
  return c.redirect(planUrl(frame.plan, list), 303)
})

coherence.post('/plan/:plan/alle-hulp/gewone-hulp/:wanted{aan|uit}', async (c) => {
  const wanted = param(c, 'wanted') === 'aan'
  const { frame } = await inPlan(c, { ...entry, owner: true }, (tx, plan) =>
    chooseSpecialist(tx, plan, wanted),
  )
  return c.redirect(planUrl(frame.plan, list), 303)
})

coherence.get('/plan/:plan/alle-hulp/:support/botst', (c) => showFriction(c))

const frictionForm = v.object({
  id: rowId,
  wording: text({ max: 1000, missing: 'Schrijf op wat er botst. Een paar woorden is genoeg.' }),
})

coherence.post('/plan/:plan/alle-hulp/:support/botst', async (c) => {
  const form = await readForm(c, frictionForm)
  if (form.problems) return showFriction(c, form)
  const { frame } = await inPlan(c, ofHelp, async (tx, plan) =>
    sayFriction(tx, plan, param(c, 'support'), form.input),
  )
  if (frame.access.owner) throw new Forbidden()
  return c.redirect(planUrl(frame.plan, list), 303)
})

coherence.post('/plan/:plan/alle-hulp/botst/:friction/intrekking', async (c) => {
  const { page: gone, frame } = await inPlan(c, ofHelp, (tx, plan) =>
    takeFrictionBack(tx, plan, param(c, 'friction')),
  )
  if (!gone) throw new NotFound()
  return c.redirect(planUrl(frame.plan, list), 303)
})

async function showFriction(c: Context<Env>, form?: FormState) {
  const { page: help, frame } = await inPlan(c, ofHelp, (tx, plan) =>
    readHelp(tx, plan, param(c, 'support')),
  )
  const seen = found(help)
  if (frame.access.owner) throw new Forbidden()
  c.status(form ? 422 : 200)
  return c.render(<FrictionPage frame={frame} help={seen} form={form} />)
}

function seenBy({ owner, sees }: Pick<Access, 'owner' | 'sees'>, rows: CoherenceRows) {
  const { helps, goals, frictions, specialist, shares, exceptions } = rows
  const carried = rows.carried.filter((agreement) => !isOver(agreement))
  const eyes = eyesFrom(shares, exceptions)
  return { owner, sees, helps, goals, carried, frictions, eyes, specialist }
}
