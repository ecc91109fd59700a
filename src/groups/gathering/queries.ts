import { expressionBuilder, sql } from 'kysely'
import type { DB } from '#src/platform/schema.ts'

const eb = expressionBuilder<DB>()
const howMany = sql<number>`count(*)::int`.as('n')

/** How many people the owner drew. For the owner alone, as all below. */
export const drawn = (plan: string) =>
  eb.selectFrom('groups.contact as c').where('c.plan_id', '=', plan).select(howMany)

/** How many the owner thinks of for the group, whom nothing was sent yet and who did not join without an account. */
export const thoughtOf = (plan: string) =>
  eb
    .selectFrom('groups.nomination as n')
    .where('n.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groups.invitation as i')
            .where('i.plan_id', '=', plan)
            .whereRef('i.member_id', '=', 'n.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groups.member as m')
            .where('m.plan_id', '=', plan)
            .whereRef('m.id', '=', 'n.id'),
        ),
      ),
    )
    .select(howMany)

/** How many invitations wait for an answer. */
export const waiting = (plan: string) =>
  eb
    .selectFrom('groups.invitation as i')
    .where('i.plan_id', '=', plan)
    .where('i.expires_at', '>', sql<string>`now()`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groups.invitation_end as e')
            .where('e.plan_id', '=', plan)
            .whereRef('e.member_id', '=', 'i.member_id')
            .whereRef('e.code_hash', '=', 'i.code_hash'),
        ),
      ),
    )
    .select(howMany)
