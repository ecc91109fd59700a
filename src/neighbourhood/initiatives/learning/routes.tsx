import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { participantOf } from '../in-initiative.ts'
import { initiativeUrl, stepForm } from '../initiative.ts'
import { addStep, dropStep, readSteps, turnStep } from './queries.ts'
import { LearningPage } from './views.tsx'

/** Learning steps, for who wants them: nobody else ever reads them. */
export const learning = new Hono<Env>()

learning.get('/buurt/initiatieven/:initiative/leren', (c) => showSteps(c))

learning.post('/buurt/initiatieven/:initiative/leren', async (c) => {
  const form = await readForm(c, stepForm)
  if (form.problems) return showSteps(c, form)
  const { initiative, participant } = await participantOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => addStep(tx, participant, form.input))
  return c.redirect(initiativeUrl(initiative.id, 'leren'), 303)
})

learning.post('/buurt/initiatieven/:initiative/leren/:step/:turn{gedaan|weg}', async (c) => {
  const { initiative, participant } = await participantOf(c)
  const change = param(c, 'turn') === 'weg' ? dropStep : turnStep
  await asPerson(c.get('db'), viewerOf(c), (tx) => change(tx, participant, param(c, 'step')))
  return c.redirect(initiativeUrl(initiative.id, 'leren'), 303)
})

async function showSteps(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const { initiative, participant } = await participantOf(c)
  const steps = await asPerson(c.get('db'), viewer, (tx) => readSteps(tx, participant))
  c.status(form ? 422 : 200)
  return c.render(<LearningPage {...{ viewer, initiative, steps }} {...(form && { form })} />)
}
