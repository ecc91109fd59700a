import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, type Values } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { takenFrom } from '../proposals/proposal.ts'
import { eraseSection, readNewSection, readSection, readStory, saveSection } from './queries.ts'
import { formOf, ownSectionForm, type Place, placeAt, type Typed } from './section.ts'
import { EraseSectionPage, SectionFormPage, StoryPage } from './views.tsx'

export const story = new Hono<Env>()

const parts = ['story'] as const

story.get('/plan/:plan/verhaal', async (c) => {
  const { page, frame } = await inPlan(c, { parts }, readStory)
  return c.render(<StoryPage frame={frame} {...page} />)
})

story.get('/plan/:plan/verhaal/nieuw', (c) => showNewSection(c))

story.post('/plan/:plan/verhaal', async (c) => {
  const form = await readForm(c, ownSectionForm)
  if (form.problems) return showNewSection(c, form)
  return save(c, { kind: 'own', id: form.input.id }, form.input, form.values)
})

story.get('/plan/:plan/verhaal/:section', (c) => showSection(c, placeOf(c)))

story.post('/plan/:plan/verhaal/:section', async (c) => {
  const place = placeOf(c)
  const form = await readForm(c, formOf(place))
  if (form.problems) return showSection(c, place, form)
  return save(c, place, form.input, form.values)
})

story.get('/plan/:plan/verhaal/:section/wissen', async (c) => {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readSection(tx, plan, placeOf(c)),
  )
  return c.render(<EraseSectionPage frame={frame} section={found(page.section)} />)
})

story.post('/plan/:plan/verhaal/:section/wissen', async (c) => {
  const { frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    eraseSection(tx, plan, placeOf(c)),
  )
  return c.redirect(planUrl(frame.plan, 'verhaal'), 303)
})

const placeOf = (c: Context<Env>): Place => found(placeAt(param(c, 'section')))

async function save(c: Context<Env>, place: Place, typed: Typed, values: Values) {
  const { page: written, frame } = await inPlan(c, { parts, owner: true }, (tx, plan, person) =>
    saveSection(tx, plan, person, { ...typed, ...place }),
  )
  return written
    ? c.redirect(planUrl(frame.plan, 'verhaal'), 303)
    : showSection(c, place, { values, overtaken: true })
}

async function showNewSection(c: Context<Env>, form?: FormState) {
  const proposal = v.parse(takenFrom, c.req.query('voorstel'))
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readNewSection(tx, plan, proposal),
  )
  c.status(form ? 422 : 200)
  return c.render(
    <SectionFormPage frame={frame} place={null} section={null} form={form} {...page} />,
  )
}

async function showSection(c: Context<Env>, place: Place, form?: FormState) {
  const { page, frame } = await inPlan(c, { parts, owner: true }, (tx, plan) =>
    readSection(tx, plan, place),
  )
  if (place.kind === 'own') found(page.section)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<SectionFormPage frame={frame} place={place} form={form} {...page} />)
}
