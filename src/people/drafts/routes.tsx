import { Hono } from 'hono'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { dropDraft, readDrafts } from './queries.ts'
import { DraftsPage } from './views.tsx'

export const drafts = new Hono<Env>()

drafts.get('/bewaard', async (c) => {
  const viewer = viewerOf(c)
  const found = await asPerson(c.get('db'), viewer, (tx) => readDrafts(tx, viewer.personId))
  return c.render(<DraftsPage viewer={viewer} drafts={found} />)
})

drafts.post('/bewaard/:draft/weg', async (c) => {
  const viewer = viewerOf(c)
  await asPerson(c.get('db'), viewer, (tx) => dropDraft(tx, viewer.personId, param(c, 'draft')))
  return c.redirect('/bewaard', 303)
})
