import { type Context, Hono } from 'hono'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { readWorks } from '../joining/queries.ts'
import { chairForm, memberForm } from './member.ts'
import { leaveCircle, readMembers, renameMember, takeOver } from './queries.ts'
import { ChairPage, LeavePage, MemberPage, MembersPage, RemovalPage } from './views.tsx'

export const circleMembers = new Hono<Env>()

circleMembers.get('/cirkels/:circle/mensen', async (c) => {
  const { page: members, frame } = await inCircle(c, 'all in it', readMembers)
  return c.render(<MembersPage frame={frame} members={members} />)
})

circleMembers.get('/cirkels/:circle/mensen/:member', (c) => showMember(c))

circleMembers.post('/cirkels/:circle/mensen/:member', async (c) => {
  const form = await readForm(c, memberForm)
  if (form.problems) return showMember(c, form)
  const { member, frame } = await readMember(c)
  if (member.id !== frame.access.member) throw new Forbidden()
  const { page: written } = await inCircle(c, 'all in it', (tx, circle) =>
    renameMember(tx, circle, member.id, form.input),
  )
  return written
    ? c.redirect(circleUrl(frame.circle, 'mensen', member.id), 303)
    : showMember(c, { values: form.values, overtaken: true })
})

circleMembers.get('/cirkels/:circle/mensen/:member/vertrek', async (c) => {
  const { member, frame } = await readMember(c, 'coaches')
  if (frame.access.role !== 'coach') throw new Forbidden()
  return c.render(<RemovalPage frame={frame} member={member} />)
})

circleMembers.post('/cirkels/:circle/mensen/:member/vertrek', async (c) => {
  const { member, frame } = await readMember(c, 'coaches')
  if (frame.access.role !== 'coach') throw new Forbidden()
  await inCircle(c, 'coaches', (tx, circle, by) =>
    leaveCircle(tx, circle, { member: member.id, by }),
  )
  return c.redirect(circleUrl(frame.circle), 303)
})

circleMembers.get('/cirkels/:circle/stoppen', async (c) => {
  const { frame } = await inCircle(c, 'all in it', async () => {})
  return c.render(<LeavePage frame={frame} />)
})

circleMembers.post('/cirkels/:circle/stoppen', async (c) => {
  const { frame } = await inCircle(c, 'all in it', async () => {})
  const { member } = frame.access
  await inCircle(c, 'all in it', (tx, circle, by) =>
    leaveCircle(tx, circle, { member: member ?? '', by }),
  )
  return c.redirect('/cirkels', 303)
})

circleMembers.get('/cirkels/:circle/overnemen', (c) => showChair(c))

circleMembers.post('/cirkels/:circle/overnemen', async (c) => {
  const form = await readForm(c, chairForm)
  if (form.problems) return showChair(c, form)
  const { works } = await readChair(c)
  const { shown_name } = found(works.find(({ id }) => id === form.input.work_id))
  await inCircle(c, 'anybody', (tx, circle, person) =>
    takeOver(tx, circle, { ...form.input, person, shown_name }),
  )
  return c.redirect(circleUrl(param(c, 'circle')), 303)
})

async function readMember(c: Context<Env>, readers: 'all in it' | 'coaches' = 'all in it') {
  const { page: members, frame } = await inCircle(c, readers, readMembers)
  return { member: found(members.find(({ id }) => id === param(c, 'member'))), frame }
}

async function showMember(c: Context<Env>, form?: FormState) {
  const { member, frame } = await readMember(c)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<MemberPage {...{ frame, member, form }} />)
}

/** @throws NotFound when there is a coach, or the viewer is not the one to follow */
async function readChair(c: Context<Env>) {
  const { page: works, frame } = await inCircle(c, 'anybody', readWorks)
  if (frame.access.mayBe !== 'coach') throw new NotFound()
  return { works, frame }
}

async function showChair(c: Context<Env>, form?: FormState) {
  const page = await readChair(c)
  c.status(form ? 422 : 200)
  return c.render(<ChairPage {...page} id={form?.values.id || newId()} form={form} />)
}
