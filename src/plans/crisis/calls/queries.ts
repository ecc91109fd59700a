import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { liveShares } from '#src/consent/queries.ts'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import type { DB } from '#src/platform/schema.ts'
import { momentOf } from '../../meetings/queries.ts'
import type { Call, CallInput, CallPermission } from './call.ts'

const eb = expressionBuilder<DB>()

/** The meeting that somebody called, for whoever sees the crisis page. */
export function callOf(plan: string) {
  return jsonObjectFrom(
    eb
      .selectFrom('plans.meeting_call as c')
      .leftJoin('groups.member as m', (join) =>
        join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'c.member_id'),
      )
      .where('c.plan_id', '=', plan)
      .where('c.starts_at', '>', sql<string>`now() - interval '6 hours'`)
      .select(['c.member_id', 'c.starts_at', 'c.place', 'm.shown_name as caller'])
      .orderBy('c.called_at', 'desc')
      .limit(1),
  ).$castTo<Call | null>()
}

/** The permission that stands: for the owner, and for the member who has it. */
export function permissionOf(plan: string) {
  return jsonObjectFrom(
    eb
      .selectFrom('plans.meeting_call_permission as p')
      .leftJoin('plans.meeting_call as c', (join) =>
        join.on('c.plan_id', '=', plan).onRef('c.permission_id', '=', 'p.id'),
      )
      .where('p.plan_id', '=', plan)
      .where('p.expires_at', '>', sql<string>`now()`)
      .select(['p.id', 'p.member_id', 'p.expires_at'])
      .select((eb) => eb('c.permission_id', 'is not', null).as('called'))
      .orderBy('p.given_at', 'desc')
      .limit(1),
  ).$castTo<CallPermission | null>()
}

/** The page on which one is chosen, and on which that one calls. */
export function readCalling(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      permissionOf(plan).as('permission'),
      jsonArrayFrom(
        presentMembers(plan)
          .where(
            'm.id',
            'in',
            liveShares(plan).where('s.part', '=', 'crisis').select('s.member_id'),
          )
          .select(['m.id', 'm.shown_name'])
          .orderBy('m.shown_name'),
      ).as('candidates'),
    ])
    .executeTakeFirstOrThrow()
}

/** One at a time: who had it before has it no more. */
export async function permitCall(tx: Tx, plan: string, id: string, member: string): Promise<void> {
  await endPermission(tx, plan)
  await tx
    .insertInto('plans.meeting_call_permission')
    .values({ plan_id: plan, id, member_id: member })
    .execute()
}

/** Takes a call that was made along. */
export async function endPermission(tx: Tx, plan: string): Promise<void> {
  await tx.deleteFrom('plans.meeting_call_permission').where('plan_id', '=', plan).execute()
}

/** Once. @throws NotFound without a permission that stands */
export async function callMeeting(
  tx: Tx,
  plan: string,
  person: string,
  { day, time, place }: CallInput,
): Promise<void> {
  const { permission } = await readCalling(tx, plan)
  if (!permission) throw new NotFound()
  await tx
    .insertInto('plans.meeting_call')
    .columns([
      ...(['plan_id', 'permission_id', 'member_id', 'expires_at'] as const),
      ...(['starts_at', 'place', 'recorded_by'] as const),
    ])
    .expression(
      eb
        .selectFrom('plans.meeting_call_permission as p')
        .where('p.plan_id', '=', plan)
        .where('p.id', '=', permission.id)
        .select(['p.plan_id', 'p.id', 'p.member_id', 'p.expires_at'])
        .select([momentOf(day, time).as('starts_at'), sql<string>`${place}::text`.as('place')])
        .select(sql<string>`${person}::uuid`.as('recorded_by')),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** For the worker, across plans: calls of which somebody may have to be told yet. */
export function freshCalls(tx: Tx) {
  return tx
    .selectFrom('plans.meeting_call as c')
    .innerJoin('plans.plan as p', 'p.plan_id', 'c.plan_id')
    .where('c.called_at', '>', sql<string>`now() - interval '2 days'`)
    .select(['c.plan_id', 'c.permission_id', 'c.member_id', 'p.owner_id'])
    .execute()
}

/** For the worker: who sees the crisis page now and has an account. */
export function crisisReaders(tx: Tx, plan: string) {
  return tx
    .selectFrom(liveShares(plan).where('s.part', '=', 'crisis').select('s.member_id').as('r'))
    .innerJoin('groups.acceptance as a', (join) =>
      join.on('a.plan_id', '=', plan).onRef('a.member_id', '=', 'r.member_id'),
    )
    .select(['r.member_id', 'a.person_id'])
    .distinct()
    .execute()
}

/** The same mail always has the same id, and is written once. */
export async function isNew(tx: Tx, permission: string, person: string): Promise<string | null> {
  const { id, there } = await tx
    .selectNoFrom((eb) => {
      const id = sql<string>`md5(concat_ws('/', 'call', ${permission}::text, ${person}::text))::uuid`
      return [
        id.as('id'),
        eb
          .exists(eb.selectFrom('platform.outbox as o').where('o.id', '=', id).select('o.id'))
          .as('there'),
      ]
    })
    .executeTakeFirstOrThrow()
  return there ? null : id
}

/** For the worker, at sending. about: plan, permission, and the member who is told (nobody: the owner). */
export async function mayTellOfCall(tx: Tx, about: string): Promise<boolean> {
  const [plan = '', permission = '', member = ''] = about.split('/')
  const stands = await tx
    .selectFrom('plans.meeting_call')
    .where('plan_id', '=', plan)
    .where('permission_id', '=', permission)
    .select('permission_id')
    .executeTakeFirst()
  if (!stands || member === '') return stands !== undefined
  const readers = await crisisReaders(tx, plan)
  return readers.some(({ member_id }) => member_id === member)
}
