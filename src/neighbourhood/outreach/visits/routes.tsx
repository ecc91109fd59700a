import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { GoOnPage, HandOverPage } from './hand-over-views.tsx'
import { LetReadPage, WipedPage } from './let-read-page.tsx'
import { NoteFormPage, NotePage } from './note-views.tsx'
import {
  countHandOver,
  dropWorry,
  type MyTeam,
  readMyTeams,
  readNote,
  readVisits,
  readWorry,
  recordVisit,
  wipeNote,
  writeNote,
} from './queries.ts'
import { VisitPage, VisitsPage } from './views.tsx'
import {
  type HandOver,
  handOverForm,
  handOvers,
  home,
  type NoteInput,
  noteForm,
  noteHints,
  visitForm,
} from './visit.ts'

/** For who goes along for a team; for everybody else it is not there. */
export const visits = new Hono<Env>()

visits.get(home, async (c) => {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => readVisits(tx, viewer.personId))
  if (!page.teams.some(({ visits, asked }) => visits || asked)) throw new NotFound()
  requireSecondStep(c)
  return c.render(<VisitsPage viewer={viewer} {...page} />)
})

visits.get(`${home}/zorg/:worry`, (c) => showWorry(c))

visits.post(`${home}/zorg/:worry`, async (c) => {
  const form = await readForm(c, visitForm)
  const hints = form.problems ? [] : hintsOf(form.input)
  if (form.problems || hints.length > 0) return showWorry(c, form, hints)
  await inTeam(c, (tx, person) => recordVisit(tx, person, param(c, 'worry'), form.input))
  return c.redirect(home, 303)
})

visits.post(`${home}/zorg/:worry/weg`, async (c) => {
  await inTeam(c, (tx) => dropWorry(tx, param(c, 'worry')))
  return c.redirect(home, 303)
})

visits.get(`${home}/notities/nieuw`, async (c) => {
  const follows = c.req.query('na')
  if (!follows) return showNoteForm(c, { values: {} })
  const { pseudonym, meeting_spot, team_id } = await noteOf(c, follows)
  return showNoteForm(c, { values: { pseudonym, meeting_spot, team_id } })
})

visits.post(`${home}/notities`, async (c) => {
  const form = await readForm(c, noteForm)
  const hints = form.problems ? [] : hintsOf(form.input)
  if (form.problems || hints.length > 0) return showNoteForm(c, form, hints, 422)
  const { team_id, ...note } = form.input
  const teams = await inTeam(c, async (_, __, mine) => mine)
  const team = found(team_id ? teams.find(({ id }) => id === team_id) : teams[0])
  await asPerson(c.get('db'), viewerOf(c), (tx) => writeNote(tx, team.id, note))
  return c.redirect(home, 303)
})

visits.get(`${home}/notities/:note`, async (c) => {
  const note = await noteOf(c)
  return c.render(<NotePage viewer={viewerOf(c)} note={note} />)
})

visits.get(`${home}/notities/:note/laat-lezen`, async (c) => {
  const note = await noteOf(c)
  return c.render(<LetReadPage note={note} />)
})

visits.post(`${home}/notities/:note/wissen`, async (c) => {
  await inTeam(c, (tx) => wipeNote(tx, param(c, 'note')))
  return c.redirect(`${home}/gewist`, 303)
})

visits.get(`${home}/gewist`, async (c) => {
  await inTeam(c, async () => {})
  return c.render(<WipedPage />)
})

visits.get(`${home}/notities/:note/verder`, (c) => showHandOver(c))

visits.post(`${home}/notities/:note/verder`, async (c) => {
  const form = await readForm(c, handOverForm)
  if (form.problems) return showHandOver(c, form)
  const { kind } = form.input
  const { team_id } = await noteOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => countHandOver(tx, team_id, kind))
  return c.redirect(`${home}/verder/${kind}`, 303)
})

visits.get(`${home}/verder/:kind`, async (c) => {
  const kind: HandOver = found(handOvers.find((one) => one === param(c, 'kind')))
  const [team] = await inTeam(c, async (_, __, mine) => mine)
  const { name: waar = '', code = '' } = team?.areas[0] ?? {}
  const { origin } = c.get('config')
  return c.render(<GoOnPage viewer={viewerOf(c)} where={{ waar, code }} {...{ kind, origin }} />)
})

type Work<T> = (tx: Tx, person: string, teams: MyTeam[]) => Promise<T>

/** @throws NotFound for who goes along for no team */
async function inTeam<T>(c: Context<Env>, work: Work<T>): Promise<T> {
  const viewer = viewerOf(c)
  return asPerson(c.get('db'), viewer, async (tx) => {
    const { teams } = await readMyTeams(tx, viewer.personId)
    const mine = teams.filter(({ visits }) => visits)
    if (mine.length === 0) throw new NotFound()
    requireSecondStep(c)
    return work(tx, viewer.personId, mine)
  })
}

/** @throws NotFound when it is another team's, or gone */
async function noteOf(c: Context<Env>, id = param(c, 'note')) {
  const { note } = await inTeam(c, (tx, person) => readNote(tx, person, id))
  return found(note)
}

/** What may be somebody's, unless the writer looked at it. */
const hintsOf = ({ nameless, ...note }: NoteInput & { nameless: boolean }): string[] =>
  nameless ? [] : noteHints(note)

async function showWorry(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const { worry } = await inTeam(c, (tx, person) => readWorry(tx, person, param(c, 'worry')))
  c.status(form ? 422 : 200)
  return c.render(<VisitPage viewer={viewerOf(c)} worry={found(worry)} {...{ form, hints }} />)
}

async function showNoteForm(
  c: Context<Env>,
  form: FormState,
  hints: string[] = [],
  status: 200 | 422 = 200,
) {
  const teams = await inTeam(c, async (_, __, mine) => mine)
  c.status(status)
  return c.render(<NoteFormPage viewer={viewerOf(c)} {...{ teams, form, hints }} />)
}

async function showHandOver(c: Context<Env>, form?: FormState) {
  const note = await noteOf(c)
  c.status(form ? 422 : 200)
  return c.render(<HandOverPage viewer={viewerOf(c)} {...{ note, form }} />)
}
