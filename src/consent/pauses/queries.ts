import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { emptyInboxes } from '../inbox/queries.ts'
import { openPause } from '../queries.ts'

/** Closes everything: the settings stay, and give nothing until it is opened again. */
export async function closeAll(tx: Tx, plan: string): Promise<void> {
  await tx
    .insertInto('consent.pause')
    .columns(['plan_id', 'id'])
    .expression(
      tx
        .selectNoFrom([
          sql<string>`${plan}::uuid`.as('plan_id'),
          sql<string>`${newId()}::uuid`.as('id'),
        ])
        .where(({ not, exists }) => not(exists(openPause(plan)))),
    )
    .execute()
  await emptyInboxes(tx, plan, 'all')
}

/** Opens it again, from however many windows it was closed: everybody sees what the settings say now. */
export async function openAll(tx: Tx, plan: string): Promise<void> {
  await tx
    .insertInto('consent.pause_end')
    .columns(['plan_id', 'pause_id'])
    .expression((eb) =>
      eb
        .selectFrom(openPause(plan).as('open'))
        .select([sql<string>`${plan}::uuid`.as('plan_id'), 'open.id as pause_id']),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** For the worker, across plans: what has been closed for a week. The question's mail has the id of the pause. */
export function pausesToAskAbout() {
  return (
    expressionBuilder<DB>()
      .selectFrom('consent.pause as p')
      .where('p.paused_at', '<', sql<string>`now() - interval '7 days'`)
      // by then the mail is forgotten, and so is the question
      .where('p.paused_at', '>', sql<string>`now() - interval '30 days'`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('consent.pause_end as e')
              .whereRef('e.plan_id', '=', 'p.plan_id')
              .whereRef('e.pause_id', '=', 'p.id'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('platform.outbox as o').whereRef('o.id', '=', 'p.id'))),
      )
      .select(['p.plan_id', 'p.id'])
  )
}

/** Asked again just before the mail goes. */
export async function isStillClosed(tx: Tx, pause: string): Promise<boolean> {
  const end = await tx
    .selectFrom('consent.pause_end')
    .where('pause_id', '=', pause)
    .select('pause_id')
    .executeTakeFirst()
  return end === undefined
}
