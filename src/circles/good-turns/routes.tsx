import { type Context, Hono } from 'hono'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { goodTurnForm, goodTurnsUrl } from './good-turn.ts'
import { eraseGoodTurn, noteGoodTurn, readGoodTurns } from './queries.ts'
import { GoodTurnsPage } from './views.tsx'

/** Wat ik deed voor een ander: for that person alone, whatever circle they are in. */
export const goodTurns = new Hono<Env>()

goodTurns.get(goodTurnsUrl, (c) => show(c))

goodTurns.post(goodTurnsUrl, async (c) => {
  const form = await readForm(c, goodTurnForm)
  if (form.problems) return show(c, form)
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => noteGoodTurn(tx, viewer.personId, form.input))
  return c.redirect(goodTurnsUrl, 303)
})

goodTurns.post(`${goodTurnsUrl}/:turn/weg`, async (c) => {
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => eraseGoodTurn(tx, viewer.personId, param(c, 'turn')))
  return c.redirect(goodTurnsUrl, 303)
})

async function show(c: Context<Env>, form?: FormState) {
  const viewer = viewerOf(c)
  const turns = await asPerson(c.get('db'), viewer, (tx) => readGoodTurns(tx, viewer.personId))
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  return c.render(<GoodTurnsPage {...{ viewer, turns, id, form }} />)
}
