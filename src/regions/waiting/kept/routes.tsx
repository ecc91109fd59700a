import { type Context, Hono } from 'hono'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId, newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { waitingUrl } from '../import/import.ts'
import { readImports } from '../import/queries.ts'
import { ofRegions } from '../import/routes.tsx'
import { KeptWaitPage } from './form-views.tsx'
import { type KeptInput, keptForm, keptUrl, rowOf } from './kept-wait.ts'
import * as queries from './queries.ts'
import { KeptWaitsPage } from './views.tsx'

/** For who keeps a region: waits that stand in no file, and those of the social domain. */
export const keptWaits = new Hono<Env>()

const at = `${keptUrl}/:wait`

keptWaits.get(waitingUrl, async (c) => {
  await ofRegions(c)
  const [imports, waits] = await see(c, (tx) =>
    Promise.all([readImports(tx), queries.readKeptWaits(tx)]),
  )
  const done = c.req.query('bewaard') !== undefined
  return c.render(<KeptWaitsPage viewer={viewerOf(c)} {...{ imports, waits, done }} />)
})

keptWaits.get(`${keptUrl}/nieuw`, (c) => showNew(c))

keptWaits.post(keptUrl, async (c) => {
  await ofRegions(c)
  const form = await readForm(c, keptForm)
  if (form.problems) return showNew(c, form)
  const problems = await save(c, form.input, (tx, row) =>
    queries.keepWait(tx, { id: form.input.id, kept_by: viewerOf(c).personId }, row),
  )
  return problems ? showNew(c, { values: form.values, ...problems }) : back(c)
})

keptWaits.get(at, (c) => showOne(c))

keptWaits.post(at, async (c) => {
  const { id } = await readOne(c)
  const form = await readForm(c, keptForm)
  if (form.problems) return showOne(c, form)
  const { version } = form.input
  const problems = await save(c, form.input, (tx, row) =>
    queries.changeWait(tx, { id, version, kept_by: viewerOf(c).personId }, row),
  )
  return problems ? showOne(c, { values: form.values, ...problems }) : back(c)
})

keptWaits.post(`${at}/weg`, async (c) => {
  const wait = await readOne(c)
  await see(c, (tx) => queries.eraseWait(tx, wait))
  return back(c)
})

const see = <T,>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asPerson(c.get('db'), viewerOf(c), work)

const back = (c: Context<Env>) => c.redirect(`${waitingUrl}?bewaard`, 303)

type Write = (tx: Tx, row: ReturnType<typeof rowOf>) => Promise<queries.Kept>

/** What is wrong, or nothing. */
async function save(
  c: Context<Env>,
  input: KeptInput,
  write: Write,
): Promise<Omit<FormState, 'values'> | undefined> {
  const own = await see(c, queries.readMunicipalities)
  if (!own.some(({ code }) => code === input.municipality)) {
    return { problems: { municipality: 'Kies een gemeente uit de lijst.' } }
  }
  const kept = await see(c, (tx) => write(tx, rowOf(input)))
  if (kept === 'overtaken') return { overtaken: true }
  const problem = 'Deze wachttijd staat er voor die maand al. Wijzig die, of kies een andere dag.'
  return kept === 'taken' ? { problems: { measured_on: problem } } : undefined
}

async function readOne(c: Context<Env>) {
  await ofRegions(c)
  return found(await see(c, (tx) => queries.readKeptWait(tx, param(c, 'wait'))))
}

/** Often it is the next measurement of one that stands there: then only the waits are new. */
async function showNew(c: Context<Env>, form?: FormState) {
  await ofRegions(c)
  const from = c.req.query('van') ?? ''
  const [municipalities, like] = await see(c, (tx) =>
    Promise.all([
      queries.readMunicipalities(tx),
      isId(from) ? queries.readKeptWait(tx, from) : undefined,
    ]),
  )
  c.status(form ? 422 : 200)
  const shown = { municipalities, like, form, id: form?.values.id ?? newId() }
  return c.render(<KeptWaitPage viewer={viewerOf(c)} {...shown} />)
}

async function showOne(c: Context<Env>, form?: FormState) {
  const wait = await readOne(c)
  const [municipalities, others] = await see(c, (tx) =>
    Promise.all([queries.readMunicipalities(tx), queries.readOthersOf(tx, wait)]),
  )
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(
    <KeptWaitPage viewer={viewerOf(c)} {...{ municipalities, wait, others, form, id: wait.id }} />,
  )
}
