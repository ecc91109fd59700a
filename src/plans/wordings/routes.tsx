import { Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { typed } from '#src/platform/forms.ts'
import { ownPath } from '#src/platform/paths.ts'
import { type Env, param } from '#src/platform/request.ts'
import { inPlan } from '../in-plan.ts'
import { eraseWording, readWording } from './queries.ts'
import { EraseWordingPage } from './views.tsx'

export const wordings = new Hono<Env>()

const mine = { parts: [], owner: true } as const

wordings.get('/plan/:plan/eerder/:wording/wissen', async (c) => {
  const { page, frame } = await inPlan(c, mine, (tx, plan) =>
    readWording(tx, plan, param(c, 'wording')),
  )
  const back = ownPath(c.req.query('naar'))
  return c.render(
    <EraseWordingPage frame={frame} earlier={found(page)} action={c.req.path} back={back} />,
  )
})

wordings.post('/plan/:plan/eerder/:wording/wissen', async (c) => {
  await inPlan(c, mine, (tx, plan) => eraseWording(tx, plan, param(c, 'wording')))
  return c.redirect(ownPath((await typed(c)).naar), 303)
})
