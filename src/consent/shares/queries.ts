import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { Part } from '#src/platform/viewer.ts'
import { emptyInboxes } from '../inbox/queries.ts'
import { openPause, standingShares } from '../queries.ts'
import { differenceOf, fingerprintOf, type Grant, type Share } from '../share.ts'

/** Somebody in the group, with what the owner lets them see. */
export type Sharing = {
  id: string
  shown_name: string
  role: string
  organisation: string | null
  has_account: boolean
  shares: Share[]
}

export type Pause = { paused_at: string }

/** Who sees what, for the owner: everybody in the group, and whether all is closed. */
export function readSharing(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(openPause(plan).orderBy('p.paused_at').limit(1)).as('pause'),
      jsonArrayFrom(sharingOf(plan)).$castTo<Sharing[]>().as('members'),
    ])
    .executeTakeFirstOrThrow()
}

/** The same for one member, who has an account: nobody else sees anything here. */
export function readSharingWith(tx: Tx, plan: string, member: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(openPause(plan).orderBy('p.paused_at').limit(1)).as('pause'),
      jsonObjectFrom(sharingOf(plan).where('m.id', '=', member).where(hasAccount(plan)))
        .$castTo<Sharing | null>()
        .as('member'),
    ])
    .executeTakeFirstOrThrow()
}

/** Everybody in the group, with what the owner lets them see. */
export function sharingOf(plan: string) {
  return presentMembers(plan)
    .select(['m.id', 'm.shown_name', 'm.role', hasAccount(plan).as('has_account')])
    .select((eb) => [
      eb
        .selectFrom('groups.acceptance as a')
        .where('a.plan_id', '=', plan)
        .whereRef('a.member_id', '=', 'm.id')
        .select('a.organisation')
        .orderBy('a.accepted_at', 'desc')
        .limit(1)
        .as('organisation'),
      jsonArrayFrom(
        standingShares(plan)
          .where('s.member_id', '=', eb.ref('m.id'))
          .select(['s.id', 's.part', 's.may_propose', lastDay.as('until')])
          .orderBy('s.shared_at'),
      ).as('shares'),
    ])
    .orderBy('m.shown_name')
    .orderBy('m.id')
}

/** The day of which `until` is the end. */
const lastDay = sql<
  string | null
>`((s.until at time zone 'Europe/Amsterdam') - interval '1 second')::date::text`

export const endOf = (day: string | null) =>
  day === null ? null : sql<string>`((${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`

/**
 * Makes what stands with one member exactly what is wanted.
 * @param seen what stood when the owner chose, by its fingerprint
 * @returns false when it would give something and another state stands by now: then nothing is written, so that a
 * share that was withdrawn in another window does not come back unseen. What only takes away is always written.
 */
export async function setShares(
  tx: Tx,
  plan: string,
  member: string,
  wanted: readonly Grant[],
  seen: string,
): Promise<boolean> {
  await oneAtATime(tx, plan, member)
  const { member: present } = await readSharingWith(tx, plan, member)
  const { shares: standing } = found(present)
  const { withdrawn, given } = differenceOf(standing, wanted)
  if (given.length > 0 && seen !== fingerprintOf(standing)) return false
  if (withdrawn.length > 0) await withdrawThese(tx, plan, withdrawn)
  if (given.length > 0) await give(tx, plan, member, given)
  return true
}

/** Takes back what one member sees: one part, or all of it. */
export async function withdrawFrom(
  tx: Tx,
  plan: string,
  member: string,
  part: Part | 'all',
): Promise<void> {
  await oneAtATime(tx, plan, member)
  await withdraw(tx, plan, (share) =>
    share
      .where('s.member_id', '=', member)
      .$if(part !== 'all', (one) => one.where('s.part', '=', part)),
  )
}

/** Two windows of the owner write one after the other: the second sees what the first did. */
export async function oneAtATime(tx: Tx, plan: string, member: string): Promise<void> {
  await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .where('id', '=', member)
    .select('id')
    .forNoKeyUpdate()
    .execute()
}

type Standing = ReturnType<typeof standingShares>

/** Those of these shares that still stand. */
export const withdrawThese = (tx: Tx, plan: string, ids: readonly string[]): Promise<void> =>
  withdraw(tx, plan, (share) => share.where('s.id', 'in', ids))

async function withdraw(
  tx: Tx,
  plan: string,
  these: (shares: Standing) => Standing,
): Promise<void> {
  await tx
    .insertInto('consent.withdrawal')
    .columns(['plan_id', 'share_id'])
    .expression(these(standingShares(plan)).select(['s.plan_id', 's.id']))
    .execute()
  await emptyInboxes(tx, plan)
}

/** @returns the ids of the new shares */
export async function give(
  tx: Tx,
  plan: string,
  member: string,
  grants: readonly Grant[],
): Promise<string[]> {
  const rows = grants.map(({ part, may_propose, until }) => ({
    plan_id: plan,
    id: newId(),
    member_id: member,
    part,
    may_propose,
    until: endOf(until),
  }))
  await tx.insertInto('consent.share').values(rows).execute()
  return rows.map(({ id }) => id)
}
