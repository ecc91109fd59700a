import { type Context, Hono } from 'hono'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type Env, param } from '#src/platform/request.ts'
import { circleUrl, isNeighbour } from '../circle.ts'
import { inCircle } from '../in-circle.ts'
import { block, readBlock, unblock } from './queries.ts'
import { BlockPage } from './views.tsx'

/** Between neighbours; with a coach one tells another coach. */
export const blocks = new Hono<Env>()

const at = '/cirkels/:circle/mensen/:member/blokkade'

blocks.get(at, async (c) => {
  const { member, blocked, frame } = await readOther(c)
  return c.render(<BlockPage {...{ frame, member, blocked }} />)
})

blocks.post(at, async (c) => {
  const { member } = await readOther(c)
  await inCircle(c, 'neighbours', (tx, circle) => block(tx, circle, member.id))
  return back(c)
})

blocks.post(`${at}/einde`, async (c) => {
  const { member } = await readOther(c)
  await inCircle(c, 'neighbours', (tx, circle) => unblock(tx, circle, member.id))
  return back(c)
})

const back = (c: Context<Env>) =>
  c.redirect(circleUrl(param(c, 'circle'), 'mensen', param(c, 'member'), 'blokkade'), 303)

/** @throws Forbidden for oneself, and for a coach */
async function readOther(c: Context<Env>) {
  const { page, frame } = await inCircle(c, 'neighbours', (tx, circle) =>
    readBlock(tx, circle, param(c, 'member')),
  )
  const member = found(page.member)
  if (!isNeighbour(member) || member.id === frame.access.member) throw new Forbidden()
  return { member, blocked: page.blocked, frame }
}
