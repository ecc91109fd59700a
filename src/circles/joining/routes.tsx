import { type Context, Hono } from 'hono'
import { countTry } from '#src/people/limits.ts'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl, isCoach } from '../circle.ts'
import { readDoor } from '../doors/queries.ts'
import { inCircle } from '../in-circle.ts'
import { tell } from '../telling-queries.ts'
import { AskPage } from './ask-view.tsx'
import { joiningForm } from './joining.ts'
import * as queries from './queries.ts'
import { NewcomersPage } from './views.tsx'

export const joining = new Hono<Env>()

joining.get('/cirkels/:circle/meedoen', (c) => showAsk(c))

joining.post('/cirkels/:circle/meedoen', async (c) => {
  const form = await readForm(c, joiningForm)
  if (form.problems) return showAsk(c, form)
  const { frame } = await inCircle(c, 'anybody', async () => {})
  const { circle, viewer, access } = frame
  if (access.role !== 'outsider') return c.redirect(circleUrl(circle), 303)
  await countTry(c, 'circle-joining', viewer.personId)
  await inCircle(c, 'anybody', (tx) => queries.askToJoin(tx, circle, viewer.personId, form.input))
  await inCircle(c, 'newcomer', (tx) => tell(tx, circle, ['coach', 'second-coach']))
  return c.redirect(circleUrl(circle), 303)
})

joining.post('/cirkels/:circle/meedoen/ja', async (c) => {
  const { frame } = await inCircle(c, 'newcomer', async () => {})
  const { circle, viewer, access } = frame
  if (!access.mayBe) throw new Forbidden()
  await inCircle(c, 'newcomer', (tx) =>
    queries.join(tx, circle, { person: viewer.personId, joining: access.member ?? '' }),
  )
  return c.redirect(circleUrl(circle), 303)
})

joining.post('/cirkels/:circle/meedoen/stoppen', async (c) => {
  const { frame } = await inCircle(c, 'newcomer', async () => {})
  await inCircle(c, 'newcomer', (tx, circle) =>
    queries.endJoining(tx, circle, frame.access.member ?? '', 'stopped'),
  )
  return c.redirect('/cirkels', 303)
})

joining.get('/cirkels/:circle/nieuw', async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', queries.readNewcomers)
  return c.render(<NewcomersPage frame={frame} newcomers={page} />)
})

joining.post('/cirkels/:circle/nieuw/:newcomer/ontmoet', async (c) => {
  await inCircle(c, 'coaches', async (tx, circle) => {
    await queries.recordMeeting(tx, circle, param(c, 'newcomer'))
    await tell(tx, circle, ['member', 'volunteer'])
  })
  return backToNewcomers(c)
})

joining.post('/cirkels/:circle/nieuw/:newcomer/welkom', async (c) => {
  const { frame } = await inCircle(c, 'all in it', async () => {})
  const { access } = frame
  await inCircle(c, 'all in it', (tx, circle) =>
    queries.welcome(tx, circle, {
      id: param(c, 'newcomer'),
      of_whom: isCoach(access) ? 'coach' : 'circle',
      by: access.member ?? '',
    }),
  )
  return backToNewcomers(c)
})

joining.post('/cirkels/:circle/nieuw/:newcomer/niet-nu', async (c) => {
  await inCircle(c, 'coaches', async (tx, circle) => {
    const { id } = await queries.readNewcomer(tx, circle, param(c, 'newcomer'))
    await queries.endJoining(tx, circle, id, 'not-now')
  })
  return backToNewcomers(c)
})

const backToNewcomers = (c: Context<Env>) => c.redirect(circleUrl(param(c, 'circle'), 'nieuw'), 303)

async function showAsk(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'anybody', async (tx, circle, person) => ({
    door: await readDoor(tx, circle),
    works: await queries.readWorks(tx, circle, person),
  }))
  if (frame.access.role !== 'outsider') return c.redirect(circleUrl(frame.circle), 303)
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  return c.render(<AskPage {...{ frame, id, form, ...page }} />)
}
