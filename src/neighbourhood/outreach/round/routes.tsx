import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { personHints } from '../hints.ts'
import { gapForm, gapsUrl, roundUrl } from './gap.ts'
import { noticeGap, readGapsIn, readRound, takeBackGap } from './queries.ts'
import { GapsPage, RoundPage } from './views.tsx'

/** A walk along the neighbourhood: what is right and wrong at its doors, and what is not there. */
export const round = new Hono<Env>()

round.get(roundUrl, (c) => showRound(c))

round.post(roundUrl, async (c) => {
  const form = await readForm(c, gapForm)
  if (form.problems) return showRound(c, form)
  const { id, kind, area, wording, nameless } = form.input
  const hints = nameless ? [] : personHints(wording)
  if (hints.length > 0) return showRound(c, form, hints)
  const { teams } = await onRound(c)
  const team = found(teams.find(({ areas }) => areas.some(({ code }) => code === area)))
  const there = found(team.areas.find(({ code }) => code === area))
  await asPerson(c.get('db'), viewerOf(c), (tx) =>
    noticeGap(tx, { id, kind, wording, team_id: team.id, area: there }),
  )
  return c.redirect(`${roundUrl}?gezien`, 303)
})

round.post(`${roundUrl}/:gap/weg`, async (c) => {
  await onRound(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => takeBackGap(tx, param(c, 'gap')))
  return c.redirect(roundUrl, 303)
})

round.get(`${gapsUrl}/:area`, async (c) => {
  const page = await asPerson(c.get('db'), null, (tx) => readGapsIn(tx, param(c, 'area')))
  return c.render(<GapsPage viewer={c.get('viewer')} {...found(page)} />)
})

/** @throws NotFound for who goes along for no team */
async function onRound(c: Context<Env>) {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, (tx) => readRound(tx, viewer.personId))
  const teams = page.teams.filter(({ visits }) => visits)
  if (teams.length === 0) throw new NotFound()
  requireSecondStep(c)
  return { ...page, teams }
}

async function showRound(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const page = await onRound(c)
  c.status(form ? 422 : 200)
  const noticed = c.req.query('gezien') !== undefined
  return c.render(<RoundPage viewer={viewerOf(c)} {...page} {...{ form, hints, noticed }} />)
}
