import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { standingShares } from '../queries.ts'

type Waiting = { member: string; about: string; until: string }

/** Something waits for this member: for everybody who looks through that row. */
export async function putInInbox(
  tx: Tx,
  plan: string,
  { member, about, until }: Waiting,
): Promise<void> {
  await tx
    .insertInto('consent.inbox')
    .columns(['person_id', 'plan_id', 'member_id', 'about_id', 'until'])
    .expression((eb) =>
      eb
        .selectFrom('groups.acceptance as a')
        .where('a.plan_id', '=', plan)
        .where('a.member_id', '=', member)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('groups.acceptance_end as e')
                .where('e.plan_id', '=', plan)
                .whereRef('e.member_id', '=', 'a.member_id')
                .whereRef('e.person_id', '=', 'a.person_id'),
            ),
          ),
        )
        .select([
          'a.person_id',
          'a.plan_id',
          'a.member_id',
          sql<string>`${about}::uuid`.as('about_id'),
          endOfDay(until).as('until'),
        ]),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

const endOfDay = (day: string) =>
  sql<string>`(${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`

/** In which plans something waits for this person. */
export async function readInbox(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent.inbox')
    .where('person_id', '=', person)
    .where('until', '>', sql<string>`now()`)
    .select('plan_id')
    .distinct()
    .execute()
  return rows.map(({ plan_id }) => plan_id)
}

/** It was answered or closed: out of the viewer's own inbox, and for the owner out of everybody's. */
export async function takeOutOfInbox(tx: Tx, plan: string, about: string): Promise<void> {
  await tx
    .deleteFrom('consent.inbox')
    .where('plan_id', '=', plan)
    .where('about_id', '=', about)
    .execute()
}

/** A withdrawal looks as if nothing had ever been there: what who sees no questions had waiting is gone. */
export async function emptyInboxes(tx: Tx, plan: string, whose?: 'all'): Promise<void> {
  await tx
    .deleteFrom('consent.inbox as i')
    .where('i.plan_id', '=', plan)
    .$if(whose !== 'all', (these) =>
      these.where(({ not, exists }) =>
        not(
          exists(
            standingShares(plan)
              .whereRef('s.member_id', '=', sql.ref('i.member_id'))
              .where('s.part', '=', 'questions')
              .select('s.id'),
          ),
        ),
      ),
    )
    .execute()
}
