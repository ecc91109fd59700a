import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { requireSecondStep } from '../fresh.ts'
import { administersPlatform, readWish, recordDeath, saveWish, undoDeath } from './queries.ts'
import { DeathPage, UndoDeathPage, WishPage } from './views.tsx'
import { deathForm, undoForm, wishForm } from './wish.ts'

export const deaths = new Hono<Env>()

deaths.get('/beheer/overlijden', (c) => showDeath(c))

deaths.post('/beheer/overlijden', async (c) => {
  const viewer = await administrator(c)
  const form = await readForm(c, deathForm)
  if (form.problems) return showDeath(c, form)
  await recordDeath(c.get('db'), { ...form.input, by: viewer.personId })
  return c.redirect('/beheer/overlijden?dicht', 303)
})

deaths.get('/beheer/overlijden/herstel', (c) => showUndo(c))

deaths.post('/beheer/overlijden/herstel', async (c) => {
  const viewer = await administrator(c)
  const form = await readForm(c, undoForm)
  if (form.problems) return showUndo(c, form)
  await undoDeath(c.get('db'), { ...form.input, by: viewer.personId })
  return c.redirect('/beheer/overlijden?hersteld', 303)
})

deaths.get('/ik/wens', async (c) => {
  const viewer = viewerOf(c)
  const after_death = await asPerson(c.get('db'), viewer, (tx) => readWish(tx, viewer.personId))
  const said = c.req.query('bewaard') !== undefined
  return c.render(<WishPage viewer={viewer} form={{ values: { after_death } }} said={said} />)
})

deaths.post('/ik/wens', async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, wishForm)
  if (form.problems) {
    c.status(422)
    return c.render(<WishPage viewer={viewer} form={form} />)
  }
  const { after_death } = form.input
  await asPerson(c.get('db'), viewer, (tx) => saveWish(tx, viewer.personId, after_death))
  return c.redirect('/ik/wens?bewaard', 303)
})

/** @throws NotFound for who does not administer the platform */
async function administrator(c: Context<Env>) {
  const viewer = viewerOf(c)
  const may = await asPerson(c.get('db'), viewer, (tx) => administersPlatform(tx, viewer.personId))
  found(may ? viewer : null)
  requireSecondStep(c)
  return viewer
}

async function showDeath(c: Context<Env>, form?: FormState) {
  const viewer = await administrator(c)
  c.status(form ? 422 : 200)
  const said = ['dicht', 'hersteld'].find((word) => c.req.query(word) !== undefined)
  return c.render(<DeathPage {...{ viewer, form, said }} id={form?.values.id ?? newId()} />)
}

async function showUndo(c: Context<Env>, form?: FormState) {
  const viewer = await administrator(c)
  c.status(form ? 422 : 200)
  return c.render(<UndoDeathPage viewer={viewer} form={form} />)
}
