import { isDeepStrictEqual } from 'node:util'
import { type Context, Hono } from 'hono'
import { searchGeography } from '#src/geography/queries.ts'
import { requireSecondStep } from '#src/people/fresh.ts'
import { allOrganisations } from '#src/people/organisations/queries.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm, typed } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import * as of from './agreement.ts'
import { CoursePage, KeptPage, LinePage, NewAgreementPage } from './keeping-views.tsx'
import { KeepingPage } from './overview-view.tsx'
import * as queries from './queries.ts'

/** For the administrators of the organisations that agreed; who runs the platform opens them and says who takes part. */
export const keptAgreements = new Hono<Env>()

const { keepingUrl } = of
const at = `${keepingUrl}/:area`

keptAgreements.get(keepingUrl, async (c) => {
  const { platform, kept } = found(await asPerson(c.get('db'), viewerOf(c), queries.readKept))
  requireSecondStep(c)
  return c.render(<KeptPage viewer={viewerOf(c)} {...{ platform, kept }} />)
})

keptAgreements.get(`${keepingUrl}/nieuw`, async (c) => {
  await ofPlatform(c)
  const asked = c.req.query('waar') ?? ''
  const places = await asPerson(c.get('db'), viewerOf(c), (tx) => searchGeography(tx, asked))
  return c.render(<NewAgreementPage viewer={viewerOf(c)} {...{ asked, places }} />)
})

keptAgreements.post(keepingUrl, async (c) => {
  await ofPlatform(c)
  const { area = '' } = await typed(c)
  await asPerson(c.get('db'), viewerOf(c), async (tx) => {
    await queries.openAgreement(tx, area)
    found(await queries.readAgreement(tx, area))
  })
  return c.redirect(`${keepingUrl}/${area}`, 303)
})

keptAgreements.get(at, async (c) => {
  const agreement = await written(c)
  const kept = await asPerson(c.get('db'), viewerOf(c), queries.readKept)
  const organisations = kept?.platform
    ? await asPerson(c.get('db'), viewerOf(c), (tx) => allOrganisations(tx).execute())
    : []
  return c.render(<KeepingPage viewer={viewerOf(c)} {...{ agreement, organisations }} />)
})

keptAgreements.get(`${at}/op-en-af`, (c) => showCourse(c))

keptAgreements.post(`${at}/op-en-af`, async (c) => {
  const form = await readForm(c, of.courseForm)
  if (form.problems) return showCourse(c, form)
  const written = await write(c, (now) => ({ ...now, ...form.input }))
  return written ? back(c) : showCourse(c, overtaken(form))
})

keptAgreements.get(`${at}/vragen/:line`, (c) => showLine(c))

keptAgreements.post(`${at}/vragen/:line`, async (c) => {
  const form = await readForm(c, of.lineForm)
  if (form.problems) return showLine(c, form)
  const { version, ...line } = form.input
  const written = await write(c, (now) => ({
    ...now,
    version,
    lines: of.withLine(now.lines, position(c), line),
  }))
  return written ? back(c) : showLine(c, overtaken(form))
})

/** Of a version that is the last no more another line may stand here now: then nothing happens. */
keptAgreements.post(`${at}/vragen/:line/weg`, async (c) => {
  const { version } = await typed(c)
  await write(c, (now) => ({
    ...now,
    version: Number(version),
    lines: of.withoutLine(now.lines, position(c)),
  }))
  return back(c)
})

keptAgreements.post(`${at}/organisaties`, async (c) => {
  await ofPlatform(c)
  const { id } = await written(c)
  const { organisation_id = '' } = await typed(c)
  if (!isId(organisation_id)) throw new NotFound()
  await asPerson(c.get('db'), viewerOf(c), (tx) => queries.addParty(tx, id, organisation_id))
  return back(c)
})

keptAgreements.post(`${at}/organisaties/:organisation/weg`, async (c) => {
  await ofPlatform(c)
  const { id } = await written(c)
  const organisation = param(c, 'organisation')
  await asPerson(c.get('db'), viewerOf(c), (tx) => queries.dropParty(tx, id, organisation))
  return back(c)
})

/** @throws NotFound for what is no number of a line */
function position(c: Context<Env>): number {
  const line = param(c, 'line')
  if (!/^[1-9]\d?$/.test(line)) throw new NotFound()
  return Number(line)
}

const back = (c: Context<Env>) => c.redirect(`${keepingUrl}/${param(c, 'area')}`, 303)

/** @throws NotFound for who does not administer the platform */
async function ofPlatform(c: Context<Env>) {
  const kept = await asPerson(c.get('db'), viewerOf(c), queries.readKept)
  if (!kept?.platform) throw new NotFound()
  requireSecondStep(c)
}

/** @throws Forbidden for who may only read it */
async function written(c: Context<Env>): Promise<of.LocalAgreement> {
  const area = param(c, 'area')
  const agreement = found(
    await asPerson(c.get('db'), viewerOf(c), (tx) => queries.readAgreement(tx, area)),
  )
  if (!agreement.writes) throw new Forbidden()
  requireSecondStep(c)
  return agreement
}

/** @returns false when it was changed since it was read. What already stands there (pressed twice) is written. */
async function write(c: Context<Env>, change: (now: of.Version) => of.Version): Promise<boolean> {
  const agreement = await written(c)
  const now = of.versionOf(agreement)
  const next = change(now)
  if (isDeepStrictEqual({ ...next, version: now.version }, now)) return true
  if (next.version !== now.version) return false
  return asPerson(c.get('db'), viewerOf(c), (tx) => queries.writeVersion(tx, agreement, next))
}

const overtaken = (form: FormState): FormState => ({
  ...form,
  overtaken: true,
  problems: {
    _form: 'Iemand paste dit net aan. Kijk wat er nu staat, en bewaar dan nog een keer.',
  },
})

async function showCourse(c: Context<Env>, form?: FormState) {
  const agreement = await written(c)
  c.status(form ? 422 : 200)
  return c.render(<CoursePage viewer={viewerOf(c)} {...{ agreement, form }} />)
}

async function showLine(c: Context<Env>, form?: FormState) {
  const agreement = await written(c)
  if (position(c) > Math.min(agreement.lines.length + 1, of.mostLines)) throw new NotFound()
  c.status(form ? 422 : 200)
  const props = { agreement, position: position(c), form }
  return c.render(<LinePage viewer={viewerOf(c)} {...props} />)
}
