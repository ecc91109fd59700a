import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import { Forbidden, NotFound } from '#src/platform/errors.ts'
import { SecondStepNeeded, type Viewer } from '#src/platform/viewer.ts'
import { type CircleAccess, isCoach, isNeighbour } from './circle.ts'

/** Who a page of a circle is for; whoever is in the circle but not one of these is answered 403. */
export type CircleReaders = 'neighbours' | 'coaches' | 'all in it' | 'newcomer' | 'anybody'

/**
 * A unit of work on one circle, seen by one person: app.enter_circle() finds once what they are there, and the
 * policies do the rest.
 * @throws NotFound when there is no such circle, or they are not in it
 * @throws Forbidden when they are in it and the page is not for them
 * @throws SecondStepNeeded when they are there for their work, and signed in without a passkey
 */
export async function asMemberOfCircle<T>(
  db: Database,
  viewer: Viewer,
  { circle, readers }: { circle: string; readers: CircleReaders },
  work: (tx: Tx) => Promise<T>,
): Promise<[T, CircleAccess]> {
  return transaction(
    db,
    {
      text: 'select app.enter_circle($1, $2) as answer',
      values: [viewer.personId, circle],
    },
    (answer) => accepted(answer as CircleAccess | null, readers, viewer),
    work,
  )
}

function accepted(
  access: CircleAccess | null,
  readers: CircleReaders,
  viewer: Viewer,
): CircleAccess {
  // whoever helps to fill in a plan has nothing to do with the circle of its owner
  if (!access || viewer.together) throw new NotFound()
  const forWork = isCoach(access) || access.role === 'successor'
  if (forWork && !viewer.secondStep) throw new SecondStepNeeded()
  if (readers === 'anybody') return access
  if (readers === 'newcomer') {
    if (access.role !== 'newcomer') throw new NotFound()
    return access
  }
  if (!isNeighbour(access) && !isCoach(access)) throw new NotFound()
  if (readers === 'neighbours' && !isNeighbour(access)) throw new Forbidden()
  if (readers === 'coaches' && !isCoach(access)) throw new Forbidden()
  return access
}

/**
 * A confirmed worker begins a circle.
 * @throws NotFound without that work, or when the circle is there already
 */
export async function asBeginner<T>(
  db: Database,
  viewer: Viewer,
  { circle, work_id }: { circle: string; work_id: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const [result] = await transaction(
    db,
    {
      text: 'select app.enter_new_circle($1, $2, $3) as answer',
      values: [viewer.personId, circle, work_id],
    },
    (answer) => {
      if (!answer || viewer.together) throw new NotFound()
    },
    work,
  )
  return result
}
