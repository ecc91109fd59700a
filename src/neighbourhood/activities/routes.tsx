import { Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readActivity } from './queries.ts'
import { ActivityPage } from './views.tsx'

/** For everyone, with or without an account. */
export const activities = new Hono<Env>()

activities.get('/buurt/activiteit/:activity', async (c) => {
  const viewer = c.get('viewer')
  const id = param(c, 'activity')
  const activity = found(await asPerson(c.get('db'), viewer, (tx) => readActivity(tx, id)))
  return c.render(<ActivityPage {...{ viewer, activity }} />)
})
