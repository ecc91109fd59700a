import { type Context, Hono } from 'hono'
import { asOutsider, beginReading } from '#src/consent/outside/as-outsider.ts'
import { codeHashOf, takeable } from '#src/consent/outside/outside.ts'
import { countTry, uncountTry } from '#src/people/limits.ts'
import { readForm } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { readTaken } from '../queries.ts'
import { typedCodeForm } from '../taken-form.ts'
import { markBrowser, markedBrowser, unmarkBrowser } from './browser.ts'
import { ClosedPage, ReadingPage, StoppedPage, TypeCodePage } from './views.tsx'

export const outside = new Hono<Env>()

outside.get('/meelezen', (c) => c.render(<TypeCodePage viewer={c.get('viewer')} />))

outside.post('/meelezen', async (c) => {
  const form = await readForm(c, typedCodeForm)
  if (form.problems) {
    c.status(422)
    return c.render(<TypeCodePage viewer={c.get('viewer')} form={form} />)
  }
  await countTry(c, 'outside-code-from-place')
  const outsider = markBrowser(c, codeHashOf(form.input.code))
  if (!(await beginReading(c.get('db'), outsider))) {
    unmarkBrowser(c)
    return showClosed(c)
  }
  await uncountTry(c, 'outside-code-from-place')
  return c.redirect('/meelezen/plan', 303)
})

outside.get('/meelezen/plan', async (c) => {
  const outsider = markedBrowser(c)
  if (!outsider) return showClosed(c)
  const entry = { parts: takeable, begin: false }
  const read = await asOutsider(c.get('db'), outsider, entry, (tx, plan) =>
    readTaken(tx, plan, takeable),
  )
  if (!read) return showClosed(c)
  const [taken, access] = read
  return c.render(<ReadingPage viewer={c.get('viewer')} taken={taken} access={access} />)
})

outside.post('/meelezen/einde', (c) => {
  unmarkBrowser(c)
  return c.redirect('/meelezen/gestopt', 303)
})

outside.get('/meelezen/gestopt', (c) => c.render(<StoppedPage viewer={c.get('viewer')} />))

function showClosed(c: Context<Env>) {
  c.status(404)
  return c.render(<ClosedPage viewer={c.get('viewer')} />)
}
