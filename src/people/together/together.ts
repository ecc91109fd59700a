import type { MiddlewareHandler } from 'hono'
import { getPath } from 'hono/utils/url'
import * as v from 'valibot'
import { Forbidden } from '#src/platform/errors.ts'
import { name, text } from '#src/platform/forms.ts'
import { normalCode } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'
import type { Viewer } from '#src/platform/viewer.ts'

/** Samen invullen: this is for the owner alone, on a device of their own. */
export class NotTogether extends Forbidden {}

const writing =
  'beginnen|doelen|verhaal|hulp|alle-hulp|onafhankelijke-hulp|wie-doet-wat|als-het-niet-goed-gaat'
const open = [
  new RegExp(`^/plan(/beginnen|/[^/]+(/(${writing})(/.*)?)?)?$`),
  /^\/samen(\/klaar)?$/,
  /^\/afmelden$/,
]

/** What is written down together, and nothing that wipes, calls others, or decides about them. */
export const isOpenTogether = (path: string): boolean =>
  open.some((pages) => pages.test(path)) && !/\/(wissen$|samenroepen)/.test(path)

/** A page of a plan is on offer: always, but not when somebody helps to fill it in. */
export const isOnOffer = (viewer: Pick<Viewer, 'together'> | null, path: string): boolean =>
  !viewer?.together || isOpenTogether(path)

/** Whoever writes down what the owner says has the plan's own pages and no others. */
export const keepTogether: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('viewer')?.together) {
    const path = getPath(c.req.raw)
    if (path === '/') return c.redirect('/plan', 303)
    if (!isOpenTogether(path)) throw new NotTogether()
  }
  await next()
}

export const togetherForm = v.object({
  code: v.pipe(
    text({ max: 100, missing: 'Typ de code die op het andere apparaat staat.' }),
    v.transform(normalCode),
  ),
  helper: name('Schrijf op hoe je heet. Dat staat dan bij wat je opschrijft.'),
})
