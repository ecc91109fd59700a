import { expressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { LastInvitation, NominationInput } from './nomination.ts'

const eb = expressionBuilder<DB>()

/** Whom the owner would like in the group, and where it stands with each. For the owner alone. */
export function nominationsOf(plan: string) {
  return eb
    .selectFrom('groups.nomination as n')
    .leftJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'n.id'),
    )
    .leftJoin('groups.departure as d', (join) =>
      join.on('d.plan_id', '=', plan).onRef('d.member_id', '=', 'n.id'),
    )
    .where('n.plan_id', '=', plan)
    .select(['n.id', 'n.contact_id', 'n.shown_name', 'n.from_name', 'n.role', 'n.asked'])
    .select((eb) => [
      'n.version',
      eb('m.id', 'is not', null).as('joined'),
      eb('d.member_id', 'is not', null).as('gone'),
      madeFor(plan).select(sql<number>`count(*)::int`.as('made')).as('made'),
      jsonObjectFrom(lastInvitation(plan)).$castTo<LastInvitation | null>().as('last'),
    ])
    .orderBy('n.id')
}

const madeFor = (plan: string) =>
  expressionBuilder<DB & { n: DB['groups.nomination'] }, 'n'>()
    .selectFrom('groups.invitation as i')
    .where('i.plan_id', '=', plan)
    .whereRef('i.member_id', '=', 'n.id')

function lastInvitation(plan: string) {
  return madeFor(plan)
    .leftJoin('groups.invitation_end as e', (join) =>
      join
        .on('e.plan_id', '=', plan)
        .onRef('e.member_id', '=', 'i.member_id')
        .onRef('e.code_hash', '=', 'i.code_hash'),
    )
    .select(['i.by_mail', 'i.expires_at'])
    .select([
      sql<boolean>`i.expires_at > now() and e.how is null`.as('open'),
      sql`case when e.how is not null then
        jsonb_build_object('how', e.how, 'reason', e.reason, 'ended_at', e.ended_at) end`.as('end'),
    ])
    .orderBy('i.made_at', 'desc')
    .limit(1)
}

/** The same form sent twice makes one nomination; the answer is what stands there afterwards. */
export async function addNomination(
  tx: Tx,
  plan: string,
  { version: _, ...nomination }: NominationInput,
) {
  await tx
    .insertInto('groups.nomination')
    .values({ plan_id: plan, ...nomination })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  return tx
    .selectFrom('groups.nomination')
    .where('plan_id', '=', plan)
    .where('id', '=', nomination.id)
    .select(['id', 'contact_id', 'shown_name', 'role', 'asked', 'from_name'])
    .executeTakeFirstOrThrow()
}

/** @returns false when it was changed, or wiped, since the owner saw it at `version`. */
export async function changeNomination(
  tx: Tx,
  plan: string,
  { id, version, contact_id: _, ...changed }: NominationInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('groups.nomination')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('version', '=', version)
    .set({ ...changed, version: version + 1 })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes its invitations along: their codes stop working. Who is in the group is not undone by this. */
export async function wipeNomination(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .deleteFrom('groups.nomination')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groups.member as m')
            .where('m.plan_id', '=', plan)
            .where('m.id', '=', id)
            .select('m.id'),
        ),
      ),
    )
    .execute()
}
