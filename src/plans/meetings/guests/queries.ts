import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { liveShares } from '#src/consent/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { stillWaits } from '#src/platform/outbox/queries.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Candidate, Guest } from './guest.ts'

const eb = expressionBuilder<DB>()

/** Who is asked to one meeting, as far as the viewer sees them. */
export function guestsOf(plan: string, meeting: string) {
  return jsonArrayFrom(
    eb
      .selectFrom('plans.meeting_guest as g')
      .leftJoin('plans.meeting_coming as c', (join) =>
        join
          .on('c.plan_id', '=', plan)
          .onRef('c.meeting_id', '=', 'g.meeting_id')
          .onRef('c.member_id', '=', 'g.member_id'),
      )
      .where('g.plan_id', '=', plan)
      .where('g.meeting_id', '=', meeting)
      .select(['g.member_id', 'g.was_there', 'c.comes'])
      .select(stillWaits('g.mail_id').as('mail_waits')),
  ).$castTo<Guest[]>()
}

/** Whom the owner could ask: everybody in the group, and how it would reach them. */
export function candidatesOf(plan: string) {
  return jsonArrayFrom(
    presentMembers(plan)
      .select(['m.id', 'm.shown_name', hasAccount(plan).as('has_account')])
      .select((eb) =>
        eb(
          'm.id',
          'in',
          liveShares(plan).where('s.part', '=', 'meetings').select('s.member_id'),
        ).as('sees'),
      )
      .orderBy('m.shown_name')
      .orderBy('m.id'),
  ).$castTo<Candidate[]>()
}

export function readGuests(tx: Tx, plan: string, meeting: string) {
  return tx
    .selectNoFrom([candidatesOf(plan).as('candidates'), guestsOf(plan, meeting).as('guests')])
    .executeTakeFirstOrThrow()
}

/** Asks these members as well; who was asked already is not asked twice. @returns who is new */
export async function askGuests(
  tx: Tx,
  plan: string,
  meeting: string,
  members: readonly string[],
): Promise<string[]> {
  if (members.length === 0) return []
  const added = await tx
    .insertInto('plans.meeting_guest')
    .values(members.map((member_id) => ({ plan_id: plan, meeting_id: meeting, member_id })))
    .onConflict((clash) => clash.doNothing())
    .returning('member_id')
    .execute()
  return added.map(({ member_id }) => member_id)
}

export async function dropGuests(
  tx: Tx,
  plan: string,
  meeting: string,
  members: readonly string[],
): Promise<void> {
  if (members.length === 0) return
  await tx
    .deleteFrom('plans.meeting_guest')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .where('member_id', 'in', [...members])
    .execute()
}

/** A guest says whether they come. @throws when they were not asked: there is nothing to answer */
export async function sayComing(
  tx: Tx,
  plan: string,
  meeting: string,
  comes: boolean,
): Promise<void> {
  await tx
    .insertInto('plans.meeting_coming')
    .values({ plan_id: plan, meeting_id: meeting, member_id: sql<string>`app.member()`, comes })
    .onConflict((clash) =>
      clash
        .columns(['plan_id', 'meeting_id', 'member_id'])
        .doUpdateSet({ comes, said_at: sql`now()` }),
    )
    .execute()
}

/** Who was there, among all who are in the group: who was not asked and came is a guest too. */
export async function notePresence(
  tx: Tx,
  plan: string,
  meeting: string,
  there: readonly string[],
): Promise<void> {
  await askGuests(tx, plan, meeting, there)
  await tx
    .updateTable('plans.meeting_guest')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .set({ was_there: sql<boolean>`member_id = any (${there}::uuid[])` })
    .execute()
}
