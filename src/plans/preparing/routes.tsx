import { type Context, Hono } from 'hono'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { noteForm } from './note.ts'
import { addNote, approveNote, eraseNote, readNotes } from './queries.ts'
import { NotesPage } from './views.tsx'

export const preparing = new Hono<Env>()

const address = '/plan/:plan/voorgesprek'
/** A note is between one member and the owner: nothing of it is shared with others. */
const between = { parts: [], anyMember: true } as const

preparing.get(address, (c) => showNotes(c))

preparing.post(address, async (c) => {
  const form = await readForm(c, noteForm)
  if (form.problems) return showNotes(c, form)
  const { page: problems } = await inPlan(c, between, async (tx, plan, person) => {
    const { owner, members } = await readNotes(tx, plan)
    if (owner && !members.some(({ id }) => id === form.input.member_id)) return nobody
    await addNote(tx, plan, person, form.input)
    return null
  })
  return problems ? showNotes(c, { ...form, problems }) : toNotes(c)
})

const nobody: Problems = { member_id: 'Kies met wie je sprak.' }

preparing.post(`${address}/:note/akkoord`, async (c) => {
  await inPlan(c, between, (tx, plan) => approveNote(tx, plan, param(c, 'note')))
  return toNotes(c)
})

preparing.post(`${address}/:note/wissen`, async (c) => {
  await inPlan(c, between, (tx, plan) => eraseNote(tx, plan, param(c, 'note')))
  return toNotes(c)
})

const toNotes = (c: Context<Env>) => c.redirect(planUrl(param(c, 'plan'), 'voorgesprek'), 303)

async function showNotes(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inPlan(c, between, readNotes)
  c.status(form ? 422 : 200)
  return c.render(<NotesPage frame={frame} notes={page.notes} members={page.members} form={form} />)
}
