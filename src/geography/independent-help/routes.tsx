import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson, SecondStepNeeded } from '#src/platform/viewer.ts'
import { helpForm, helpUrl } from './help.ts'
import { dropHelp, readAllHelp, saveHelp } from './queries.ts'
import { HelpFormPage, HelpListPage } from './views.tsx'

export const independentHelp = new Hono<Env>()

independentHelp.get(helpUrl, async (c) => {
  const page = await administered(c)
  return c.render(<HelpListPage viewer={viewerOf(c)} {...page} />)
})

independentHelp.get(`${helpUrl}/nieuw`, (c) => showForm(c))

independentHelp.post(helpUrl, async (c) => {
  const form = await readForm(c, helpForm)
  if (form.problems) return showForm(c, form.values.id, form)
  await administered(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => saveHelp(tx, form.input))
  return c.redirect(helpUrl, 303)
})

independentHelp.get(`${helpUrl}/:help`, (c) => showForm(c, param(c, 'help')))

independentHelp.post(`${helpUrl}/:help/weg`, async (c) => {
  await administered(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropHelp(tx, param(c, 'help')))
  return c.redirect(helpUrl, 303)
})

/**
 * @throws NotFound for who does not administer the platform
 * @throws SecondStepNeeded
 */
async function administered(c: Context<Env>) {
  const viewer = viewerOf(c)
  const page = found(await asPerson(c.get('db'), viewer, readAllHelp))
  if (!viewer.secondStep) throw new SecondStepNeeded()
  return page
}

async function showForm(c: Context<Env>, id?: string, form?: FormState) {
  const { helps, municipalities } = await administered(c)
  const help = helps.find((one) => one.id === id)
  if (id && !form) found(help)
  c.status(form ? 422 : 200)
  return c.render(<HelpFormPage viewer={viewerOf(c)} {...{ help, municipalities, form }} />)
}
