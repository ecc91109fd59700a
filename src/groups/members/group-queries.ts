import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { endReading } from '../services/queries.ts'
import type { MemberInput, PastMember } from './member.ts'
import { hasAccount, presentMembers } from './queries.ts'

/** The group as the viewer sees it: all of it, or only oneself. */
export function membersOf(plan: string) {
  return presentMembers(plan)
    .select(['m.id', 'm.shown_name', 'm.role', 'm.asked', 'm.version', 'm.joined_at'])
    .select([
      sql<string>`coalesce(${organisationOf(plan)}, '')`.as('organisation'),
      hasAccount(plan).as('account'),
      sql<boolean>`coalesce(m.id = app.member(), false)`.as('mine'),
    ])
    .orderBy('m.joined_at')
    .orderBy('m.id')
}

/** For which organisation; a service is called by that name itself. */
const organisationOf = (plan: string) =>
  expressionBuilder<DB & { m: DB['groups.member'] }, 'm'>()
    .selectFrom('groups.acceptance as a')
    .where('a.plan_id', '=', plan)
    .whereRef('a.member_id', '=', 'm.id')
    .where('m.organisation_id', 'is', null)
    .select('a.organisation')
    .orderBy('a.accepted_at', 'desc')
    .limit(1)

/** Who was in the group before, with how they left: for the owner. */
export function pastMembersOf(plan: string) {
  return expressionBuilder<DB>()
    .selectFrom('groups.departure as d')
    .innerJoin('groups.departure_reason as r', (join) =>
      join.on('r.plan_id', '=', plan).onRef('r.member_id', '=', 'd.member_id'),
    )
    .innerJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'd.member_id'),
    )
    .where('d.plan_id', '=', plan)
    .select(['m.shown_name', 'm.role', 'd.left_at', 'r.because', 'r.reason'])
    .orderBy('d.left_at', 'desc')
}

/** @returns false when it was changed, or the member left, since the owner saw it at `version`. */
export async function changeMember(
  tx: Tx,
  plan: string,
  id: string,
  { version, ...changed }: MemberInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('groups.member')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('version', '=', version)
    .set({ ...changed, version: version + 1 })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The owner takes somebody out of the group; told to nobody. */
export const removeMember = (tx: Tx, plan: string, id: string): Promise<void> =>
  recordDeparture(tx, plan, { member_id: id, because: 'removed', reason: '' })

/** The viewer leaves; a worker of a service leaves it to the others. */
export async function leaveGroup(tx: Tx, plan: string, reason: string): Promise<void> {
  const service = await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .where('id', '=', sql<string>`app.member()`)
    .where('organisation_id', 'is not', null)
    .select(['id', sql<string>`app.me()`.as('me')])
    .executeTakeFirst()
  if (service) return endReading(tx, plan, service.id, service.me)
  const member_id = sql<string>`app.member()`
  await recordDeparture(tx, plan, { member_id, because: 'left', reason })
}

type Departure = {
  member_id: string | RawBuilder<string>
  because: PastMember['because']
  reason: string
}

/** Gone at once, also from the list of plans on their home page. */
async function recordDeparture(
  tx: Tx,
  plan: string,
  { member_id, because, reason }: Departure,
): Promise<void> {
  const left = await tx
    .insertInto('groups.departure')
    .columns(['plan_id', 'member_id'])
    .expression((eb) =>
      eb
        .selectFrom('groups.member as m')
        .where('m.plan_id', '=', plan)
        .where('m.id', '=', member_id)
        .select(['m.plan_id', 'm.id']),
    )
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (!left.numInsertedOrUpdatedRows) return
  await tx
    .insertInto('groups.departure_reason')
    .values({ plan_id: plan, member_id, because, reason })
    .execute()
  await tx
    .deleteFrom('groups.my_plan')
    .where('plan_id', '=', plan)
    .where('person_id', 'in', (eb) =>
      eb
        .selectFrom('groups.acceptance as a')
        .where('a.plan_id', '=', plan)
        .where('a.member_id', '=', member_id)
        .select('a.person_id'),
    )
    .execute()
}
