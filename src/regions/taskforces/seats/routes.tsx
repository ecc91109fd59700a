import { type Context, Hono } from 'hono'
import { countTry } from '#src/people/limits.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keptTaskforceOf, taskforceOf } from '../in-taskforce.ts'
import { taskforceUrl } from '../taskforce.ts'
import { changeSeat, giveSeat, leaveSeat } from './queries.ts'
import { seatChangeForm, seatForm } from './seat.ts'
import { ChangeSeatPage, SeatPage } from './views.tsx'

/** Who comes to sit at a table, and who leaves it. */
export const seats = new Hono<Env>()

const at = '/regio/:region/taskforce/:taskforce/mensen'

seats.get(`${at}/nieuw`, (c) => showSeat(c))

seats.post(at, async (c) => {
  const form = await readForm(c, seatForm)
  if (form.problems) return showSeat(c, form)
  const { id, slug, kind } = await keptTaskforceOf(c)
  if (form.input.email) await countTry(c, 'asked-by-address', viewerOf(c).personId)
  await giveSeat(c.get('db'), id, form.input, viewerOf(c).personId)
  return c.redirect(taskforceUrl(slug, kind), 303)
})

seats.get(`${at}/:seat`, (c) => showChange(c))

seats.post(`${at}/:seat`, async (c) => {
  const { taskforce, seat } = await keptSeatOf(c)
  const form = await readForm(c, seatChangeForm)
  if (form.problems) return showChange(c, form)
  const changed = await asPerson(c.get('db'), viewerOf(c), (tx) =>
    changeSeat(tx, seat.id, form.input),
  )
  return changed
    ? c.redirect(taskforceUrl(taskforce.slug, taskforce.kind), 303)
    : showChange(c, { ...form, overtaken: true })
})

seats.post(`${at}/:seat/weg`, async (c) => {
  viewerOf(c)
  const taskforce = await taskforceOf(c)
  const seat = found(taskforce.seats.find(({ id }) => id === param(c, 'seat')))
  if (!seat.mine && !taskforce.edits) throw new Forbidden()
  if (!seat.mine) await keptTaskforceOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => leaveSeat(tx, seat.id))
  return c.redirect(taskforceUrl(taskforce.slug, taskforce.kind), 303)
})

async function keptSeatOf(c: Context<Env>) {
  const taskforce = await keptTaskforceOf(c)
  const seat = found(taskforce.seats.find(({ id }) => id === param(c, 'seat')))
  return { taskforce, seat }
}

async function showChange(c: Context<Env>, form?: FormState) {
  const kept = await keptSeatOf(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<ChangeSeatPage viewer={viewerOf(c)} {...{ ...kept, form }} />)
}

async function showSeat(c: Context<Env>, form?: FormState) {
  const taskforce = await keptTaskforceOf(c)
  c.status(form ? 422 : 200)
  return c.render(<SeatPage viewer={viewerOf(c)} {...{ taskforce, form }} />)
}
