import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { home } from '../visits/visit.ts'
import { JoinPage } from './join-page.tsx'
import { readAsked, sayYes } from './join-queries.ts'
import { dropMember } from './queries.ts'
import { joinForm } from './team.ts'

/** Nobody goes along without having said yes; and stops when they like. */
export const joiningTeams = new Hono<Env>()

joiningTeams.get(`${home}/team/:team`, (c) => showJoin(c))

joiningTeams.post(`${home}/team/:team`, async (c) => {
  const form = await readForm(c, joinForm)
  if (form.problems) return showJoin(c, form)
  const { member, works, team } = await asked(c)
  const { shown_name, work_id } = form.input
  const work = works.find(({ id }) => id === work_id)
  if (!work && !member.is_expert) {
    const problems = { work_id: 'Kies voor welk werk je meegaat.' }
    return showJoin(c, { values: form.values, problems })
  }
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    sayYes(tx, { team: team.id, member, shown_name }, work?.id ?? null),
  )
  return c.redirect(home, 303)
})

joiningTeams.post(`${home}/team/:team/weg`, async (c) => {
  const { member, team } = await asked(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropMember(tx, team.id, member.id))
  return c.redirect('/', 303)
})

/** @throws NotFound for who was not asked */
async function asked(c: Context<Env>) {
  const viewer = viewerOf(c)
  const id = param(c, 'team')
  const { teams, member, works } = await asPerson(c.get('db'), viewer, (tx) =>
    readAsked(tx, viewer.personId, id),
  )
  const page = { member: found(member), works, team: found(teams.find((team) => team.id === id)) }
  requireSecondStep(c)
  return page
}

async function showJoin(c: Context<Env>, form?: FormState) {
  const page = await asked(c)
  c.status(form ? 422 : 200)
  return c.render(<JoinPage viewer={viewerOf(c)} {...page} form={form} />)
}
