import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { agreementsForm, circleUrl, isCoach, isNeighbour } from '../circle.ts'
import { readDoor } from '../doors/queries.ts'
import { inCircle } from '../in-circle.ts'
import { NewcomerPage } from '../joining/views.tsx'
import { OutsidePage } from './outside-view.tsx'
import { readCircle, setRoom, writeAgreements } from './queries.ts'
import { AgreementsPage, CircleOverview } from './views.tsx'

export const circlePage = new Hono<Env>()

/** The same address for everybody: an outsider is told that the circle is there, and how to ask. */
circlePage.get('/cirkels/:circle', async (c) => {
  if (!c.get('viewer')) {
    const door = await asPerson(c.get('db'), null, (tx) => readDoor(tx, param(c, 'circle')))
    return c.render(<OutsidePage viewer={null} door={found(door)} mayTakeOver={false} />)
  }
  const { page, frame } = await inCircle(c, 'anybody', readCircle)
  const { access, viewer } = frame
  const { door: it, circle, members, newcomers, meeting } = found(page[0])
  const door = found(it)
  if (isNeighbour(access) || isCoach(access)) {
    return c.render(<CircleOverview {...{ frame, door, circle, members, newcomers, meeting }} />)
  }
  const newcomer = newcomers.find(({ id }) => id === access.member)
  if (newcomer) {
    const { agreements } = circle ?? {}
    return c.render(<NewcomerPage {...{ frame, door, newcomer, coaches: members, agreements }} />)
  }
  return c.render(<OutsidePage {...{ viewer, door, mayTakeOver: access.role === 'successor' }} />)
})

circlePage.get('/cirkels/:circle/afspraken', (c) => showAgreements(c))

circlePage.post('/cirkels/:circle/afspraken', async (c) => {
  const form = await readForm(c, agreementsForm)
  if (form.problems) return showAgreements(c, form)
  const { page: written, frame } = await inCircle(c, 'all in it', (tx, circle) =>
    writeAgreements(tx, circle, form.input),
  )
  return written
    ? c.redirect(circleUrl(frame.circle), 303)
    : showAgreements(c, { values: form.values, overtaken: true })
})

circlePage.post('/cirkels/:circle/plek/:room{vrij|vol}', async (c) => {
  const has_room = param(c, 'room') === 'vrij'
  await inCircle(c, 'coaches', (tx, circle, person) => setRoom(tx, circle, { person, has_room }))
  return c.redirect(circleUrl(param(c, 'circle')), 303)
})

async function showAgreements(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'all in it', readCircle)
  const circle = found(page[0]?.circle)
  c.status(form?.overtaken ? 409 : form ? 422 : 200)
  return c.render(<AgreementsPage {...{ frame, circle, form }} />)
}
