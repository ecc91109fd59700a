import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Invited } from './as-invited.ts'
import { type AcceptanceInput, type Invitation, mayTakePart } from './invitation.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** What is asked; whether this person is in the group already; for which work they could take part. */
export function readInvitation(tx: Tx, { plan, codeHash }: Invited, person = nobody) {
  return tx
    .selectNoFrom((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('groups.nomination as n')
          .innerJoin('groups.invitation as i', (join) =>
            join.on('i.plan_id', '=', plan).on('i.code_hash', '=', codeHash),
          )
          .where('n.plan_id', '=', plan)
          .whereRef('n.id', '=', 'i.member_id')
          .select(['n.shown_name', 'n.from_name', 'n.role', 'n.asked', 'n.version'])
          .select('i.expires_at'),
      )
        .$castTo<Invitation>()
        .as('invitation'),
      eb
        .exists(
          eb
            .selectFrom('groups.my_plan')
            .where('plan_id', '=', plan)
            .where('person_id', '=', person),
        )
        .$castTo<boolean>()
        .as('inside'),
      jsonArrayFrom(confirmedWorkOf(person)).as('works'),
    ])
    .executeTakeFirstOrThrow()
}

type Accepted = 'joined' | 'inside' | 'reworded' | 'closed' | 'no-such-work' | 'refused-work'

/**
 * Says yes: member, acceptance and the line on the own home page, or nothing of it. That an invitation ends in
 * one way, by one row, decides between two who accept at once and between acceptance and withdrawal.
 */
export async function acceptInvitation(
  tx: Tx,
  invited: Invited,
  person: string,
  { version, shown_name, work }: AcceptanceInput,
): Promise<Accepted> {
  const { plan } = invited
  const { invitation, inside, works } = await readInvitation(tx, invited, person)
  if (inside) return 'inside'
  if (invitation.version !== version) return 'reworded'
  const chosen = works.find(({ id }) => id === work)
  if (work && !chosen) return 'no-such-work'
  if (chosen && !mayTakePart(chosen.kind)) return 'refused-work'
  if (!(await endInvitation(tx, invited, 'accepted'))) {
    return (await readInvitation(tx, invited, person)).inside ? 'inside' : 'closed'
  }
  await tx
    .insertInto('groups.member')
    .columns(['plan_id', 'id', 'shown_name', 'role', 'asked'])
    .expression((eb) =>
      eb
        .selectFrom('groups.nomination as n')
        .where('n.plan_id', '=', plan)
        .where('n.id', '=', sql<string>`app.invited()`)
        .select((of) => [of.val(plan).as('plan_id'), 'n.id', of.val(shown_name).as('shown_name')])
        .select(['n.role', 'n.asked']),
    )
    .execute()
  const row = { plan_id: plan, person_id: person }
  await tx
    .insertInto('groups.acceptance')
    .values({
      ...row,
      member_id: sql`app.invited()`,
      work_id: work,
      organisation: chosen?.organisation ?? '',
    })
    .execute()
  await tx
    .insertInto('groups.my_plan')
    .values({ ...row, shown_name: invitation.from_name })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return 'joined'
}

/** @returns false when it had ended already. */
export async function endInvitation(
  tx: Tx,
  { plan, codeHash }: Invited,
  how: 'declined' | 'accepted',
  reason = '',
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('groups.invitation_end')
    .values({ plan_id: plan, member_id: sql`app.invited()`, code_hash: codeHash, how, reason })
    // without naming columns: that would ask for the right to read what the invited may not read
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

/** For the worker: an invitation that was withdrawn or answered in the meantime is not mailed. */
export async function invitationStillOpen(tx: Tx, codeHash: string): Promise<boolean> {
  const open = await tx
    .selectFrom('groups.invitation as i')
    .leftJoin('groups.invitation_end as e', 'e.code_hash', 'i.code_hash')
    .where('i.code_hash', '=', codeHash)
    .where('e.code_hash', 'is', null)
    .where('i.expires_at', '>', sql<string>`now()`)
    .select('i.code_hash')
    .executeTakeFirst()
  return open !== undefined
}
