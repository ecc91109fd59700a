import { type Context, Hono } from 'hono'
import { requireSecondStep } from '#src/people/fresh.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newRandomId } from '#src/platform/ids.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asBeginner } from '../as-member.ts'
import { circleUrl } from '../circle.ts'
import { readDoor } from '../doors/queries.ts'
import { readPlace } from '../place-queries.ts'
import { beginningForm } from './beginning.ts'
import { beginCircle, readGuidingWorks } from './queries.ts'
import { BeginPage } from './views.tsx'

/** For who works where circles are guided; for everybody else it is not there. */
export const circleBeginning = new Hono<Env>()

circleBeginning.get('/cirkels/nieuw', (c) => showBegin(c, c.req.query()))

circleBeginning.post('/cirkels/nieuw', async (c) => {
  const form = await readForm(c, beginningForm)
  if (form.problems) return showBegin(c, form.values, form)
  const viewer = viewerOf(c)
  const { personId: person } = viewer
  const { place: meant, works, there } = await readBegin(c, form.input)
  const place = found(meant)
  const { input } = form
  const work = works.find(({ id }) => id === input.work_id)
  if (!work) return showBegin(c, form.values, { ...form, problems: notThere })
  // pressed twice: the circle is there
  if (!there) {
    await asBeginner(c.get('db'), viewer, { circle: input.id, work_id: work.id }, (tx) =>
      beginCircle(tx, { person, work, place, input }),
    )
  }
  return c.redirect(circleUrl(input.id), 303)
})

const notThere = { work_id: 'Deze organisatie begeleidt hier geen cirkels. Kies ander werk.' }

/** @throws NotFound without work for which one may begin a circle anywhere */
async function readBegin(c: Context<Env>, asked: { waar?: string; plek?: string; id?: string }) {
  const viewer = viewerOf(c)
  const page = await asPerson(c.get('db'), viewer, async (tx) => {
    const all = await readGuidingWorks(tx, viewer.personId)
    const choice = await readPlace(tx, asked)
    const { place } = choice
    const works = place ? await readGuidingWorks(tx, viewer.personId, place.municipality.code) : []
    const there = asked.id ? await readDoor(tx, asked.id) : undefined
    return { all, choice, place, works, there }
  })
  if (page.all.length === 0) throw new NotFound()
  requireSecondStep(c)
  return page
}

async function showBegin(c: Context<Env>, asked: Record<string, string>, form?: FormState) {
  const { choice, works } = await readBegin(c, { waar: asked.waar ?? '', plek: asked.plek ?? '' })
  c.status(form ? 422 : 200)
  const id = form?.values.id || newRandomId()
  return c.render(<BeginPage viewer={viewerOf(c)} {...{ choice, works, id, form }} />)
}
