import { Hono } from 'hono'
import { demoId } from '#db/demo/ids.ts'
import { demoPeople } from '#db/demo/people.ts'
import { beginSession } from '#src/people/session.ts'
import { found } from '#src/platform/errors.ts'
import { typed } from '#src/platform/forms.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { readPost } from './queries.ts'
import { PostPage } from './views.tsx'

/** All mail, and signing in by choosing a person: the demo's alone. With a database of one's own these do not exist. */
export const demo = new Hono<Env>()

demo.get('/post', async (c) => {
  const letters = await readPost(c.get('system'))
  const { origin } = c.get('config')
  return c.render(<PostPage viewer={c.get('viewer')} letters={letters} origin={origin} />)
})

demo.post('/kies/opnieuw', async (c) => {
  const { naar = '' } = await typed(c)
  await beginSession(c, viewerOf(c).personId, 'demo')
  return c.redirect(ownPath(naar), 303)
})

demo.post('/kies/:person', async (c) => {
  const { key } = found(demoPeople.find(({ key }) => key === param(c, 'person')))
  await beginSession(c, demoId(key), 'demo')
  return c.redirect('/', 303)
})
