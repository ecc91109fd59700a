import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor } from '../as-editor.ts'
import { dropSynonym, readSynonyms, saveSynonym } from './queries.ts'
import { synonymForm, synonymsUrl } from './synonym.ts'
import { SynonymFormPage, SynonymsPage } from './views.tsx'

export const synonyms = new Hono<Env>()

synonyms.get(synonymsUrl, async (c) => {
  const all = await asEditor(c, readSynonyms)
  return c.render(<SynonymsPage viewer={viewerOf(c)} synonyms={all} />)
})

synonyms.get(`${synonymsUrl}/nieuw`, (c) => showForm(c))

synonyms.post(synonymsUrl, async (c) => {
  const form = await readForm(c, synonymForm)
  if (form.problems) return showForm(c, form.values.id, form)
  await asEditor(c, (tx) => saveSynonym(tx, form.input))
  return c.redirect(synonymsUrl, 303)
})

synonyms.get(`${synonymsUrl}/:synonym`, (c) => showForm(c, param(c, 'synonym')))

synonyms.post(`${synonymsUrl}/:synonym/weg`, async (c) => {
  const id = param(c, 'synonym')
  await asEditor(c, (tx) => (isId(id) ? dropSynonym(tx, id) : Promise.resolve()))
  return c.redirect(synonymsUrl, 303)
})

async function showForm(c: Context<Env>, id?: string, form?: FormState) {
  const all = await asEditor(c, readSynonyms)
  const synonym = all.find((one) => one.id === id)
  if (id && !form) found(synonym)
  c.status(form ? 422 : 200)
  return c.render(<SynonymFormPage viewer={viewerOf(c)} {...{ synonym, form }} />)
}
