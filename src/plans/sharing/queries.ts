import { pausesToAskAbout } from '#src/consent/pauses/queries.ts'
import type { Tx } from '#src/platform/database.ts'

/** For the worker, across plans: whose plan has been closed for a week without a question about it. */
export function ownersToAsk(tx: Tx) {
  return tx
    .selectFrom(pausesToAskAbout().as('closed'))
    .innerJoin('plans.plan as p', 'p.plan_id', 'closed.plan_id')
    .select(['closed.id as pause_id', 'p.owner_id'])
    .execute()
}
