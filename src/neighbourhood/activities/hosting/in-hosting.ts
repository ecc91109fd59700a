import type { Context } from 'hono'
import * as v from 'valibot'
import { requireSecondStep } from '#src/people/fresh.ts'
import type { Tx } from '#src/platform/database.ts'
import { Forbidden, found, NotFound } from '#src/platform/errors.ts'
import { day } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import type { Hosted } from './hosted.ts'
import { readHosted, readHosting } from './queries.ts'

/**
 * The activity of this address, for who hosts it or keeps its place.
 * @throws Forbidden for who only sees it
 * @throws SecondStepNeeded for who does so for a place
 */
export async function hostedActivity(c: Context<Env>): Promise<Hosted> {
  const [id, asked] = [param(c, 'activity'), param(c, 'day')]
  if (asked && !v.is(day, asked)) throw new NotFound()
  const hosted = found(
    await asPerson(c.get('db'), viewerOf(c), (tx) => readHosted(tx, id, asked || null)),
  )
  if (!hosted.mine) throw new Forbidden()
  if (!hosted.own) requireSecondStep(c)
  return hosted
}

/** The same, when it is on the day of this address, or was to be. @throws NotFound */
export async function hostedDay(c: Context<Env>): Promise<{ hosted: Hosted; day: string }> {
  const hosted = await hostedActivity(c)
  const asked = param(c, 'day')
  const known = [...hosted.days, ...hosted.off].find((one) => one.day === asked)
  return { hosted, day: found(known).day }
}

/** What there is to do that is the viewer's to keep right. */
export async function allHosted(c: Context<Env>) {
  const viewer = viewerOf(c)
  const hosting = await asPerson(c.get('db'), viewer, (tx) => readHosting(tx, viewer.personId))
  if (hosting.places.length > 0) requireSecondStep(c)
  return hosting
}

export const write = <T>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asPerson(c.get('db'), viewerOf(c), work)
