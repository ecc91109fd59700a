import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { openPause } from '../queries.ts'
import { oneAtATime } from '../shares/queries.ts'
import type { EmergencyReading, Permission, Trusted, UrgentPart } from './emergency.ts'

const eb = expressionBuilder<DB>()

/** For the owner: who may read along in an emergency, and who did. */
export function readEmergencies(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(openPause(plan).clearSelect().select('p.paused_at').limit(1)).as('pause'),
      jsonArrayFrom(trustedOf(plan)).$castTo<Trusted[]>().as('members'),
      jsonArrayFrom(emergencyReadings(plan).limit(50)).$castTo<EmergencyReading[]>().as('readings'),
    ])
    .executeTakeFirstOrThrow()
}

/** The same for one member; null for who has no account, or is not there. */
export async function readTrusted(tx: Tx, plan: string, member: string): Promise<Trusted | null> {
  const { trusted } = await tx
    .selectNoFrom([
      jsonObjectFrom(trustedOf(plan).where('m.id', '=', member))
        .$castTo<Trusted | null>()
        .as('trusted'),
    ])
    .executeTakeFirstOrThrow()
  return trusted
}

/** Latest first. */
export function emergencyReadings(plan: string) {
  return eb
    .selectFrom('consent.emergency_reading as r')
    .innerJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'r.member_id'),
    )
    .where('r.plan_id', '=', plan)
    .select(['m.shown_name', 'r.reason', 'r.began_at'])
    .orderBy('r.began_at', 'desc')
}

function trustedOf(plan: string) {
  return presentMembers(plan)
    .where(hasAccount(plan))
    .select(['m.id', 'm.shown_name', 'm.role'])
    .select((eb) =>
      jsonObjectFrom(
        standingPermissions(plan)
          .where('g.member_id', '=', eb.ref('m.id'))
          .select(['g.id', 'g.parts'])
          .orderBy('g.given_at', 'desc')
          .limit(1),
      )
        .$castTo<Permission | null>()
        .as('permission'),
    )
    .orderBy('m.shown_name')
    .orderBy('m.id')
}

function standingPermissions(plan: string) {
  return eb
    .selectFrom('consent.emergency_permission as g')
    .where('g.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.emergency_permission_end as e')
            .where('e.plan_id', '=', plan)
            .whereRef('e.permission_id', '=', 'g.id'),
        ),
      ),
    )
}

/**
 * Makes exactly these parts what this member may read in an emergency.
 * @param seen the permission that stood when the owner chose; empty when there was none
 * @returns false when another stands by now: then nothing is written.
 */
export async function permit(
  tx: Tx,
  plan: string,
  member: string,
  parts: readonly UrgentPart[],
  seen: string,
): Promise<boolean> {
  await oneAtATime(tx, plan, member)
  const present = await readTrusted(tx, plan, member)
  if (!present || (present.permission?.id ?? '') !== seen) return false
  await endPermission(tx, plan, member)
  await tx
    .insertInto('consent.emergency_permission')
    .values({ plan_id: plan, id: newId(), member_id: member, parts: [...parts] })
    .execute()
  return true
}

/** Works on the very next request, also in the middle of the hour. */
export async function endPermission(tx: Tx, plan: string, member: string): Promise<void> {
  await tx
    .insertInto('consent.emergency_permission_end')
    .columns(['plan_id', 'permission_id'])
    .expression(
      standingPermissions(plan).where('g.member_id', '=', member).select(['g.plan_id', 'g.id']),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/**
 * The member reads along for an hour from now. The same form sent twice begins once.
 * @returns false when it had begun, or when the member may not (any more).
 */
export async function beginEmergencyReading(
  tx: Tx,
  plan: string,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('consent.emergency_reading')
    .columns(['plan_id', 'id', 'member_id', 'person_id', 'reason'])
    .expression(
      tx
        .selectNoFrom([
          sql<string>`app.here()`.as('plan_id'),
          sql<string>`${id}::uuid`.as('id'),
          sql<string>`app.member()`.as('member_id'),
          sql<string>`app.me()`.as('person_id'),
          sql<string>`${reason}::text`.as('reason'),
        ])
        .where(sql<boolean>`app.here() = ${plan} and app.urgent()`),
    )
    // without naming columns: that would ask for the right to read it
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}
