import { type Context, Hono } from 'hono'
import { NotFound } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asMemberOfCircle } from '../as-member.ts'
import { circleUrl } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { contactForm, type Guided, rhythmForm } from './guiding.ts'
import { noteContact, planContact, readGuided, readGuidedIds } from './queries.ts'
import { GuidedCirclesPage, GuidedPage } from './views.tsx'

/** For a coach: their circles side by side, and each of them in numbers. */
export const coaching = new Hono<Env>()

coaching.get('/cirkels/coach', async (c) => {
  const viewer = viewerOf(c)
  const mine = await asPerson(c.get('db'), viewer, (tx) => readGuidedIds(tx, viewer.personId))
  const circles: ({ circle: string } & Guided)[] = []
  for (const { circle_id: circle } of mine) {
    const guided = await readAsCoach(c, circle)
    if (guided) circles.push({ circle, ...guided })
  }
  if (circles.length === 0) throw new NotFound()
  return c.render(<GuidedCirclesPage viewer={viewer} circles={circles} />)
})

/** Each circle is entered by itself. Null when the coach's work there ended. */
async function readAsCoach(c: Context<Env>, circle: string): Promise<Guided | null> {
  const entry = { circle, readers: 'coaches' } as const
  try {
    const [guided] = await asMemberOfCircle(c.get('db'), viewerOf(c), entry, (tx) =>
      readGuided(tx, circle),
    )
    return guided
  } catch (refused) {
    if (refused instanceof NotFound) return null
    throw refused
  }
}

const at = '/cirkels/:circle/begeleiding'

coaching.get(at, (c) => showGuided(c))

coaching.post(`${at}/ritme`, async (c) => {
  const form = await readForm(c, rhythmForm)
  if (form.problems) return showGuided(c, form)
  await inCircle(c, 'coaches', (tx, circle) => planContact(tx, circle, form.input))
  return back(c)
})

coaching.post(`${at}/contact`, async (c) => {
  const form = await readForm(c, contactForm)
  if (form.problems) return showGuided(c, form)
  await inCircle(c, 'coaches', (tx, circle) => noteContact(tx, circle, form.input.id))
  return back(c)
})

const back = (c: Context<Env>) => c.redirect(circleUrl(param(c, 'circle'), 'begeleiding'), 303)

async function showGuided(c: Context<Env>, form?: FormState) {
  const { page, frame } = await inCircle(c, 'coaches', readGuided)
  c.status(form ? 422 : 200)
  return c.render(<GuidedPage {...{ frame, form }} guided={page} id={form?.values.id || newId()} />)
}
