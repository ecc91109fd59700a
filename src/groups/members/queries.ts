import { expressionBuilder } from 'kysely'
import type { DB } from '#src/platform/schema.ts'

const eb = expressionBuilder<DB>()

/** Who is in the group now, as far as the viewer sees the group. */
export function presentMembers(plan: string) {
  return eb.selectFrom('groups.member as m').where('m.plan_id', '=', plan).where(isStillThere(plan))
}

/** Whether this member (`m`) did not leave. */
export function isStillThere(plan: string) {
  const of = expressionBuilder<DB & { m: DB['groups.member'] }, 'm'>()
  return of.not(
    of.exists(
      of
        .selectFrom('groups.departure as d')
        .where('d.plan_id', '=', plan)
        .whereRef('d.member_id', '=', 'm.id'),
    ),
  )
}

/** Whether this member (`m`) can look for themselves. */
export function hasAccount(plan: string) {
  return expressionBuilder<DB & { m: DB['groups.member'] }, 'm'>().exists((eb) =>
    eb
      .selectFrom('groups.acceptance as a')
      .where('a.plan_id', '=', plan)
      .whereRef('a.member_id', '=', 'm.id'),
  )
}
