import { expressionBuilder, sql } from 'kysely'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import type { CircleRole } from '../circle.ts'
import { keepMyCircle } from '../members/queries.ts'
import type { AskedRole, JoiningInput, Newcomer } from './joining.ts'

/**
 * Whose asking goes on. A coach has the askings, a neighbour the names of who was met, a newcomer the own one:
 * what is not for these eyes is not there.
 */
export function waitingNewcomers(circle: string) {
  const eb = expressionBuilder<DB>()
  const asked = eb.selectFrom('circles.joining').where('circle_id', '=', circle).selectAll()
  const met = eb.selectFrom('circles.acquaintance').where('circle_id', '=', circle).selectAll()
  return eb
    .selectFrom(asked.as('j'))
    .fullJoin(met.as('a'), 'a.joining_id', 'j.id')
    .leftJoin('circles.joining_end as e', (join) =>
      join
        .on('e.circle_id', '=', circle)
        .on((on) => on('e.joining_id', '=', on.fn.coalesce('j.id', 'a.joining_id'))),
    )
    .where('e.joining_id', 'is', null)
    .select((of) => [
      of.fn.coalesce('j.id', 'a.joining_id').$castTo<string>().as('id'),
      of.fn.coalesce('a.shown_name', 'j.shown_name').$castTo<string>().as('shown_name'),
      of.fn.coalesce('a.role', 'j.role').$castTo<AskedRole>().as('role'),
      ...(['j.reach', 'j.wording', 'j.asked_at', 'a.met_at'] as const),
      sql<Newcomer['welcomes']>`array(select w.of_whom from circles.welcome w
        where w.circle_id = ${circle} and w.joining_id = a.joining_id)`.as('welcomes'),
    ])
    .orderBy('j.asked_at')
    .orderBy('a.met_at')
}

export const readNewcomers = (tx: Tx, circle: string): Promise<Newcomer[]> =>
  tx.selectFrom(waitingNewcomers(circle).as('n')).selectAll().execute()

/** @throws NotFound when nobody with this asking waits */
export async function readNewcomer(tx: Tx, circle: string, id: string): Promise<Newcomer> {
  return found((await readNewcomers(tx, circle)).find((one) => one.id === id))
}

/** For which work somebody may be a coach here: at the organisation that guides the circle. */
export const readWorks = (tx: Tx, circle: string, person: string) =>
  tx
    .selectFrom(confirmedWorkOf(person).as('w'))
    .where('w.organisation_id', 'in', (eb) =>
      eb.selectFrom('circles.door').where('circle_id', '=', circle).select('organisation_id'),
    )
    .selectAll()
    .execute()

/** The same form sent twice asks once. */
export async function askToJoin(
  tx: Tx,
  circle: string,
  person: string,
  { work_id, ...input }: JoiningInput,
): Promise<void> {
  const work = input.role === 'second-coach' ? work_id : null
  await tx
    .insertInto('circles.joining')
    .values({ ...input, circle_id: circle, person_id: person, work_id: work })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
  await keepMyCircle(tx, circle, person, 'newcomer')
}

/** The coach says that they met: from here on the circle sees the name. */
export async function recordMeeting(tx: Tx, circle: string, id: string): Promise<void> {
  const { shown_name, role } = await readNewcomer(tx, circle, id)
  await tx
    .insertInto('circles.acquaintance')
    .values({ circle_id: circle, joining_id: id, shown_name, role })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** @throws NotFound when they did not meet yet */
export async function welcome(
  tx: Tx,
  circle: string,
  { id, of_whom, by }: { id: string; of_whom: 'circle' | 'coach'; by: string },
): Promise<void> {
  found((await readNewcomer(tx, circle, id)).met_at)
  await tx
    .insertInto('circles.welcome')
    .values({ circle_id: circle, joining_id: id, of_whom, welcomed_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** The coach says not now, or the newcomer stops: without a reason. */
export async function endJoining(
  tx: Tx,
  circle: string,
  id: string,
  how: 'stopped' | 'not-now',
): Promise<void> {
  await tx
    .deleteFrom('circles.my_circle')
    .where('circle_id', '=', circle)
    .where('person_id', 'in', (eb) =>
      eb
        .selectFrom('circles.joining')
        .where('circle_id', '=', circle)
        .where('id', '=', id)
        .select('person_id'),
    )
    .execute()
  await end(tx, circle, id, how)
}

/** The newcomer says yes and takes the chair. */
export async function join(
  tx: Tx,
  circle: string,
  { person, joining }: { person: string; joining: string },
): Promise<void> {
  const asked = await tx
    .selectFrom('circles.joining')
    .where('circle_id', '=', circle)
    .where('id', '=', joining)
    .select(['shown_name', 'role', 'work_id'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('circles.member')
    .values({ ...asked, circle_id: circle, id: newId(), person_id: person })
    .execute()
  await end(tx, circle, joining, 'joined')
  await keepMyCircle(tx, circle, person, asked.role as CircleRole)
}

async function end(tx: Tx, circle: string, id: string, how: string): Promise<void> {
  await tx
    .insertInto('circles.joining_end')
    .values({ circle_id: circle, joining_id: id, how })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
