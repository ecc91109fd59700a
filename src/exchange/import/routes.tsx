import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { agreementForm, importForm, importUrl } from './import.ts'
import { agree, previewImport, readImport, readImports } from './queries.ts'
import { readRecords } from './reading.ts'
import { ImportPage, ImportsPage } from './views.tsx'
import { problemWords } from './words.ts'

export const imports = new Hono<Env>()

imports.get(importUrl, (c) => showImports(c))

imports.post(importUrl, async (c) => {
  await ofPlatform(c)
  const form = await readForm(c, importForm)
  if (form.problems) return showImports(c, form)
  const { values, input } = form
  const files = await filesOf(c)
  if (files.length === 0 && !input.address) {
    return showImports(c, { values, problems: { address: 'Typ een adres of kies een bestand.' } })
  }
  const read = await readRecords({ address: input.address, files }, c.get('config').feedHosts)
  if ('problem' in read) {
    const { field, why } = read.problem
    return showImports(c, { values, problems: { [field]: problemWords[why] } })
  }
  await asPerson(c.get('db'), viewerOf(c), (tx) => previewImport(tx, input, read.records))
  return c.redirect(`${importUrl}/${input.id}`, 303)
})

imports.get(`${importUrl}/:import`, async (c) => {
  await ofPlatform(c)
  const page = await asPerson(c.get('db'), viewerOf(c), (tx) => readImport(tx, param(c, 'import')))
  return c.render(<ImportPage viewer={viewerOf(c)} page={found(page)} />)
})

imports.post(`${importUrl}/:import/akkoord`, async (c) => {
  await ofPlatform(c)
  const form = await readForm(c, agreementForm)
  if (form.problems) return c.redirect(`${importUrl}/${param(c, 'import')}`, 303)
  const chosen = form.input.everything ? 'all' : form.input.numbers
  const id = param(c, 'import')
  await asPerson(c.get('db'), viewerOf(c), async (tx) => {
    found(await readImport(tx, id))
    await agree(tx, id, chosen)
  })
  return c.redirect(`${importUrl}/${id}`, 303)
})

/**
 * @throws NotFound for who does not administer the platform
 * @throws SecondStepNeeded
 */
async function ofPlatform(c: Context<Env>) {
  const all = found(await asPerson(c.get('db'), viewerOf(c), readImports))
  requireSecondStep(c)
  return all
}

async function filesOf(c: Context<Env>): Promise<File[]> {
  const { files } = await c.req.parseBody({ all: true })
  return [files].flat().filter((one): one is File => one instanceof File && one.size > 0)
}

async function showImports(c: Context<Env>, form?: FormState) {
  const imports = await ofPlatform(c)
  c.status(form ? 422 : 200)
  return c.render(
    <ImportsPage viewer={viewerOf(c)} {...{ imports, form }} id={form?.values.id ?? newId()} />,
  )
}
