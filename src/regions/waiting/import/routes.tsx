import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { isId, newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { readArriving } from '#src/platform/upload.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readingsIn } from './asked.ts'
import { agreementForm, chosenColumns, fileProblems, importUrl, largest } from './import.ts'
import { keepFile } from './keeping.ts'
import * as queries from './queries.ts'
import { csvOfRefused } from './refused.ts'
import { RefusedPage } from './refused-view.tsx'
import { ImportPage, UploadPage } from './views.tsx'

/** For who keeps a region: a file with waiting times, looked at before anything changes. */
export const waitingImports = new Hono<Env>()

const at = `${importUrl}/:import`

waitingImports.get(importUrl, (c) => showUpload(c))

waitingImports.post(importUrl, async (c) => {
  await ofRegions(c)
  if (!c.get('streams')) return showUpload(c, 'Kies een bestand.')
  const { values, file } = await readArriving(c, largest.csv)
  if (!file) return showUpload(c, 'Kies een bestand.')
  const id = isId(values.id ?? '') ? (values.id ?? '') : newId()
  const { personId } = viewerOf(c)
  const problem = await keepFile({ id, made_by: personId }, file, (work) => see(c, work))
  return problem ? showUpload(c, fileProblems[problem]) : c.redirect(`${importUrl}/${id}`, 303)
})

waitingImports.get(at, (c) => showImport(c))

waitingImports.get(`${at}/geweigerd`, async (c) => {
  const { file_name, counts } = await readOne(c)
  const page = Math.max(1, Number(/^\d{1,6}$/.exec(c.req.query('blad') ?? '')?.[0] ?? 1))
  const most = queries.shownAtOnce
  const rows = await see(c, (tx) =>
    queries.readRefused(tx, param(c, 'import'), { from: (page - 1) * most, most }),
  )
  const shown = { id: param(c, 'import'), file_name, rows, page, total: counts.refused ?? 0 }
  return c.render(<RefusedPage viewer={viewerOf(c)} {...shown} />)
})

waitingImports.get(`${at}/geweigerd.csv`, async (c) => {
  await readOne(c)
  const rows = await see(c, (tx) => queries.readRefused(tx, param(c, 'import')))
  c.header('content-disposition', 'attachment; filename="niet-te-lezen.csv"')
  return c.body(csvOfRefused(rows), 200, { 'content-type': 'text/csv; charset=utf-8' })
})

waitingImports.post(`${at}/kolommen`, async (c) => {
  const { columns } = await readOne(c)
  const values = await typed(c)
  const { mapping, problems } = chosenColumns(values, columns)
  if (Object.keys(problems).length > 0) return showImport(c, { values, problems })
  await see(c, (tx) => queries.nameColumns(tx, param(c, 'import'), mapping))
  return back(c)
})

waitingImports.post(`${at}/teksten`, async (c) => {
  const { asks } = await readOne(c)
  const values = await typed(c)
  const { readings, problems } = readingsIn(values, asks)
  if (Object.keys(problems).length > 0) return showImport(c, { values, problems })
  await see(c, (tx) => queries.addReadings(tx, param(c, 'import'), readings))
  return back(c)
})

waitingImports.post(`${at}/akkoord`, async (c) => {
  await readOne(c)
  const form = await readForm(c, agreementForm)
  if (form.problems) return showImport(c, form)
  const { month, source } = form.input
  await see(c, (tx) => queries.agreeToImport(tx, param(c, 'import'), { month, source }))
  return back(c)
})

waitingImports.post(`${at}/stop`, async (c) => {
  await readOne(c)
  await see(c, (tx) => queries.stopImport(tx, param(c, 'import')))
  return back(c)
})

waitingImports.post(`${at}/opnieuw`, async (c) => {
  await readOne(c)
  await see(c, (tx) => queries.tryAgain(tx, param(c, 'import')))
  return back(c)
})

const see = <T,>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asPerson(c.get('db'), viewerOf(c), work)

const back = (c: Context<Env>) => c.redirect(`${importUrl}/${param(c, 'import')}`, 303)

/**
 * @throws NotFound for who keeps no region
 * @throws SecondStepNeeded
 */
export async function ofRegions(c: Context<Env>): Promise<void> {
  found(await see(c, queries.maySeeImports))
  requireSecondStep(c)
}

async function readOne(c: Context<Env>): Promise<queries.ImportPage> {
  await ofRegions(c)
  return found(await see(c, (tx) => queries.readImport(tx, param(c, 'import'))))
}

async function showUpload(c: Context<Env>, problem?: string) {
  await ofRegions(c)
  c.status(problem ? 422 : 200)
  const form = problem ? { values: {}, problems: { file: problem } } : undefined
  return c.render(<UploadPage viewer={viewerOf(c)} id={newId()} form={form} />)
}

/** While the worker is at it, the page looks again by itself, also without scripts. */
const again = '5'

async function showImport(c: Context<Env>, form?: FormState) {
  const page = await readOne(c)
  c.status(form ? 422 : 200)
  if (['received', 'reading', 'applying'].includes(page.state)) c.header('refresh', again)
  const choosing = c.req.query('kolommen') !== undefined
  return c.render(<ImportPage viewer={viewerOf(c)} {...{ page, form, choosing }} />)
}
