import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { standingShares } from '#src/consent/queries.ts'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import type { Dated } from '../meeting.ts'
import { meetingsOf } from '../queries.ts'

/** Whose calendar this token is, of which plan; undefined when it opens nothing. */
export function feedOf(db: Database, token: string) {
  const hash = hashOf(token)
  return holding(db, hash, null, (tx) =>
    tx
      .selectFrom('plans.calendar_feed')
      .where('token_hash', '=', hash)
      .select(['plan_id', 'person_id'])
      .executeTakeFirst(),
  )
}

/** What stands in this person's calendar: the owner's meetings, or those that a member was asked to. */
export async function readFeed(tx: Tx, plan: string): Promise<Dated[]> {
  const { meetings } = await tx
    .selectNoFrom([
      jsonArrayFrom(
        meetingsOf(tx, plan)
          .where('m.starts_at', '>', sql<string>`now() - interval '90 days'`)
          .where(({ or, exists, selectFrom }) =>
            or([
              sql<boolean>`app.owns()`,
              exists(
                selectFrom('plans.meeting_guest as g')
                  .where('g.plan_id', '=', plan)
                  .whereRef('g.meeting_id', '=', 'm.id')
                  .where('g.member_id', '=', sql<string>`app.member()`)
                  .select('g.meeting_id'),
              ),
            ]),
          )
          .orderBy('m.starts_at'),
      )
        .$castTo<Dated[]>()
        .as('meetings'),
    ])
    .executeTakeFirstOrThrow()
  return meetings
}

/** Since when somebody has an address for their calendar; undefined when they have none. */
export async function feedMadeAt(tx: Tx, plan: string, person: string) {
  const feed = await tx
    .selectFrom('plans.calendar_feed')
    .where('plan_id', '=', plan)
    .where('person_id', '=', person)
    .select('made_at')
    .executeTakeFirst()
  return feed?.made_at
}

/** A new address; the one before gives nothing any more. */
export async function makeFeed(tx: Tx, plan: string, person: string, token: string) {
  await dropFeed(tx, plan, person)
  await tx
    .insertInto('plans.calendar_feed')
    .values({ plan_id: plan, person_id: person, token_hash: hashOf(token) })
    .execute()
}

export async function dropFeed(tx: Tx, plan: string, person: string): Promise<void> {
  await tx
    .deleteFrom('plans.calendar_feed')
    .where('plan_id', '=', plan)
    .where('person_id', '=', person)
    .execute()
}

/** With the share of meetings a member's calendar address is gone for good, also when it is shared again later. */
export async function dropFeedsWithoutShare(tx: Tx, plan: string, member: string): Promise<void> {
  await tx
    .deleteFrom('plans.calendar_feed')
    .where('plan_id', '=', plan)
    .where((eb) =>
      eb(
        'person_id',
        'in',
        eb
          .selectFrom('groups.acceptance as a')
          .where('a.plan_id', '=', plan)
          .where('a.member_id', '=', member)
          .select('a.person_id'),
      ),
    )
    .where(({ not, exists }) =>
      not(
        exists(
          standingShares(plan)
            .where('s.member_id', '=', member)
            .where('s.part', '=', 'meetings')
            .select('s.id'),
        ),
      ),
    )
    .execute()
}
