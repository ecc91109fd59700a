import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newPaperCode } from '#src/platform/ids.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { countTry, uncountTry } from '../limits.ts'
import { beginSession, endSession } from '../session.ts'
import { replaceTogetherCode, useTogetherCode } from './queries.ts'
import { togetherForm } from './together.ts'
import { MakeTogetherPage, TogetherCodePage, TogetherDonePage, TogetherPage } from './views.tsx'

export const together = new Hono<Env>()

together.get('/ik/samen', (c) => c.render(<MakeTogetherPage viewer={viewerOf(c)} />))

together.post('/ik/samen', async (c) => {
  const viewer = viewerOf(c)
  const code = newPaperCode(8)
  await asPerson(c.get('db'), viewer, (tx) => replaceTogetherCode(tx, viewer.personId, code))
  const { origin } = c.get('config')
  return c.render(<TogetherCodePage viewer={viewer} code={code} address={`${origin}/samen`} />)
})

together.get('/samen', (c) => showTogether(c, { values: {} }))

together.post('/samen', async (c) => {
  const form = await readForm(c, togetherForm)
  if (form.problems) return showTogether(c, form)
  await countTry(c, 'together-from-place')
  const { code, helper } = form.input
  const personId = await useTogetherCode(c.get('db'), code)
  if (!personId) {
    const wrong = 'Deze code werkt niet (meer). Maak samen een nieuwe code.'
    return showTogether(c, { values: form.values, problems: { code: wrong } })
  }
  await uncountTry(c, 'together-from-place')
  await beginSession(c, personId, 'together', helper)
  return c.redirect('/plan', 303)
})

together.get('/samen/klaar', (c) => c.render(<TogetherDonePage />))

together.post('/samen/klaar', async (c) => {
  await endSession(c)
  return c.redirect('/samen/klaar', 303)
})

function showTogether(c: Context<Env>, form: FormState) {
  c.status(form.problems ? 422 : 200)
  return c.render(<TogetherPage viewer={c.get('viewer')} form={form} />)
}
