import { type Context, Hono } from 'hono'
import { searchGeography } from '#src/geography/queries.ts'
import { requireSecondStep } from '#src/people/fresh.ts'
import { countTry } from '#src/people/limits.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import {
  addArea,
  addTeam,
  askMember,
  changeTeam,
  dropArea,
  dropMember,
  endTeam,
  readTeam,
  readTeams,
} from './queries.ts'
import { areaForm, memberForm, newTeamForm, teamForm, teamsUrl } from './team.ts'
import { TeamPage } from './team-page.tsx'
import { EndTeamPage, NewTeamPage, TeamsPage } from './views.tsx'

/** Who makes a team sees who is in it, and nothing of what it reads or writes. */
export const outreachTeams = new Hono<Env>()

outreachTeams.get(teamsUrl, async (c) => {
  const { teams } = await administering(c)
  return c.render(<TeamsPage viewer={viewerOf(c)} teams={teams} />)
})

outreachTeams.get(`${teamsUrl}/nieuw`, (c) => showNew(c))

outreachTeams.post(teamsUrl, async (c) => {
  const form = await readForm(c, newTeamForm)
  if (form.problems) return showNew(c, form)
  const { organisations, as_platform } = await administering(c)
  const { organisation_id, ...team } = form.input
  const organisation = organisations.find(({ id }) => id === organisation_id) ?? organisations[0]
  const of = as_platform && !organisation_id ? null : found(organisation).id
  await asPerson(c.get('db'), viewerOf(c), (tx) => addTeam(tx, { ...team, organisation_id: of }))
  return c.redirect(`${teamsUrl}/${team.id}`, 303)
})

outreachTeams.get(`${teamsUrl}/:team`, (c) => showTeam(c, {}))

outreachTeams.post(`${teamsUrl}/:team`, async (c) => {
  const form = await readForm(c, teamForm)
  if (form.problems) return showTeam(c, { team: form })
  const { id } = await teamOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => changeTeam(tx, id, form.input))
  return c.redirect(`${teamsUrl}/${id}`, 303)
})

outreachTeams.post(`${teamsUrl}/:team/gebieden`, async (c) => {
  const form = await readForm(c, areaForm)
  if (form.problems) return showTeam(c, { area: form })
  const { id } = await teamOf(c)
  const added = await asPerson(c.get('db'), viewerOf(c), (tx) => addArea(tx, id, form.input.code))
  if (added) return c.redirect(`${teamsUrl}/${id}`, 303)
  const problems = { code: 'Die buurt is er niet (meer). Zoek hem nog een keer.' }
  return showTeam(c, { area: { values: form.values, problems } })
})

outreachTeams.post(`${teamsUrl}/:team/gebieden/:area/weg`, async (c) => {
  const { id } = await teamOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropArea(tx, id, param(c, 'area')))
  return c.redirect(`${teamsUrl}/${id}`, 303)
})

outreachTeams.post(`${teamsUrl}/:team/mensen`, async (c) => {
  const form = await readForm(c, memberForm)
  if (form.problems) return showTeam(c, { member: form })
  const { id: team } = await teamOf(c)
  const by = viewerOf(c).personId
  await countTry(c, 'asked-by-address', by)
  await asPerson(c.get('db'), viewerOf(c), (tx) => askMember(tx, { ...form.input, team, by }))
  return c.redirect(`${teamsUrl}/${team}?gevraagd`, 303)
})

outreachTeams.post(`${teamsUrl}/:team/mensen/:colleague/weg`, async (c) => {
  const { id } = await teamOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropMember(tx, id, param(c, 'colleague')))
  return c.redirect(`${teamsUrl}/${id}`, 303)
})

outreachTeams.get(`${teamsUrl}/:team/einde`, async (c) => {
  const team = await teamOf(c)
  return c.render(<EndTeamPage viewer={viewerOf(c)} team={team} />)
})

outreachTeams.post(`${teamsUrl}/:team/einde`, async (c) => {
  const { id } = await teamOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => endTeam(tx, id))
  return c.redirect(teamsUrl, 303)
})

/** @throws NotFound for who administers nothing */
async function administering(c: Context<Env>) {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => readTeams(tx, viewer.personId))
  if (!page.allowed) throw new NotFound()
  requireSecondStep(c)
  return page
}

/** @throws NotFound when it is not theirs to keep */
async function teamOf(c: Context<Env>) {
  const team = found(
    await asPerson(c.get('db'), viewerOf(c), (tx) => readTeam(tx, param(c, 'team'))),
  )
  requireSecondStep(c)
  return team
}

async function showNew(c: Context<Env>, form?: FormState) {
  const { organisations, as_platform } = await administering(c)
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  return c.render(
    <NewTeamPage viewer={viewerOf(c)} {...{ id, organisations, as_platform, form }} />,
  )
}

type Refused = { team?: FormState; area?: FormState; member?: FormState }

async function showTeam(c: Context<Env>, refused: Refused) {
  const team = await teamOf(c)
  const asked = c.req.query('q') ?? ''
  const places = await asPerson(c.get('db'), viewerOf(c), (tx) => searchGeography(tx, asked))
  c.status(Object.keys(refused).length > 0 ? 422 : 200)
  const told = c.req.query('gevraagd') !== undefined
  return c.render(<TeamPage viewer={viewerOf(c)} {...{ team, asked, places, refused, told }} />)
}
