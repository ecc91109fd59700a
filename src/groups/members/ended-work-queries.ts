import { endedWork } from '#src/people/work/queries.ts'
import type { Tx } from '#src/platform/database.ts'

export type Departed = { plan_id: string; member_id: string; person_id: string }

/**
 * For the worker, across plans: whoever is in a group for work that ended has left it. What they saw had stopped
 * already, with the end of the work.
 */
export async function departForEndedWork(tx: Tx): Promise<Departed[]> {
  const departed = await tx
    .selectFrom('groups.acceptance as a')
    .leftJoin('groups.departure as d', (join) =>
      join.onRef('d.plan_id', '=', 'a.plan_id').onRef('d.member_id', '=', 'a.member_id'),
    )
    .innerJoin('groups.member as m', (join) =>
      join.onRef('m.plan_id', '=', 'a.plan_id').onRef('m.id', '=', 'a.member_id'),
    )
    // a service stays when one of its workers goes
    .where('m.organisation_id', 'is', null)
    .where('a.work_id', 'in', endedWork())
    .where('d.member_id', 'is', null)
    .select(['a.plan_id', 'a.member_id', 'a.person_id'])
    .execute()
  const left: Departed[] = []
  for (const one of departed) if (await depart(tx, one)) left.push(one)
  return left
}

async function depart(tx: Tx, { plan_id, member_id, person_id }: Departed): Promise<boolean> {
  const left = await tx
    .insertInto('groups.departure')
    .values({ plan_id, member_id })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (!left.numInsertedOrUpdatedRows) return false
  await tx
    .insertInto('groups.departure_reason')
    .values({ plan_id, member_id, because: 'work-ended' })
    .execute()
  await tx
    .deleteFrom('groups.my_plan')
    .where('plan_id', '=', plan_id)
    .where('person_id', '=', person_id)
    .execute()
  return true
}
